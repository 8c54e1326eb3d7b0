import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** One AES-256-GCM box: 12-byte nonce, 16-byte tag, ciphertext. */
export interface Box {
  iv: Buffer;
  tag: Buffer;
  data: Buffer;
}

/** A key of its own for each purpose, so that a nonce is never shared between the vault and the engine's payloads. */
export function keyFor(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `yimen/${purpose}`, 32));
}

/** Encrypts under a fresh random nonce. `context` is authenticated, not stored: opening needs the same one. */
export function lock(key: Buffer, context: string, plain: Uint8Array): Box {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
  const data = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { iv, tag: cipher.getAuthTag(), data };
}

/** Decrypts; throws when key, context or any byte of the box differ. */
export function unlock(key: Buffer, context: string, box: Box): Buffer {
  const cipher = createDecipheriv('aes-256-gcm', key, box.iv, { authTagLength: 16 }).setAAD(Buffer.from(context));
  cipher.setAuthTag(box.tag);
  return Buffer.concat([cipher.update(box.data), cipher.final()]);
}
