import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workflowTypes } from '@yimen/workflows/contract/gateway';
import * as exported from '@yimen/workflows/index';
import { freshFolder } from '../support/cluster';
import { packagesOf, strangers } from './allowed';
import { bundleSources, houseBundle } from './source-bundle';

const twoMiB = 2 * 1024 * 1024;
const folder = freshFolder('purity');

/** A workflow file that somebody might write one day. */
function planted(name: string, text: string): string {
  const file = join(folder, name, 'index.ts');
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(file, text);
  return file;
}

describe('the sandbox holds the rules, the workflows and the SDK, nothing else (design §3)', () => {
  it('every file inside is ours or of the allowed packages', async () => {
    const { files } = await houseBundle();
    expect(strangers(files)).toEqual([]);
    expect(files.filter((file) => file.startsWith('libs/')).length).toBeGreaterThan(30);
  });

  it('the packages are those that the SDK brings by itself', async () => {
    const clean = planted('clean', 'export async function clean(): Promise<void> {}\n');
    const [house, sdk] = [await houseBundle(), await bundleSources(clean)];
    expect(packagesOf(house.files)).toEqual(packagesOf(sdk.files));
  });

  it('what is shipped is at most 2 MiB, its map of lines included', async () => {
    const { code } = await houseBundle();
    expect(code).toContain('sourceMappingURL=data:');
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(twoMiB);
  });

  it('every workflow of the contract is there by its name, and the scheduled one', () => {
    const names = new Set([...Object.values(workflowTypes), 'reconcileWorkflow']);
    expect(Object.keys(exported).sort()).toEqual([...names].sort());
    for (const workflow of Object.values(exported)) expect(workflow).toBeInstanceOf(Function);
  });
});

describe('what must not be there is found', () => {
  it('a module of Node stops the build and is named', async () => {
    const text = `import { createHash } from 'node:crypto';\nexport async function w() { return createHash('sha256').digest('hex'); }\n`;
    await expect(bundleSources(planted('node', text))).rejects.toThrow(/node:crypto/);
  });

  it('a decorated class would build and break only when it runs: the list of files tells', async () => {
    const text = `import { Column } from 'typeorm';\nexport async function w() { return Column.name; }\n`;
    const told = await bundleSources(planted('typeorm', text)).then(
      ({ files }) => strangers(files),
      (error: Error) => [error.message],
    );
    expect(told.join(' ')).toMatch(/typeorm|reflect-metadata/);
  });

  it('a room that does not belong in the sandbox is named with its file', async () => {
    const clock = JSON.stringify(join(__dirname, '../../libs/platform/src/password/password'));
    const text = `import { verifyPassword } from ${clock};\nexport async function w() { return verifyPassword.name; }\n`;
    const told = await bundleSources(planted('room', text)).then(
      ({ files }) => strangers(files),
      (error: Error) => [error.message],
    );
    expect(told.join(' ')).toMatch(/libs\/platform\/src\/password|argon2/);
  });

  it('a package inside another is judged by its own name', () => {
    expect(strangers(['node_modules/ms/index.js', 'node_modules/a/node_modules/@b/c/d.js'])).toEqual(['@b/c']);
  });
});
