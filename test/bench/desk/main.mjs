import { fileURLToPath } from 'node:url';
import { loadTypeScript } from '../../support/typescript-hook.mjs';

const { runDeskBench } = loadTypeScript(fileURLToPath(new URL('./desk.ts', import.meta.url)));
const { YIMEN_BENCH_ADDRESS: address, YIMEN_DEMO_PASSWORD: password, DATABASE_ADMIN_URL: database } = process.env;
process.exit(await runDeskBench({ address, password, database }));
