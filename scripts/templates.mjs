/**
 * `npm run templates`: makes policy/templates/*.docx from policy/templates/bodies.yaml; one layout (GB/T 9704), one body each.
 * `npm run templates -- --samples <folder>`: leaves them as they are and prints every paper of an invented matter as PDF, to be looked at.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Zip } from 'easy-template-x';
import { parse } from 'yaml';
import { ROOT } from './lib/env.mjs';
import { documentXml, parts } from './lib/paper-layout.mjs';

const folder = join(ROOT, 'policy/templates');
const bodies = parse(readFileSync(join(folder, 'bodies.yaml'), 'utf8'));
/** An archive with nothing in it: only its end record. */
const empty = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);

const asked = process.argv.indexOf('--samples');
if (asked > 0) {
  const to = resolve(process.argv[asked + 1] ?? join(ROOT, '.yimen/samples'));
  const tests = ['--selectProjects', 'integration', '--testPathPatterns', 'papers/samples'];
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const { status } = spawnSync(process.execPath, [jest, ...tests], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, YIMEN_SAMPLES: to },
  });
  console.log(`Samples in ${to}`);
  process.exit(status ?? 1);
}

for (const [id, body] of Object.entries(bodies)) {
  const zip = await Zip.load(empty);
  for (const [name, xml] of Object.entries({ ...parts, 'word/document.xml': documentXml(body) }))
    zip.setFile(name, xml);
  writeFileSync(join(folder, `${id}.docx`), await zip.export(Buffer));
}
console.log(`${Object.keys(bodies).length} templates in policy/templates`);
