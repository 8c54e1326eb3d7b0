import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoryError } from './load';
import type { Fields, Given, Value } from './story';

const reference = /^\$([A-Za-z]\w*)((?:\.\w+)*)$/;

/** Names a story may point at: its people, organisations, free lists, and what answers have saved. */
export class Names {
  private readonly known = new Map<string, Value>();

  set(name: string, value: Value): void {
    this.known.set(name, value);
  }

  get(name: string): Value {
    if (!this.known.has(name)) throw new StoryError(`“$${name}”没有定义`);
    return this.known.get(name);
  }

  has(name: string): boolean {
    return this.known.has(name);
  }

  /** `$name.path` replaced by what it stands for, at any depth; lists inside lists are flattened. */
  resolve(value: Value): Value {
    if (typeof value === 'string') return this.lookUp(value);
    if (Array.isArray(value)) return value.flatMap((each) => this.resolve(each));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.resolve(each)]));
  }

  resolveFields(fields: Fields | undefined): Fields {
    return this.resolve(fields ?? {}) as Fields;
  }

  private lookUp(text: string): Value {
    const found = reference.exec(text);
    if (!found) return text;
    const path = (found[2] ?? '').split('.').filter(Boolean);
    let value = this.resolve(this.get(found[1] ?? ''));
    for (const key of path) value = step(value, key, text);
    return value;
  }
}

function step(value: Value, key: string, text: string): Value {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new StoryError(`“${text}”没有 ${key}`);
  if (key === 'idMasked') return maskId(String(value['idNumber'] ?? ''));
  if (!(key in value)) throw new StoryError(`“${text}”没有 ${key}`);
  return value[key];
}

/** First six and last four digits of an ID number with eight stars between. */
export function maskId(idNumber: string): string {
  return `${idNumber.slice(0, 6)}********${idNumber.slice(-4)}`;
}

/** The value at a path such as 'drawn.2.id' or, written out, a key with dots; undefined when there is none. */
export function at(value: Value, path: string): Value {
  if (value !== null && typeof value === 'object' && !Array.isArray(value) && path in value) return value[path];
  let found: Value = value;
  for (const key of path.split('.')) {
    if (found === null || typeof found !== 'object') return undefined;
    found = Array.isArray(found) ? found[Number(key)] : found[key];
  }
  return found;
}

/** A data file as acts send it. In: a path relative to the story's folder. */
function fileValue(path: string, folder: string): Fields {
  return { name: path.split('/').at(-1) ?? path, text: readFileSync(join(folder, path), 'utf8') };
}

/** All names that a story's `given` defines. */
export function givenNames(given: Given, folder: string): Names {
  const names = new Names();
  const notNames = new Set([
    'people',
    'organisations',
    'files',
    'units',
    'staff',
    'staffFile',
    'config',
    'history',
    'cases',
  ]);
  for (const [key, value] of Object.entries({ ...given.people, ...given.organisations })) names.set(key, value);
  for (const [key, path] of Object.entries(given.files ?? {})) names.set(key, fileValue(path, folder));
  for (const [key, value] of Object.entries(given)) if (!notNames.has(key)) names.set(key, value as Value);
  return names;
}
