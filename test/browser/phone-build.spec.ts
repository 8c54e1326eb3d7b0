import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../support/native';

const folder = join(root, 'dist/web/phone');
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(gz|br)$/.test(entry.name))
    .map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }));
const textOf = (ending: string) =>
  files()
    .filter(({ name }) => name.endsWith(ending))
    .map(({ text }) => text)
    .join('\n');

describe('the phone page as it is built: for browsers of the class of Chrome 80 (screens.md p)', () => {
  it('weighs at most 80 KB over the wire, whole', () => {
    const bytes = files().reduce((sum, { text }) => sum + gzipSync(text, { level: 9 }).length, 0);
    expect(bytes).toBeLessThanOrEqual(80 * 1024);
  });

  it('uses no style younger than Chrome 80', () => {
    const css = textOf('.css');
    expect(css.length).toBeGreaterThan(1000);
    const young =
      /:has\(|:is\(|:where\(|:focus-visible|@layer|@container|inset:|aspect-ratio|color-mix|\d[ds]v[hw]|accent-color/g;
    expect(css.match(young) ?? []).toEqual([]);
    const flexWithGap = /\{[^}]*display:flex[^}]*[^-]gap:[^}]*\}/g; // Chrome 84
    expect(css.match(flexWithGap) ?? []).toEqual([]);
  });

  it('calls nothing that came after Chrome 80', () => {
    const young =
      /\.replaceAll\(|Object\.hasOwn\(|structuredClone\(|\.findLast\(|\.randomUUID\(|Promise\.any\(|\|\|=|\?\?=|&&=/g;
    expect(textOf('.js').match(young) ?? []).toEqual([]);
  });

  it('loads its own files only', () => {
    const addresses = [...textOf('.html').matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
    expect(addresses.filter((address) => !/^(\/p\/assets\/|data:,)/.test(address ?? ''))).toEqual([]);
    expect(textOf('.css')).not.toMatch(/url\(|@import/);
  });
});
