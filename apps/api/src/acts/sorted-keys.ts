import { isRecord } from './field-spec';

/**
 * The same value with the keys of every object in alphabetical order; lists keep theirs. Under `properties` the fields of a
 * form stay in the order in which they were declared: it is the order in which people fill them in.
 */
export function sortedKeys(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => sortedKeys(item));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value);
  const ordered = name === 'properties' ? entries : entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(ordered.map(([key, inner]) => [key, sortedKeys(inner, key)]));
}
