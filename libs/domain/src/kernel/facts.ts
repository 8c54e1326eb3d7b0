import type { Facts, Json } from './types';

/** Is the field filled: a non-blank text, a number, true or false, a non-empty list or object. */
export function present(value: Json | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' ? Object.keys(value).length > 0 : true;
}

/** Names of those fields that are not filled. */
export function absent(facts: Facts, fields: readonly string[]): string[] {
  return fields.filter((field) => !present(facts[field]));
}

/** The field as a text, '' when it is none. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The field as a code: a text as it is, a number in digits, '' for anything else. */
export function codeOf(value: Json | undefined): string {
  return typeof value === 'number' ? String(value) : textOf(value);
}

/** The field as a list of texts; whatever else stands in it is left out. */
export function textsOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** The field as a finite number, or null. */
export function numberOf(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The field as a record; {} when it is none. */
export function recordOf(value: Json | undefined): Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** The field as a list of records. */
export function recordsOf(value: Json | undefined): Facts[] {
  return Array.isArray(value) ? value.map((item) => recordOf(item)) : [];
}
