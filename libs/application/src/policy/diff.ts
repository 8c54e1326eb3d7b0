import { codeOf } from '@yimen/domain/kernel/facts';
import type { Json } from '@yimen/domain/kernel/types';
import type { PackData } from '@yimen/domain/policy/policy';
import { isMap, itemKeyOf } from './merge';

/** One difference between two packs: the way to it by keys and ids; undefined on a side that does not have it. */
export interface PackChange {
  at: string;
  was: Json | undefined;
  now: Json | undefined;
}

/** Everything that differs, deepest place first named; two lists of ids are compared item by item. */
export function diffPacks(was: Json | undefined, now: Json | undefined, at: string[] = []): PackChange[] {
  if (same(was, now)) return [];
  const [before, after] = [entriesOf(was), entriesOf(now)];
  if (!before || !after || at.length > 6) return [{ at: at.join('.'), was, now }];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key) => diffPacks(before.get(key), after.get(key), [...at, key]));
}

function entriesOf(value: Json | undefined): Map<string, Json | undefined> | null {
  if (isMap(value)) return new Map(Object.entries(value));
  const key = Array.isArray(value) ? itemKeyOf(value) : null;
  return key && Array.isArray(value) ? new Map(value.map((item) => [codeOf((item as PackData)[key]), item])) : null;
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
