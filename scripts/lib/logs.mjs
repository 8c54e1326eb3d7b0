import { existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const LOG_LIMIT = 20 * 1024 * 1024;

/** Opens a log file for appending (a full one is set aside first); without a file the output goes nowhere. */
export function openLog(file) {
  if (!file) return 'ignore';
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > LOG_LIMIT) renameSync(file, `${file}.1`);
  const log = openSync(file, 'a');
  writeSync(log, `--- ${new Date().toISOString()}\n`); // where this run's lines begin
  return log;
}

/** The last lines of a log file, for a message about why a process ended. */
export function tail(file, lines = 15) {
  if (!file || !existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n--- ').at(-1).split('\n').slice(-lines).join('\n');
}
