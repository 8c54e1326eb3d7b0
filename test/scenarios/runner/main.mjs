import { fileURLToPath } from 'node:url';
import { loadTypeScript } from '../../support/typescript-hook.mjs';

const { runCli } = loadTypeScript(fileURLToPath(new URL('./cli.ts', import.meta.url)));
process.exit(await runCli(process.argv.slice(2)));
