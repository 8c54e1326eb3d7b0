import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join('.cache', 'mutation');

/** What was made once in a run, before the first fault was planted; thrown away with the sandbox of the run. */
export function once<T>(name: string, make: () => T): T {
  const file = join(folder, `${name.replaceAll('/', '.')}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as T;
  const made = make();
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(made));
  return made;
}
