import type { BulkRow } from '../../api/wire-inbox';
import { mergeRows, summaryOf } from './bulk';

const row = (id: string, ok: boolean): BulkRow => ({ id, caseCode: id, ok });

describe('an act for many cases', () => {
  const order = { command: 'sign' as const, title: '签收', body: {} };

  it('says how many went well and how many did not', () => {
    const rows = [row('a', true), row('b', false), row('c', true)];
    expect(summaryOf({ order, rows })).toBe('成功 2 件，失败 1 件');
  });

  it('keeps the results of the first try for the rows that were not tried again', () => {
    const merged = mergeRows([row('a', true), row('b', false)], [row('b', true)]);
    expect(merged.every(({ ok }) => ok)).toBe(true);
  });
});
