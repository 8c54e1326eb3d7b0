import { missingFields, missingSentence } from './required';

const d18 = { required: { facts: '事实和理由', basis: '依据', remedy: '救济途径' }, waivable: [] };
const d01 = { required: { name: '姓名', request: '诉求' }, waivable: ['name'] };

describe('Art. 32: what a paper must carry before it is issued', () => {
  it('names every empty field in the order of the pack', () => {
    const missing = missingFields(d18, { facts: '停发低保三个月', basis: '  ' });
    expect(missing.map(({ field }) => field)).toEqual(['basis', 'remedy']);
    expect(missingSentence(missing)).toBe('还缺 2 项：依据、救济途径。');
  });

  it('a full paper lacks nothing', () => {
    expect(missingFields(d18, { facts: '有', basis: '有', remedy: '有' })).toEqual([]);
    expect(missingSentence([])).toBe('');
  });

  it('a reason excuses a waivable field and no other', () => {
    expect(missingFields(d01, { request: '要求补发' })).toEqual([{ field: 'name', label: '姓名', waivable: true }]);
    expect(missingFields(d01, { request: '要求补发' }, { name: '来信未署名' })).toEqual([]);
    expect(missingFields(d18, { facts: '有', remedy: '有' }, { basis: '以后补' })).toHaveLength(1);
    expect(missingFields(d01, { request: '要求补发' }, { name: '  ' })).toHaveLength(1);
  });
});
