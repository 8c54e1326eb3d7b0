import type { Json } from '@yimen/domain/kernel/types';
import type { PackData } from '@yimen/domain/policy/policy';
import { isMap } from './merge';

/**
 * One source pack without the entries whose `regions` do not cover the centre's GB/T 2260 code. Done before merging: a
 * county's entry may overlay a national one, which must stay as it is for everybody else.
 */
export function forRegion(source: PackData, region: string): PackData {
  return Object.fromEntries(Object.entries(source).map(([key, value]) => [key, prune(value, region)]));
}

function prune(value: Json | undefined, region: string): Json | undefined {
  if (Array.isArray(value))
    return value.filter((item) => covers(item, region)).map((item) => prune(item, region) ?? null);
  return isMap(value) ? forRegion(value, region) : value;
}

function covers(item: Json, region: string): boolean {
  const regions = isMap(item) ? item['regions'] : undefined;
  return !Array.isArray(regions) || regions.some((code) => typeof code === 'string' && region.startsWith(code));
}
