import { codeOf } from '@yimen/domain/kernel/facts';
import type { Json } from '@yimen/domain/kernel/types';
import type { PackData } from '@yimen/domain/policy/policy';
import { isMap, itemKeyOf } from '../merge';

/** Every map of a pack with the way to it: keys, and for items of lists their id (or their number). */
export function* mapsOf(value: Json | undefined, at: string[] = []): Generator<{ map: PackData; at: string[] }> {
  if (isMap(value)) {
    yield { map: value, at };
    for (const [key, child] of Object.entries(value)) yield* mapsOf(child, [...at, key]);
  } else if (Array.isArray(value)) {
    const key = itemKeyOf(value);
    for (const [index, item] of value.entries()) {
      const name = key && isMap(item) ? codeOf(item[key]) : String(index);
      yield* mapsOf(item, [...at, name]);
    }
  }
}

/** Every text of a pack with the way to it. */
export function* textsOf(value: Json | undefined): Generator<{ text: string; at: string[] }> {
  for (const { map, at } of mapsOf(value)) {
    for (const [key, child] of Object.entries(map)) {
      for (const one of Array.isArray(child) ? child : [child])
        if (typeof one === 'string') yield { text: one, at: [...at, key] };
    }
  }
}

/** Rows of a list of maps; anything else has none. */
export function rowsOf(value: Json | undefined): PackData[] {
  return Array.isArray(value) ? value.filter(isMap) : [];
}

/** A part of a pack that is a map; empty when absent. */
export function part(pack: PackData, ...way: string[]): PackData {
  return way.reduce<PackData>((inner, key) => (isMap(inner[key]) ? inner[key] : {}), pack);
}

/** A value as a list of its texts. */
export function textList(value: Json | undefined): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((one): one is string => typeof one === 'string');
}

/** The ids of a list. */
export function idsOf(value: Json | undefined): Set<string> {
  return new Set(rowsOf(value).map((row) => codeOf(row['id'] ?? row['code'] ?? '')));
}

/** '<procedure>.<name>' of a part of the vocabulary. */
export function namesIn(vocabulary: PackData): Set<string> {
  const names = Object.entries(vocabulary).flatMap(([noun, words]) =>
    isMap(words) ? Object.keys(words).map((word) => `${noun}.${word}`) : [],
  );
  return new Set(names);
}
