import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyRing } from '../crypto/key-ring';
import { EncryptingCodec } from '../crypto/payload-codec';
import { decodeWire } from './codec-endpoint';
import { payloadConverter } from './payload-converter';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

describe("the engine's Web UI reads payloads through the administrator's door", () => {
  const codec = new EncryptingCodec(KeyRing.open(join(mkdtempSync(join(tmpdir(), 'ui-')), 'keys.json')));

  it('in base64 both ways', async () => {
    const [sealed] = await codec.encode([payloadConverter.toPayload({ caseId: 'c-1' })]);
    const metadata = Object.entries(sealed?.metadata ?? {}).map(([key, value]) => [key, base64(value)]);
    const asked = {
      payloads: [
        {
          metadata: Object.fromEntries(metadata) as Record<string, string>,
          data: base64(sealed?.data ?? new Uint8Array()),
        },
      ],
    };
    const { payloads } = await decodeWire(codec, asked);
    expect(Buffer.from(payloads[0]?.data ?? '', 'base64').toString()).toBe('{"caseId":"c-1"}');
    expect(Buffer.from(payloads[0]?.metadata?.['encoding'] ?? '', 'base64').toString()).toBe('json/plain');
  });

  it('answers nonsense with nothing', async () => {
    expect(await decodeWire(codec, null)).toEqual({ payloads: [] });
    expect(await decodeWire(codec, { payloads: 'x' as never })).toEqual({ payloads: [] });
  });
});
