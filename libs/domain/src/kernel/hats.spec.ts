import { keysOf, mayKnow, unitsOf } from './hats';
import { person } from './testing';

const head = person('wjj2', { unit: 'health', roles: ['unit_head'], covers: ['clinic'], committee: 'medical' });

describe('Right 2: one answer to who may know', () => {
  it('an account opens the doors of its login, roles, units and committee; a head those of his units’ head', () => {
    expect(unitsOf(head)).toEqual(['health', 'clinic']);
    expect(keysOf(head)).toEqual([
      'login:wjj2',
      'role:unit_head',
      'unit:health',
      'unit:clinic',
      'head:health',
      'head:clinic',
      'committee:medical',
    ]);
    expect(keysOf(person('wjj3', { unit: 'health', roles: ['unit_deputy'] }))).toContain('deputy:health');
    expect(keysOf(person('wjj1', { unit: 'health', roles: ['handler'] }))).not.toContain('head:health');
  });

  it('a citizen opens his own door alone, whatever roles the message claims; unproven, none', () => {
    const citizen = person('public', { door: 'public', person: 'wang', roles: ['auditor'], unit: 'health' });
    expect(keysOf(citizen)).toEqual(['person:wang']);
    expect(keysOf({ ...citizen, person: undefined })).toEqual([]);
    expect(mayKnow(['unit:health', 'role:auditor'], citizen)).toBe(false);
    expect(mayKnow(['person:wang'], citizen)).toBe(true);
  });

  it('the engine knows every case', () => {
    expect(mayKnow([], person('system', { door: 'system' }))).toBe(true);
    expect(mayKnow([], head)).toBe(false);
  });
});
