import { codeOf } from '@yimen/domain/kernel/facts';
import type { Json } from '@yimen/domain/kernel/types';
import type { PackData } from '@yimen/domain/policy/policy';
import type { Fault } from '../fault';
import { isMap, itemKeyOf } from '../merge';
import { rowsOf } from './walk';

/** §3.2: ids are unique in their list, in every list of one file. */
export function checkRepeated(source: PackData): Fault[] {
  return repeatedIn(source, []);
}

function repeatedIn(value: Json | undefined, at: string[]): Fault[] {
  if (isMap(value)) return Object.entries(value).flatMap(([key, child]) => repeatedIn(child, [...at, key]));
  if (!Array.isArray(value)) return [];
  const key = itemKeyOf(value);
  const names = key ? rowsOf(value).map((row) => codeOf(row[key])) : [];
  const repeated = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  return [
    ...repeated.map((name) => ({ at: [...at, name], say: `“${at.join('.')}”中的编号“${name}”重复` })),
    ...value.flatMap((item, index) => repeatedIn(item, [...at, names[index] ?? String(index)])),
  ];
}
