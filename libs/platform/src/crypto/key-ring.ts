import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { keyFor } from './aead';
import { publishNew, replaceFile, takeLock } from './key-file';

/** The key file as it lies on disk: base64 of 32 bytes each. The blind key never rotates: stored indexes hang on it. */
interface KeyFile {
  current: string;
  keys: Record<string, string>;
  blind: string;
}

/** The key file is damaged, or a value names a key that it does not hold; the message is Chinese, for the operator. */
export class KeyRingError extends Error {
  override readonly name = 'KeyRingError';
}

/** The keys of one installation: a current one for sealing, all former ones for opening, one for blind indexes. */
export class KeyRing {
  private readonly derived = new Map<string, Buffer>();
  private blind: Buffer | undefined;

  private constructor(
    private readonly path: string,
    private file: KeyFile,
  ) {}

  /** Opens the file, or makes it on first use (mode 0600). Processes that start at once agree on one file. */
  static open(path: string): KeyRing {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = read(path) ?? (publishNew(path, render(firstFile())), read(path));
    if (!file) throw new KeyRingError(`密钥文件 ${path} 无法建立`);
    return new KeyRing(path, file);
  }

  /** Id of the key under which new values are sealed. */
  get current(): string {
    return this.file.current;
  }

  /** The AES-256 key of one purpose. Throws KeyRingError when no key has this id, even after reading the file again. */
  cipherKey(purpose: string, id: string): Buffer {
    const name = `${purpose}\0${id}`;
    const known = this.derived.get(name);
    if (known) return known;
    // another process may have rotated since this one read the file
    if (!Object.hasOwn(this.file.keys, id)) this.file = read(this.path) ?? this.file;
    const master = Object.hasOwn(this.file.keys, id) ? this.file.keys[id] : undefined;
    if (master === undefined) throw new KeyRingError(`没有编号为 ${id} 的密钥，请恢复加密时所用的密钥文件`);
    const key = keyFor(Buffer.from(master, 'base64'), purpose);
    this.derived.set(name, key);
    return key;
  }

  /** The HMAC key of the blind indexes; it never rotates. */
  get blindKey(): Buffer {
    return (this.blind ??= Buffer.from(this.file.blind, 'base64'));
  }

  /**
   * Adds a key and makes it the current one; gives its id. Former keys stay, so every value can still be opened.
   * Two rotations at once would lose a key, so the second is refused with KeyRingError.
   */
  add(): string {
    const release = takeLock(`${this.path}.lock`);
    if (!release) throw new KeyRingError(`另一个轮换正在进行；若确无其他轮换，请删除 ${this.path}.lock 后再试`);
    try {
      const file = read(this.path) ?? this.file;
      const last = Math.max(...Object.keys(file.keys).map((id) => Number(id.slice(1))));
      const id = `k${last + 1}`;
      this.file = { ...file, current: id, keys: { ...file.keys, [id]: newKey() } };
      replaceFile(this.path, render(this.file));
      return id;
    } finally {
      release();
    }
  }
}

const newKey = () => randomBytes(32).toString('base64');
const firstFile = (): KeyFile => ({ current: 'k1', keys: { k1: newKey() }, blind: newKey() });
const render = (file: KeyFile) => `${JSON.stringify(file, null, 2)}\n`;

function read(path: string): KeyFile | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new KeyRingError(`密钥文件 ${path} 无法读取：${(error as Error).message}`);
  }
  const file = parse(text);
  if (!file) throw new KeyRingError(`密钥文件 ${path} 已损坏，请从备份恢复；没有它，已加密的内容无法读出`);
  return file;
}

function parse(text: string): KeyFile | undefined {
  try {
    const file = JSON.parse(text) as KeyFile;
    const whole = (key: unknown) => typeof key === 'string' && Buffer.from(key, 'base64').length === 32;
    const ids = Object.keys(file.keys);
    const good = ids.every((id) => /^k\d+$/.test(id) && whole(file.keys[id])) && whole(file.blind);
    return good && ids.includes(file.current) ? file : undefined;
  } catch {
    return undefined;
  }
}
