/** `npm run bench`: the floor workflow and our whole lifecycle in one run, with their ratio. */
import { handOver } from './lib/handover.mjs';
import { runMain } from './lib/steps.mjs';

runMain(() => handOver('test/bench/main.mjs'));
