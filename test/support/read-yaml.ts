import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(__dirname, '../..');

/** A file of the project as it stands, e.g. 'policy/packs/national.yaml'. */
export const readYaml = <T>(file: string): T => parse(readFileSync(join(root, file), 'utf8')) as T;
