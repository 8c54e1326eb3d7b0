import fc from 'fast-check';
import { mergePacks } from '@yimen/application/policy/merge';
import { forRegion } from '@yimen/application/policy/region';
import type { PackData } from '@yimen/domain/policy/policy';

describe('policy packs: laying a city over its base', () => {
  it('maps merge key by key and a plain value wins', () => {
    expect(mergePacks({ labels: { center: '中心', slip: '回执' } }, { labels: { center: '信访超市' } })).toEqual({
      labels: { center: '信访超市', slip: '回执' },
    });
  });

  it.each(['id', 'code', 'key', 'login', 'term'])('items named by %s merge one by one; new ones come last', (key) => {
    const base = {
      list: [
        { [key]: 'a', title: '甲', note: '留' },
        { [key]: 'b', title: '乙' },
      ],
    };
    const over = {
      list: [
        { [key]: 'c', title: '丙' },
        { [key]: 'a', title: '新甲' },
      ],
    };
    expect(mergePacks(base, over)).toEqual({
      list: [
        { [key]: 'a', title: '新甲', note: '留' },
        { [key]: 'b', title: '乙' },
        { [key]: 'c', title: '丙' },
      ],
    });
  });

  it('any other list is replaced as a whole', () => {
    expect(mergePacks({ group_alert_at: [20, 50, 100] }, { group_alert_at: [10] })).toEqual({ group_alert_at: [10] });
  });

  it('nothing is removed: an empty list names no item, an item is switched off and stays as data', () => {
    const base = { clocks: [{ id: 'L1', budget: 3 }] };
    expect(mergePacks(base, { clocks: [] })).toEqual(base);
    expect(mergePacks(base, { clocks: [{ id: 'L1', enabled: false }] })).toEqual({
      clocks: [{ id: 'L1', budget: 3, enabled: false }],
    });
  });

  it('null is a value: a clock may lose its extension', () => {
    expect(mergePacks({ extension: { max: 30 } }, { extension: null })).toEqual({ extension: null });
  });

  it('a condition is one value and never half of two', () => {
    const over = { when: { fact: 'urgent', op: 'is', value: true } };
    expect(mergePacks({ when: { all: [{ fact: 'complex', op: 'is', value: true }] } }, over)).toEqual(over);
  });

  it('a centre may name an item of a list as the key of a map', () => {
    const base = { ladders: [{ id: 'one_one_five', title: '115', clocks: ['T05'] }] };
    expect(mergePacks(base, { ladders: { one_one_five: { clocks: ['T05', 'L3_handle'] } } })).toEqual({
      ladders: [{ id: 'one_one_five', title: '115', clocks: ['T05', 'L3_handle'] }],
    });
  });
});

describe('policy packs: laws of the merge, for any two packs', () => {
  const item = fc.record({ title: fc.string(), days: fc.integer(), on: fc.array(fc.string()) }, { requiredKeys: [] });
  const items = fc
    .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), item)
    .map((map) => Object.entries(map).map(([id, rest]) => ({ id, ...rest })));
  const pack = fc.record(
    {
      clocks: items,
      labels: fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.string()),
      steps: fc.array(fc.integer()),
      note: fc.string(),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<PackData>;

  it('the same overlay twice is the same as once', () => {
    fc.assert(
      fc.property(pack, pack, (base, over) =>
        expect(mergePacks(mergePacks(base, over), over)).toEqual(mergePacks(base, over)),
      ),
    );
  });

  it('a pack over itself, and an empty one over it, change nothing', () => {
    fc.assert(fc.property(pack, (one) => expect([mergePacks(one, one), mergePacks(one, {})]).toEqual([one, one])));
  });

  it('the order of bracketing does not matter: demo over (city over nation) = (demo over city) over nation', () => {
    fc.assert(
      fc.property(pack, pack, pack, (nation, city, demo) =>
        expect(mergePacks(mergePacks(nation, city), demo)).toEqual(mergePacks(nation, mergePacks(city, demo))),
      ),
    );
  });

  it('neither input is touched', () => {
    fc.assert(
      fc.property(pack, pack, (base, over) => {
        const before = JSON.stringify([base, over]);
        mergePacks(base, over);
        expect(JSON.stringify([base, over])).toBe(before);
      }),
    );
  });
});

describe('policy packs: entries of one county', () => {
  const source = {
    units: [{ id: 'xihua_group', regions: ['411622'] }, { id: 'bureau' }],
    nested: { kinds: [{ id: 'k', regions: ['3307'] }] },
  };

  it('count only for centres inside that county', () => {
    expect(forRegion(source, '411622')).toEqual({
      units: [{ id: 'xihua_group', regions: ['411622'] }, { id: 'bureau' }],
      nested: { kinds: [] },
    });
    expect(forRegion(source, '411602')).toEqual({ units: [{ id: 'bureau' }], nested: { kinds: [] } });
  });

  it('a code covers all places below it', () => {
    expect(forRegion(source, '330784')['nested']).toEqual({ kinds: [{ id: 'k', regions: ['3307'] }] });
  });
});
