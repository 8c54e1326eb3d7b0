import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Json } from '@yimen/domain/kernel/types';
import type { PackData } from '@yimen/domain/policy/policy';
import { rememberText } from './fault';
import { isMap } from './merge';
import { PackError } from './pack-error';

/** Where the packs of an installation lie, relative to its root. */
export const packFolder = join('policy', 'packs');

/** Packs as last parsed, by path: reading YAML is slow, and a file seldom changes while the house stands. */
const parsed = new Map<string, { text: string; pack: PackData }>();

/** Every pack of a folder by its pack.id. Throws PackError for bad YAML, a file without pack.id and a repeated id. */
export function readPacks(folder: string): Map<string, PackData> {
  const packs = new Map<string, PackData>();
  for (const file of filesIn(folder)) {
    const source = readPack(join(folder, file), file);
    const id = packId(source, file);
    if (packs.has(id)) throw new PackError(`政策包文件 ${file} 的编号“${id}”与另一个文件重复`);
    packs.set(id, source);
  }
  return packs;
}

function readPack(path: string, name: string): PackData {
  const text = readFileSync(path, 'utf8');
  const known = parsed.get(path);
  if (known?.text === text) return known.pack;
  const pack = freeze(parsePack(text, name));
  rememberText(pack, { file: name, text });
  parsed.set(path, { text, pack });
  return pack;
}

/** Shared by everybody who loads it, so nobody may write into it. */
function freeze<T extends Json | undefined>(value: T): T {
  if (typeof value === 'object' && value !== null)
    Object.values(Object.freeze(value)).forEach((child) => freeze(child as Json));
  return value;
}

/** One pack from its YAML text; `name` is the file shown in the message. Throws PackError. */
export function parsePack(text: string, name: string): PackData {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    const place = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    throw new PackError(`政策包文件 ${name} 不是有效的 YAML：${place}`);
  }
  if (!isMap(value as PackData)) throw new PackError(`政策包文件 ${name} 的内容应是键值结构`);
  return value as PackData;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .sort();
  } catch {
    throw new PackError(`找不到政策包目录 ${folder}`);
  }
}

function packId(source: PackData, file: string): string {
  const head = source['pack'];
  const id = isMap(head) ? head['id'] : undefined;
  if (typeof id !== 'string' || id === '') throw new PackError(`政策包文件 ${file} 缺少 pack.id`);
  return id;
}
