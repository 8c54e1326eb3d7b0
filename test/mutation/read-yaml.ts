import { readFileSync } from 'node:fs';
import type * as Yaml from 'yaml';
import { once } from './once';

const parsed = (file: string): unknown => jest.requireActual<typeof Yaml>('yaml').parse(readFileSync(file, 'utf8'));

/** What test/support/read-yaml gives, in the place of which jest.config.cjs puts it: a file is parsed once in a run. */
export const readYaml = <T>(file: string): T => once(file, () => parsed(file)) as T;
