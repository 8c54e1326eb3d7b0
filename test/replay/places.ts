import { join } from 'node:path';

/** The keys under which the stored histories are encrypted; they open nothing else anywhere. */
export const replayKeys = join(__dirname, 'keys.json');

/** One file for each stored history: `<procedure>-<release>-<number>.json`. */
export const historiesFolder = join(__dirname, 'histories');
