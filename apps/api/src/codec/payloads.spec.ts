import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyRing } from '@yimen/platform/crypto/key-ring';
import { EncryptingCodec } from '@yimen/platform/crypto/payload-codec';
import { payloadConverter } from '@yimen/platform/temporal/payload-converter';
import { fromJson, toJson } from './payloads';

describe("the engine's Web UI reads payloads through the administrator's door", () => {
  const codec = new EncryptingCodec(KeyRing.open(join(mkdtempSync(join(tmpdir(), 'ui-')), 'keys.json')));

  it('in base64 both ways', async () => {
    const asked = toJson(await codec.encode([payloadConverter.toPayload({ caseId: 'c-1' })]));
    expect(JSON.stringify(asked)).not.toContain(Buffer.from('c-1').toString('base64'));
    const { payloads } = toJson(await codec.decode(fromJson(asked)));
    expect(Buffer.from(payloads[0]?.data ?? '', 'base64').toString()).toBe('{"caseId":"c-1"}');
    expect(Buffer.from(payloads[0]?.metadata?.['encoding'] ?? '', 'base64').toString()).toBe('json/plain');
  });

  it.each([[null], [{ payloads: 'x' }], [{ payloads: [{ data: 7 }] }], [{ payloads: [{ metadata: { a: 1 } }] }]])(
    'refuses what is no list of payloads: %j',
    (body) => {
      const refused: unknown = expect.objectContaining({ code: 'validation_failed' });
      expect(() => fromJson(body)).toThrow(refused as Error);
    },
  );
});
