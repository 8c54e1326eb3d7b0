import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(__dirname, '../..');

/** A file below policy/ as it stands, e.g. 'packs/national.yaml'. */
export const readYaml = <T>(file: string): T => parse(readFileSync(join(root, 'policy', file), 'utf8')) as T;
