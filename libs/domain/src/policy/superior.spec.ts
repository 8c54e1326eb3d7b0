import type { Unit } from './directory';
import { daysOf, findUnit, committeeTitle, type Policy } from './policy';
import { recheckBody, reviewBody, reviewersOf, superiorOf } from './superior';

const unit = (id: string, kind: string, parent: string | null): Unit => ({ id, title: id, kind, parent });
const units = [
  unit('city', 'government', 'province'),
  unit('province', 'government', null),
  unit('county', 'government', null),
  unit('health', 'department', 'county'),
  unit('clinic', 'department', 'health'),
  unit('party', 'party', null),
];
const policy = (more: Partial<Policy> = {}) =>
  ({ units, route_catalogue: [], clocks: [], committees: [], ...more }) as unknown as Policy;
const catalogue = (body: string) =>
  policy({
    route_catalogue: [
      { route: 'petition', body: 'x' },
      { route: 'review', body },
    ] as never,
  });

describe('Art. 35, 36: which body stands above another', () => {
  it('its parent in the tree', () => {
    expect(superiorOf(policy(), 'clinic')).toBe('health');
  });

  it('above a government without a parent the other government, never one that stands below it', () => {
    expect(superiorOf(policy(), 'county')).toBe('city');
    expect(superiorOf(policy(), 'province')).toBe('county');
    const two = [unit('county', 'government', null), unit('town', 'government', 'county')];
    expect(superiorOf(policy({ units: two }), 'county')).toBeNull();
  });

  it('nobody above another body without a parent, nor above one that is not known', () => {
    expect([superiorOf(policy(), 'party'), superiorOf(policy(), 'moon')]).toEqual([null, null]);
  });

  it('the review is with the body above, the recheck with the one above that', () => {
    expect([reviewBody(policy(), 'clinic'), recheckBody(policy(), 'clinic')]).toEqual(['health', 'county']);
    expect(reviewersOf(policy(), 'clinic')).toEqual(['health', 'county']);
  });

  it('where the tree ends the catalogue names the body of the review, else the government', () => {
    expect([reviewBody(catalogue('county'), 'party'), reviewBody(policy(), 'party')]).toEqual(['county', 'government']);
  });

  it('where nobody is above the reviewing body it enters the papers of the recheck itself', () => {
    expect(recheckBody(policy(), 'party')).toBe('government');
    expect(reviewersOf(policy(), 'party')).toEqual(['government']);
  });
});

describe('what rules look up in a pack', () => {
  it('a body, a committee, the days of a limit; thirty where the pack has none', () => {
    expect(findUnit(policy(), 'health')?.parent).toBe('county');
    expect(findUnit(policy(), 'moon')).toBeUndefined();
    const civil = policy({ committees: [{ id: 'civil', title: '民商事', kind: 'industry', unit: 'center' }] });
    expect([committeeTitle(civil, 'civil'), committeeTitle(civil, 'moon')]).toEqual(['民商事', 'moon']);
    const clocks = policy({ clocks: [{ id: 'T08', budget: 20 }] as never });
    expect([daysOf(clocks, 'T08'), daysOf(clocks, 'T07')]).toEqual([20, 30]);
  });
});
