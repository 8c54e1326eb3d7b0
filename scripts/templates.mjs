/** `npm run templates`: makes policy/templates/*.docx from policy/templates/bodies.yaml; one layout (GB/T 9704), one body each. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Zip } from 'easy-template-x';
import { parse } from 'yaml';
import { ROOT } from './lib/env.mjs';
import { documentXml, parts } from './lib/paper-layout.mjs';

const folder = join(ROOT, 'policy/templates');
const bodies = parse(readFileSync(join(folder, 'bodies.yaml'), 'utf8'));
/** An archive with nothing in it: only its end record. */
const empty = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);

for (const [id, body] of Object.entries(bodies)) {
  const zip = await Zip.load(empty);
  for (const [name, xml] of Object.entries({ ...parts, 'word/document.xml': documentXml(body) }))
    zip.setFile(name, xml);
  writeFileSync(join(folder, `${id}.docx`), await zip.export(Buffer));
}
console.log(`${Object.keys(bodies).length} templates in policy/templates`);
