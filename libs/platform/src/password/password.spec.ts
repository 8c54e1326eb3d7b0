import { hashPassword, verifyPassword } from './password';

describe('passwords are stored as argon2id', () => {
  it('with a salt of their own, and only the right one fits', async () => {
    const [one, two] = await Promise.all([hashPassword('开门见山 9'), hashPassword('开门见山 9')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword(one, '开门见山 9')).toBe(true);
    expect(await verifyPassword(one, '开门见山 ９')).toBe(true); // full-width digit of an input method
    expect(await verifyPassword(one, '开门见山 8')).toBe(false);
  });

  it('an unknown account and a damaged hash fit nothing', async () => {
    expect(await verifyPassword(null, 'decoy')).toBe(false);
    expect(await verifyPassword('not a hash', 'x')).toBe(false);
  });
});
