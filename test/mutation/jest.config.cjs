/**
 * The tests that must notice a fault planted in libs/domain. Days and clocks are judged by the specs beside them, and with
 * MUTATION_PROOFS=1 by the proofs too (slow); every other folder by all specs of the domain. No server, no database.
 * They are run as one file, so that the packs are read once for each fault and not once for each spec.
 */
const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const [unit] = require('../../jest.config.cjs').projects;

const counting = (process.env.MUTATION_FOLDERS ?? '').split(' ').every((folder) => /^(calendar|clocks)\b/.test(folder));
const proved = Boolean(process.env.MUTATION_PROOFS);
const near = ['libs/domain/src/calendar', 'libs/domain/src/clocks'];
const folders = counting
  ? [...near, ...(proved ? ['test/property/clocks', 'test/differential'] : [])]
  : ['libs/domain/src'];
/** docs/flow is compared with the tables by their own test; a random test is too slow to be asked a thousand times. */
const leftOut = (name) => /flow\.spec\.ts$/.test(name) || (!proved && /\.property\.spec\.ts$/.test(name));
const specs = folders.flatMap((folder) =>
  readdirSync(join(unit.rootDir, folder), { recursive: true })
    .filter((name) => name.endsWith('.spec.ts') && !leftOut(name))
    .map((name) => join(unit.rootDir, folder, name)),
);

module.exports = { ...unit, globals: { specs }, testMatch: ['<rootDir>/test/mutation/together.spec.ts'] };
