import type { Payload, PayloadCodec } from '@temporalio/common';
import { lock, unlock } from './aead';
import type { KeyRing } from './key-ring';

const purpose = 'temporal';
const encoding = 'binary/encrypted';

/** A payload of the engine cannot be read: unknown key or damaged. The message names the key, never the content. */
export class PayloadError extends Error {
  override readonly name = 'PayloadError';
}

/**
 * Encrypts every payload that goes to the engine with AES-256-GCM: its store then holds nothing readable but ids of
 * workflows and search attributes. The key id travels in the metadata, so former keys keep opening old histories.
 */
export class EncryptingCodec implements PayloadCodec {
  constructor(private readonly ring: KeyRing) {}

  /** Encrypts; out: payloads of encoding `binary/encrypted`, one for one. */
  encode(payloads: Payload[]): Promise<Payload[]> {
    return all(payloads, (payload) => this.encrypt(payload));
  }

  /** Decrypts its own payloads and leaves any other as it is. Throws PayloadError. */
  decode(payloads: Payload[]): Promise<Payload[]> {
    return all(payloads, (payload) =>
      text(payload.metadata?.['encoding']) === encoding ? this.decrypt(payload) : payload,
    );
  }

  private encrypt(payload: Payload): Payload {
    const keyId = this.ring.current;
    const { iv, tag, data } = lock(this.ring.cipherKey(purpose, keyId), keyId, pack(payload));
    const metadata = { encoding: Buffer.from(encoding), 'encryption-key-id': Buffer.from(keyId) };
    return { metadata, data: Buffer.concat([iv, tag, data]) };
  }

  private decrypt(payload: Payload): Payload {
    const keyId = text(payload.metadata?.['encryption-key-id']);
    const box = Buffer.from(payload.data ?? []);
    try {
      const key = this.ring.cipherKey(purpose, keyId);
      return unpack(unlock(key, keyId, { iv: box.subarray(0, 12), tag: box.subarray(12, 28), data: box.subarray(28) }));
    } catch (cause) {
      throw new PayloadError(`流程数据无法解密（密钥 ${keyId || '未标明'}）`, { cause });
    }
  }
}

/** Each one in turn; what is thrown becomes a rejection, as a codec must answer. */
function all(payloads: Payload[], change: (payload: Payload) => Payload): Promise<Payload[]> {
  return Promise.resolve().then(() => payloads.map(change));
}

const text = (bytes: Uint8Array | null | undefined) => Buffer.from(bytes ?? []).toString();

/** One payload as bytes: length of the metadata, metadata as JSON of base64 values, then the data untouched. */
function pack(payload: Payload): Buffer {
  const entries = Object.entries(payload.metadata ?? {}).map(([key, value]) => [
    key,
    Buffer.from(value).toString('base64'),
  ]);
  const head = Buffer.from(JSON.stringify(Object.fromEntries(entries)));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, Buffer.from(payload.data ?? [])]); // protobuf gives empty bytes as a plain []
}

function unpack(bytes: Buffer): Payload {
  const end = 4 + bytes.readUInt32BE(0);
  const head = JSON.parse(bytes.subarray(4, end).toString()) as Record<string, string>;
  const metadata = Object.entries(head).map(([key, value]) => [key, new Uint8Array(Buffer.from(value, 'base64'))]);
  return { metadata: Object.fromEntries(metadata) as Payload['metadata'], data: new Uint8Array(bytes.subarray(end)) };
}
