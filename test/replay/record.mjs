import { fileURLToPath } from 'node:url';
import { loadTypeScript } from '../support/typescript-hook.mjs';

/** Records the histories anew, after `npm run build`: node test/replay/record.mjs <label, e.g. 0.1.0>. */
const { record } = loadTypeScript(fileURLToPath(new URL('./record.ts', import.meta.url)));
await record(process.argv[2] ?? 'present');
process.exit(0);
