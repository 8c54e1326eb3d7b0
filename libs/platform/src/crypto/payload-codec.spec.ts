import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApplicationFailure, defaultPayloadConverter } from '@temporalio/common';
import { failureConverter } from '../temporal/failure-converter';
import { payloadConverter } from '../temporal/payload-converter';
import { KeyRing } from './key-ring';
import { EncryptingCodec, PayloadError } from './payload-codec';

const newRing = () => KeyRing.open(join(mkdtempSync(join(tmpdir(), 'codec-')), 'keys.json'));
const one = <T>(list: T[]): T => list[0] as T;

describe('what the engine stores cannot be read without the key', () => {
  const ring = newRing();
  const codec = new EncryptingCodec(ring);
  const plain = payloadConverter.toPayload({ caseId: 'c-1', facts: { reason: true, 附: '材料' } });

  it('and comes back whole with it, even after a rotation', async () => {
    const sealed = await codec.encode([plain, plain]);
    expect(Buffer.from(one(sealed).data as Uint8Array).toString()).not.toContain('c-1');
    expect(Buffer.from(one(sealed).metadata?.['encryption-key-id'] ?? []).toString()).toBe('k1');
    ring.add();
    const opened = await codec.decode(sealed);
    expect(opened).toHaveLength(2);
    expect(payloadConverter.fromPayload(one(opened))).toEqual({ caseId: 'c-1', facts: { reason: true, 附: '材料' } });
  });

  it('an unknown key is named', async () => {
    const sealed = await new EncryptingCodec(newRing()).encode([plain]);
    (one(sealed).metadata as Record<string, Uint8Array>)['encryption-key-id'] = Buffer.from('k7');
    await expect(codec.decode(sealed)).rejects.toThrow(PayloadError);
    await expect(codec.decode(sealed)).rejects.toThrow('密钥 k7');
  });

  it('a payload of another encoding passes through', async () => {
    expect(await codec.decode([plain])).toEqual([plain]);
  });

  it('an absent value stays absent', async () => {
    const nothing = payloadConverter.toPayload(undefined);
    const back = one(await codec.decode(await codec.encode([nothing])));
    expect(payloadConverter.fromPayload(back)).toBeUndefined();
    const fromProtobuf = { ...nothing, data: [] as unknown as Uint8Array };
    expect(payloadConverter.fromPayload(one(await codec.decode(await codec.encode([fromProtobuf]))))).toBeUndefined();
  });
});

describe('failures and values on the way to the engine', () => {
  it('carry their text and stack only inside a payload', () => {
    const failure = failureConverter.errorToFailure(ApplicationFailure.nonRetryable('申请人张三'), payloadConverter);
    expect(JSON.stringify({ ...failure, encodedAttributes: undefined })).not.toContain('张三');
    expect(failureConverter.failureToError(failure, payloadConverter).message).toBe('申请人张三');
  });

  it('are plain JSON or nothing: bytes are refused', () => {
    expect(defaultPayloadConverter.toPayload(new Uint8Array([1]))).toBeDefined();
    expect(() => payloadConverter.toPayload(new Uint8Array([1]))).toThrow();
  });
});
