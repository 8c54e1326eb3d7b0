import { createHmac } from 'node:crypto';
import type { Json } from '@yimen/domain/kernel/types';
import { lock, unlock } from './aead';
import type { KeyRing } from './key-ring';
import { normalise } from './normalise';

/** A sealed value cannot be opened: unknown key, tampered, or not a sealed value at all. Never says what it held. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
}

/**
 * Seals personal data (right 11) as text: `v1:<keyId>:<iv>:<tag>:<data>`, base64url, AES-256-GCM. The purpose and the
 * key id are authenticated, so a value cannot be moved to another purpose or relabelled.
 */
export class Vault {
  constructor(
    private readonly ring: KeyRing,
    private readonly purpose = 'personal',
  ) {}

  /** Seals a text under the current key; two seals of one text differ. */
  seal(text: string): string {
    const id = this.ring.current;
    const { iv, tag, data } = lock(this.ring.cipherKey(this.purpose, id), this.context(id), Buffer.from(text));
    return ['v1', id, ...[iv, tag, data].map((part) => part.toString('base64url'))].join(':');
  }

  /** Opens a sealed value. Throws VaultError when that cannot be done. */
  open(value: string): string {
    const [id, iv, tag, data] = parts(value);
    try {
      return unlock(this.ring.cipherKey(this.purpose, id), this.context(id), { iv, tag, data }).toString();
    } catch (cause) {
      throw new VaultError(`密文无法打开（密钥 ${id}）`, { cause });
    }
  }

  /** Seals a plain JSON value. */
  sealJson(value: Json): string {
    return this.seal(JSON.stringify(value));
  }

  /** Opens what sealJson made; the caller states the shape it wrote. */
  openJson<T extends Json = Json>(value: string): T {
    return JSON.parse(this.open(value)) as T;
  }

  /**
   * Keyed blind index for exact match (HMAC-SHA-256): the same kind and meaning give the same index, however it was
   * typed (full-width digits, spaces, +86, lower-case x); different kinds never meet.
   */
  blind(kind: string, text: string): string {
    return createHmac('sha256', this.ring.blindKey)
      .update(`${kind}\0${normalise(kind, text)}`)
      .digest('base64url');
  }

  /** True when the value was not sealed under the current key. Throws VaultError for what is no sealed value. */
  needsRotation(value: string): boolean {
    return parts(value)[0] !== this.ring.current;
  }

  private context(keyId: string): string {
    return `${this.purpose}:${keyId}`;
  }
}

function parts(value: string): [id: string, iv: Buffer, tag: Buffer, data: Buffer] {
  const [version, id, iv, tag, data, ...more] = value.split(':');
  if (version !== 'v1' || !id || !iv || !tag || data === undefined || more.length > 0) {
    throw new VaultError('不是密文格式');
  }
  return [id, Buffer.from(iv, 'base64url'), Buffer.from(tag, 'base64url'), Buffer.from(data, 'base64url')];
}
