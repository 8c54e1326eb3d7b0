import type { Json } from '@yimen/domain/kernel/types';
import type { PackData } from '@yimen/domain/policy/policy';

/** What names an item of a list, in the order of the packs' README. */
export const itemKeys = ['id', 'code', 'key', 'login', 'term'] as const;

/**
 * A pack laid over its base (packs README, “Merge”): maps key by key; lists whose items carry an id, code, key, login or
 * term item by item, new items last; any other list and every plain value is replaced. Nothing is ever removed. Neither
 * input is changed.
 */
export function mergePacks(base: PackData, over: PackData): PackData {
  return mergeMaps(base, over);
}

/** The key that names the items of this list, or null when it is an ordinary list (or empty). */
export function itemKeyOf(list: Json[]): string | null {
  if (list.length === 0 || !list.every(isMap)) return null;
  return itemKeys.find((key) => list.every((item) => isMap(item) && typeof item[key] === 'string')) ?? null;
}

/** Is this a plain map (not a list, not null)? */
export function isMap(value: Json | undefined): value is PackData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merge(base: Json | undefined, over: Json): Json {
  if (isMap(base) && isMap(over)) return isCondition(base) || isCondition(over) ? over : mergeMaps(base, over);
  if (!Array.isArray(base)) return over;
  const key = itemKeyOf(base);
  if (!key) return over;
  if (isMap(over)) return mergeItems(base, itemsOfMap(over, key), key);
  if (!Array.isArray(over)) return over;
  if (over.length === 0) return base; // an empty list names no item, and nothing is removed
  return itemKeyOf(over) === key ? mergeItems(base, over, key) : over;
}

function mergeMaps(base: PackData, over: PackData): PackData {
  const merged = Object.entries(over)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]): [string, Json] => [key, merge(base[key], value as Json)]);
  return { ...base, ...Object.fromEntries(merged) };
}

function mergeItems(base: Json[], over: Json[], key: string): Json[] {
  const nameOf = (item: Json): Json | undefined => (isMap(item) ? item[key] : undefined);
  const overlays = new Map(over.map((item) => [nameOf(item), item]));
  const kept = base.map((item) => merge(item, overlays.get(nameOf(item)) ?? item));
  const known = new Set(base.map(nameOf));
  return [...kept, ...over.filter((item) => !known.has(nameOf(item)))];
}

/** An overlay may name the items of a list as keys of a map: `ladders: {one_one_five: {…}}`. */
function itemsOfMap(over: PackData, key: string): Json[] {
  return Object.entries(over).map(([name, item]) => (isMap(item) ? { ...item, [key]: name } : { [key]: name }));
}

/** A condition is one value: half of an old and half of a new one would be a third that nobody wrote. */
function isCondition(value: PackData): boolean {
  return 'fact' in value || 'all' in value || 'any' in value;
}
