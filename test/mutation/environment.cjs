const { existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { TestEnvironment } = require('jest-environment-node');

/** Which spec holds which tests; written by the run without a fault, read by each run with one. */
const file = join('.cache', 'mutation', 'tests.json');

const nameOf = (test) => {
  const titles = [test.name];
  for (let block = test.parent; block?.parent; block = block.parent) titles.unshift(block.name);
  return titles.join(' ');
};

/**
 * The environment of one run of `together.spec.ts`: with a fault in place only the specs are loaded that hold a test which
 * reaches the fault, and the first test that notices it is the last.
 */
module.exports = class extends TestEnvironment {
  constructor(...given) {
    super(...given);
    this.global.wanted = () => true;
    this.tests = {};
  }

  handleTestEvent(event, state) {
    if (event.name === 'setup' && event.testNamePattern) this.choose(new RegExp(event.testNamePattern, 'i'));
    if (event.name === 'add_test') this.note(state);
    if (event.name === 'run_start' && !state.testNamePattern) this.keep();
    if (event.name === 'test_start' && this.noticed) event.test.mode = 'skip';
    if (event.name === 'test_done' && event.test.errors.length > 0) this.noticed = true;
  }

  choose(pattern) {
    if (!existsSync(file)) return;
    const tests = JSON.parse(readFileSync(file, 'utf8'));
    this.global.wanted = (spec) => !tests[spec] || tests[spec].some((name) => pattern.test(name));
  }

  note({ currentDescribeBlock: { children } }) {
    const test = children.at(-1);
    const spec = this.global.current;
    if (test?.type === 'test') (this.tests[spec] ??= []).push(nameOf(test));
  }

  keep() {
    mkdirSync(join('.cache', 'mutation'), { recursive: true });
    writeFileSync(file, JSON.stringify(this.tests));
  }
};
