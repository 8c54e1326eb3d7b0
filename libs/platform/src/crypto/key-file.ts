import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/** Writes a whole file beside `path` (mode 0600), safely on disk; gives its name. */
function writeBeside(path: string, text: string): string {
  const beside = `${path}.${randomUUID()}`;
  const fd = openSync(beside, 'wx', 0o600);
  try {
    writeSync(fd, text);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  return beside;
}

/** Puts a file in place unless one is there: of several processes one wins and nobody ever reads half a file. */
export function publishNew(path: string, text: string): void {
  const beside = writeBeside(path, text);
  try {
    linkSync(beside, path); // unlike rename, link refuses an existing name
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Replaces a file whole: a reader sees the old or the new one. */
export function replaceFile(path: string, text: string): void {
  renameSync(writeBeside(path, text), path);
}

/** Takes an exclusive lock file; gives the release, or undefined when somebody holds it. */
export function takeLock(path: string): (() => void) | undefined {
  try {
    closeSync(openSync(path, 'wx', 0o600));
    return () => rmSync(path, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  }
}
