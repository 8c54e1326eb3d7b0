/** `npm run scenario -- M1` (or a path to a story file, or `M1 --live`): plays one story and tells it line by line. */
import { handOver } from './lib/handover.mjs';
import { runMain } from './lib/steps.mjs';

runMain(() => handOver('test/scenarios/runner/main.mjs'));
