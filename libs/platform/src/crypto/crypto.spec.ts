import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { KeyRing, KeyRingError } from './key-ring';
import { publishNew } from './key-file';
import { Vault, VaultError } from './vault';

const newPath = () => join(mkdtempSync(join(tmpdir(), 'keys-')), 'home', 'keys.json');
const phone = '13900001234';

describe('right 11: personal data lie sealed', () => {
  it('come back as they were, and never look the same twice', () => {
    const vault = new Vault(KeyRing.open(newPath()));
    const sealed = vault.seal('张三，住中心路8号');
    expect(sealed).toMatch(/^v1:k1:[\w-]{16}:[\w-]{22}:[\w-]+$/);
    expect(vault.seal('张三，住中心路8号')).not.toBe(sealed);
    expect(vault.open(sealed)).toBe('张三，住中心路8号');
    expect(vault.open(vault.seal(''))).toBe('');
    expect(vault.openJson(vault.sealJson({ name: '李四', phones: [phone] }))).toEqual({
      name: '李四',
      phones: [phone],
    });
  });

  it('refuse a flipped bit, another purpose, another ring, and plain text', () => {
    const ring = KeyRing.open(newPath());
    const vault = new Vault(ring);
    const [head, ...tail] = vault.seal(phone).split(/(?<=:)/);
    const last = tail.pop() ?? '';
    const flipped = [head, ...tail, (last.startsWith('A') ? 'B' : 'A') + last.slice(1)].join('');
    const open =
      (text: string, by = vault) =>
      () =>
        by.open(text);
    expect(open(flipped)).toThrow(VaultError);
    expect(open(vault.seal(phone), new Vault(ring, 'accusation'))).toThrow(VaultError);
    expect(open(vault.seal(phone), new Vault(KeyRing.open(newPath())))).toThrow(VaultError);
    expect(open(vault.seal(phone).replace(':k1:', ':k9:'))).toThrow(VaultError);
    expect(open(vault.seal(phone).replace(':k1:', ':constructor:'))).toThrow(VaultError);
    expect(open(phone)).toThrow('不是密文格式');
  });

  it('say nothing of their content when they fail', () => {
    const vault = new Vault(KeyRing.open(newPath()));
    expect(() => vault.open(`plain ${phone}`)).toThrow(expect.not.stringContaining(phone) as string);
  });
});

describe('blind indexes match exactly, however a thing was typed', () => {
  const vault = new Vault(KeyRing.open(newPath()));
  it.each([
    ['phone', '139 0000 1234', '+86-139-0000-1234'],
    ['phone', '１３９００００１２３４', '13900001234'],
    ['idNumber', '11019919900101123x', '110199 19900101 123X'],
    ['name', '买买提•阿里', '买买提·阿里 '],
  ])('%s', (kind, one, other) => expect(vault.blind(kind, one)).toBe(vault.blind(kind, other)));

  it('and never across kinds or rings', () => {
    expect(vault.blind('phone', phone)).not.toBe(vault.blind('idNumber', phone));
    expect(vault.blind('phone', phone)).not.toBe(new Vault(KeyRing.open(newPath())).blind('phone', phone));
  });
});

describe('the key file', () => {
  it('is made once, for its owner only, and leaves nothing beside it', () => {
    const path = newPath();
    const sealed = new Vault(KeyRing.open(path)).seal('x');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(path))).toEqual(['keys.json']);
    expect(new Vault(KeyRing.open(path)).open(sealed)).toBe('x');
  });

  it('never loses to a second maker', () => {
    const path = newPath();
    KeyRing.open(path);
    const first = readFileSync(path, 'utf8');
    publishNew(path, '{}');
    expect(readFileSync(path, 'utf8')).toBe(first);
  });

  it('rotates: new values under the new key, old ones still open, running processes learn of it', () => {
    const path = newPath();
    const running = new Vault(KeyRing.open(path));
    const old = running.seal('x');
    const ring = KeyRing.open(path);
    expect(ring.add()).toBe('k2');
    const rotated = new Vault(ring);
    expect(rotated.needsRotation(old)).toBe(true);
    const renewed = rotated.seal(rotated.open(old));
    expect(rotated.needsRotation(renewed)).toBe(false);
    expect(running.open(renewed)).toBe('x');
    expect(running.needsRotation(renewed)).toBe(false);
    expect(running.blind('phone', phone)).toBe(rotated.blind('phone', phone));
  });

  it('refuses two rotations at once, since one key would be lost', () => {
    const path = newPath();
    const ring = KeyRing.open(path);
    writeFileSync(`${path}.lock`, '');
    expect(() => ring.add()).toThrow('另一个轮换正在进行');
    expect(KeyRing.open(path).current).toBe('k1');
  });

  it('is never silently replaced when it is damaged', () => {
    const path = newPath();
    KeyRing.open(path);
    writeFileSync(path, '{"current":"k1","keys":{"k1":"c2hvcnQ="},"blind":""}');
    expect(() => KeyRing.open(path)).toThrow(KeyRingError);
    expect(() => KeyRing.open(path)).toThrow('已损坏');
  });
});
