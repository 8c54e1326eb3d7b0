import { lstatSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made = [];

/** A fresh folder of its own for one test, removed with what it links to when the test process ends. */
export function folder() {
  const path = mkdtempSync(join(tmpdir(), 'yimen-test-'));
  made.push(path);
  return path;
}

process.on('exit', () => {
  for (const path of made) {
    for (const entry of readdirSync(path).map((name) => join(path, name))) {
      if (lstatSync(entry).isSymbolicLink()) rmSync(readlinkSync(entry), { recursive: true, force: true });
    }
    rmSync(path, { recursive: true, force: true });
  }
});
