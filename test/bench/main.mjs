import { fileURLToPath } from 'node:url';
import { loadTypeScript } from '../support/typescript-hook.mjs';

const { runBench } = loadTypeScript(fileURLToPath(new URL('./bench.ts', import.meta.url)));
const whole = (name, usual) => Number.parseInt(process.env[name] ?? '', 10) || usual;
process.exit(
  await runBench({
    rounds: whole('YIMEN_BENCH_ROUNDS', 5),
    lifecycles: whole('YIMEN_BENCH_LIFECYCLES', 200),
    registrations: whole('YIMEN_BENCH_REGISTRATIONS', 1500),
    open: whole('YIMEN_BENCH_OPEN', 2000),
  }),
);
