/** `npm run docs:flow`: draws the command tables of all procedures into docs/flow, one page each. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTypeScript } from '../test/support/typescript-hook.mjs';
import { ROOT } from './lib/env.mjs';

const domain = join(ROOT, 'libs/domain/src');
const { procedures } = loadTypeScript(join(domain, 'procedures.ts'));
const { flowPage, flowTitles } = loadTypeScript(join(domain, 'kernel/flow.ts'));
mkdirSync(join(ROOT, 'docs/flow'), { recursive: true });
for (const [name, procedure] of Object.entries(procedures)) {
  writeFileSync(join(ROOT, `docs/flow/${name}.md`), flowPage(flowTitles[name], procedure));
  console.log(`docs/flow/${name}.md`);
}
