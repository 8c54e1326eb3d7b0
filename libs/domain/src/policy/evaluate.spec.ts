import type { Json } from '../kernel/types';
import { evaluateRule } from './evaluate';
import type { Rule } from './rule';

const facts: Record<string, Json> = {
  persons: 6,
  category: 'claim',
  urgent: true,
  outcome: null,
  since: '2026-03-05',
  flags: ['urgent'],
  place: { town: 'shipai' },
};
const holds = (rule: Rule, defaults = {}) => evaluateRule(rule, (name) => facts[name], defaults);

describe('The packs’ little grammar of conditions', () => {
  it.each([
    [{ fact: 'urgent', op: 'is', value: true }, true],
    [{ fact: 'urgent', op: 'is', value: false }, false],
    [{ fact: 'category', op: 'eq', value: 'claim' }, true],
    [{ fact: 'category', op: 'ne', value: 'claim' }, false],
    [{ fact: 'category', op: 'in', value: ['suggestion', 'claim'] }, true],
    [{ fact: 'persons', op: 'gte', value: 6 }, true],
    [{ fact: 'persons', op: 'gt', value: 6 }, false],
    [{ fact: 'persons', op: 'lt', value: 7 }, true],
    [{ fact: 'persons', op: 'lte', value: 5 }, false],
    [{ fact: 'persons', op: 'gte', value: '6' }, false],
    [{ fact: 'since', op: 'lt', value: '2026-03-06' }, true],
    [{ fact: 'outcome', op: 'eq', value: null }, true],
    [{ fact: 'persons', op: 'gt', value: 5 }, true],
    [{ fact: 'persons', op: 'lt', value: 6 }, false],
    [{ fact: 'persons', op: 'lte', value: 6 }, true],
    [{ fact: 'since', op: 'gt', value: '2026-03-05' }, false],
    [{ fact: 'since', op: 'gt', value: '2026-03-04' }, true],
    [{ fact: 'since', op: 'gte', value: '2026-03-05' }, true],
    [{ fact: 'since', op: 'lt', value: 20260306 }, false],
    [{ fact: 'category', op: 'ne', value: 'suggestion' }, true],
    [{ fact: 'category', op: 'in', value: 'claim' }, false],
    [{ fact: 'category', op: 'in', value: ['suggestion'] }, false],
    [{ fact: 'flags', op: 'eq', value: ['urgent'] }, true],
    [{ fact: 'flags', op: 'eq', value: ['group'] }, false],
    [{ fact: 'place', op: 'eq', value: { town: 'shipai' } }, true],
    [{ fact: 'persons', op: 'eq', value: '6' }, false],
    [{ fact: 'since', op: 'gte', value: '2026-03-06' }, false],
    [{ fact: 'since', op: 'lte', value: '2026-03-04' }, false],
    [{ fact: 'persons', op: 'lt', value: '7' }, false],
    [{ fact: 'flags', op: 'eq', value: '["urgent"]' }, false],
    [{ fact: 'outcome', op: 'eq', value: 'null' }, false],
  ] as [Rule, boolean][])('%j is %s', (rule, expected) => {
    expect(holds(rule)).toBe(expected);
  });

  it('what nobody knows satisfies nothing but “is not”', () => {
    expect(holds({ fact: 'nobody', op: 'is', value: false })).toBe(false);
    expect(holds({ fact: 'nobody', op: 'lte', value: 5 })).toBe(false);
    expect(holds({ fact: 'nobody', op: 'in', value: ['a'] })).toBe(false);
    expect(holds({ fact: 'nobody', op: 'ne', value: 'a' })).toBe(true);
  });

  it('a value may point to a default of the pack', () => {
    const rule: Rule = { fact: 'persons', op: 'lte', value: { default: 'representatives_max' } };
    expect([holds(rule, { representatives_max: 5 }), holds(rule, { representatives_max: 6 }), holds(rule)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('conditions are joined by all and any', () => {
    const [yes, no]: Rule[] = [
      { fact: 'urgent', op: 'is', value: true },
      { fact: 'persons', op: 'gt', value: 9 },
    ];
    expect(holds({ all: [yes!, { any: [no!, yes!] }] })).toBe(true);
    expect([holds({ all: [yes!, no!] }), holds({ any: [no!] }), holds({ all: [] }), holds({ any: [] })]).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });
});
