import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

function directoryOf(zip) {
  for (let at = zip.length - 22; at >= 0; at -= 1) {
    if (zip.readUInt32LE(at) === END_OF_DIRECTORY)
      return { count: zip.readUInt16LE(at + 10), at: zip.readUInt32LE(at + 16) };
  }
  throw new Error('not a zip file: no end of directory');
}

/** The entries of a zip archive (a wheel is one): [{ name, method, size, packed, header }]. */
export function zipEntries(zip) {
  const directory = directoryOf(zip);
  const entries = [];
  let at = directory.at;
  for (let i = 0; i < directory.count; i += 1) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('not a zip file: broken directory');
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      header: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** The bytes of the one entry whose name ends with `suffix`; throws when there is none or its length is wrong. */
export function unzipOne(zip, suffix) {
  const entry = zipEntries(zip).find(({ name }) => name.endsWith(suffix));
  if (!entry) throw new Error(`no ${suffix} in the archive`);
  const start = entry.header + 30 + zip.readUInt16LE(entry.header + 26) + zip.readUInt16LE(entry.header + 28);
  const packed = zip.subarray(start, start + entry.packed);
  const bytes = entry.method === 0 ? packed : inflateRawSync(packed);
  if (bytes.length !== entry.size) throw new Error(`${suffix} is ${bytes.length} bytes long, not ${entry.size}`);
  return bytes;
}
