import { fileURLToPath } from 'node:url';
import { loadTypeScript } from '../../support/typescript-hook.mjs';

const { runFloorWorker } = loadTypeScript(fileURLToPath(new URL('./worker.ts', import.meta.url)));
await runFloorWorker(process.env);
