/** A file that cannot be read as a table; the message is for people. */
export class SheetError extends Error {
  override readonly name = 'SheetError';
}

/** Where one file lies within an archive. */
interface Entry {
  /** Place of its local header. */
  at: number;
  packed: number;
  method: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;
const mostEntries = 1000;
/** A list of thousands of names unpacks to a few MB; a zip bomb to a thousand times as much. */
const mostUnpacked = 20 * 1024 * 1024;
const damaged = '文件已损坏，请重新另存为 .xlsx 后再导入';

/**
 * The files of a zip archive, by its central directory. Only as much of the format as spreadsheets use: stored and deflated
 * entries below 4 GB, no encryption. Throws SheetError.
 */
export class Archive {
  private readonly entries = new Map<string, Entry>();
  private readonly view: DataView;
  /** Bytes that may still be unpacked, over all files together. */
  private room = mostUnpacked;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = this.endOf();
    const count = this.view.getUint16(end + 10, true);
    if (count > mostEntries) throw new SheetError(damaged);
    let at = this.view.getUint32(end + 16, true);
    for (let n = 0; n < count; n += 1) at = this.readEntry(at);
  }

  /** The text of a file; null when there is none of this name. Throws SheetError, also when it unpacks to too much. */
  async text(name: string): Promise<string | null> {
    const entry = this.entries.get(name);
    if (!entry) return null;
    const begin = this.within(entry.at, 30);
    if (this.view.getUint32(begin, true) !== localMark) throw new SheetError(damaged);
    const from = begin + 30 + this.view.getUint16(begin + 26, true) + this.view.getUint16(begin + 28, true);
    this.within(from, entry.packed);
    const packed = this.bytes.slice(from, from + entry.packed);
    return new TextDecoder().decode(await this.unpack(packed, entry.method));
  }

  private async unpack(packed: Uint8Array<ArrayBuffer>, method: number): Promise<Uint8Array> {
    if (method !== 0 && method !== 8) throw new SheetError(damaged);
    const blob = new Blob([packed]).stream();
    const stream = method === 0 ? blob : blob.pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = stream.getReader();
    const parts: Uint8Array[] = [];
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new SheetError(damaged);
      });
      if (done) break;
      this.room -= value.length;
      if (this.room < 0) {
        void reader.cancel().catch(() => undefined);
        throw new SheetError('文件内容过大，请只保留名单一张表后再导入');
      }
      parts.push(value);
    }
    return joined(parts);
  }

  private readEntry(at: number): number {
    const { view } = this;
    if (view.getUint32(this.within(at, 46), true) !== entryMark) throw new SheetError(damaged);
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const from = this.within(at + 46, nameLength ?? 0);
    const name = new TextDecoder().decode(this.bytes.subarray(from, from + (nameLength ?? 0)));
    const encrypted = view.getUint16(at + 8, true) & 1;
    if (encrypted) throw new SheetError('文件有密码，请去掉密码后再导入');
    const entry = {
      at: view.getUint32(at + 42, true),
      packed: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
    };
    this.entries.set(name, entry);
    return from + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }

  /** The record at the end of the file, before a comment of any length. */
  private endOf(): number {
    const last = this.bytes.length - endLength;
    for (let at = last; at >= 0 && at >= last - longestComment; at -= 1)
      if (this.view.getUint32(at, true) === endMark) return at;
    throw new SheetError(damaged);
  }

  private within(at: number, length: number): number {
    if (at + length > this.bytes.length) throw new SheetError(damaged);
    return at;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
