/**
 * The tests that must notice a fault planted in libs/domain: a room that stands apart is judged by its own specs (days and clocks
 * together, with MUTATION_PROOFS=1 by the slow proofs too), every other room by the specs of all that do not stand apart.
 * They are run as one file, so that what they share is read once for each fault and not once for each spec. No server, no database.
 */
const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const [unit] = require('../../jest.config.cjs').projects;

const asked = (process.env.MUTATION_FOLDERS ?? '').split(' ').filter(Boolean);
const within = (...rooms) => asked.length > 0 && asked.every((folder) => rooms.includes(folder.split('/')[0]));
/** The packs read once in a run, see law.ts; not where their own reading is to be judged, and not outside of a sandbox. */
const sandboxed = /[\\/]\.cache[\\/]stryker[\\/]/.test(__dirname);
const ready = sandboxed && !asked.some((folder) => /^policy\b/.test(folder));
const proved = Boolean(process.env.MUTATION_PROOFS);
const counting = within('calendar', 'clocks');
const apart = ['calendar', 'clocks', 'desk', 'people', 'policy'];
const judges = counting ? ['calendar', 'clocks'] : apart.filter((room) => within(room));
const folders = [
  ...(judges.length > 0 ? judges.map((room) => `libs/domain/src/${room}`) : ['libs/domain/src']),
  ...(counting && proved ? ['test/property/clocks', 'test/differential'] : []),
];
const foreign = (name) =>
  judges.length === 0 &&
  apart.some((room) => name.startsWith(`${room}/`) && !asked.some((one) => one.startsWith(room)));
/** docs/flow is compared with the tables by their own test; random tests and counted sets are too slow to be asked a thousand times. */
const slow = /(\.property|suggest\.(accounts|tellings))\.spec\.ts$/;
const leftOut = (name) => /flow\.spec\.ts$/.test(name) || (!proved && slow.test(name));
/** The room's own specs come first: they notice most, and the first that notices is the last that is run. */
const own = (path) => asked.some((one) => path.includes(`/${one.split('/')[0]}/`));
const specs = folders
  .flatMap((folder) =>
    readdirSync(join(unit.rootDir, folder), { recursive: true })
      .filter((name) => name.endsWith('.spec.ts') && !leftOut(name) && !foreign(name))
      .map((name) => join(unit.rootDir, folder, name)),
  )
  .sort((a, b) => Number(own(b)) - Number(own(a)));

const moduleNameMapper = ready
  ? {
      '/property/law$': '<rootDir>/test/mutation/law.ts',
      '/read-yaml$': '<rootDir>/test/mutation/read-yaml.ts',
      ...unit.moduleNameMapper,
    }
  : unit.moduleNameMapper;

module.exports = {
  ...unit,
  moduleNameMapper,
  globals: { specs },
  testEnvironment: join(__dirname, 'environment.cjs'),
  testMatch: ['<rootDir>/test/mutation/together.spec.ts'],
};
