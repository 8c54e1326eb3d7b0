/**
 * Completes package-lock.json after `npm install`: where a registry did not deliver an optional package of another
 * platform, npm leaves it out of the lock file, and `npm ci` then refuses the file on every machine. The missing
 * entries follow from their names. Usage: node scripts/complete-lock.mjs [file]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT } from './lib/env.mjs';

const SYSTEMS = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony'];
const PROCESSORS = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32'];

function isInstalledFor(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${at && `${at}/`}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

function libcOf(words) {
  if (words.some((word) => word.startsWith('musl'))) return ['musl'];
  return words.some((word) => word.startsWith('gnu')) ? ['glibc'] : undefined;
}

function entryFor(name, version, parent) {
  const words = name.split(/[-/]/);
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  if (!os || !cpu) throw new Error(`${name}: its platform cannot be told from its name`);
  return { version, cpu: [cpu], dev: parent.dev, libc: libcOf(words), optional: true, os: [os] };
}

/** Adds the missing entries to a parsed lock file. Returns the names added. */
export function completeLock(lock) {
  const added = [];
  for (const [path, parent] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      if (isInstalledFor(lock.packages, path, name)) continue;
      lock.packages[`node_modules/${name}`] = entryFor(name, version, parent);
      added.push(name);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return added;
}

if (resolve(process.argv[1]) === import.meta.filename) {
  const file = resolve(ROOT, process.argv[2] ?? 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const added = completeLock(lock);
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`${added.length} added\n`);
}
