import type { DataConverter } from '@temporalio/common';
import type { KeyRing } from '../crypto/key-ring';
import { EncryptingCodec } from '../crypto/payload-codec';

/** The modules that the workflow bundle must be given too: converters run inside the sandbox, codecs outside. */
export const converterPaths = {
  payloadConverterPath: require.resolve('./payload-converter'),
  failureConverterPath: require.resolve('./failure-converter'),
};

/** How values travel to and from the engine; the same for client and worker. */
export function dataConverter(ring: KeyRing): DataConverter {
  return { ...converterPaths, payloadCodecs: [new EncryptingCodec(ring)] };
}
