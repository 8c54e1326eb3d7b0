/** `node scripts/build-web.mjs`: builds the staff screens, the phone page and the hall's screen, prints what a browser loads first, and fails over budget. */
import { buildWeb } from './lib/web.mjs';
import { runMain, say } from './lib/steps.mjs';

runMain(async () => {
  for (const line of await buildWeb()) say(line);
});
