import { ownPath } from './own-path';

describe('after a login one comes back to a page of this house', () => {
  it.each(['/', '/worklist?view=mine', '/petitions/1', '/desk'])('%s', (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    undefined,
    ['/a', '/b'],
    '',
    'desk',
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example/',
    '/.//evil.example/',
    '/a/..//evil.example/',
    '/%2e//evil.example/',
    `/${'x'.repeat(600)}`,
  ])('never elsewhere: %j', (asked) => {
    expect(ownPath(asked)).toBe('/');
  });
});
