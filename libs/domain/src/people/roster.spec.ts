import { readFileSync } from 'node:fs';
import { judgeRoster, readRosterText } from './roster';

interface Expected {
  totals: Record<string, number>;
  verdicts: {
    row: number;
    verdict: string;
    code?: string;
    codes?: string[];
    field?: string;
    sameAsRow?: number;
    stored?: Record<string, string>;
  }[];
}

const folder = 'test/scenarios/stories/data';
const wanted = JSON.parse(readFileSync(`${folder}/roster-500.expected.json`, 'utf8')) as Expected;
const rows = readRosterText(readFileSync(`${folder}/roster-500.csv`, 'utf8'));
const field: Record<string, string> = { id_no: 'idNumber' };

describe('A roster of five hundred (S4-10)', () => {
  const got = judgeRoster(rows);

  it('every row gets the verdict, the code and the field that it should', () => {
    const short = got.map(({ row, verdict, code, codes, field: where, sameAsRow }) => ({
      row,
      verdict,
      code,
      codes,
      where,
      sameAsRow,
    }));
    const due = wanted.verdicts.map(({ row, verdict, code, codes, field: where, sameAsRow }) => ({
      ...{ row, verdict, code, codes, sameAsRow },
      where: where === undefined ? undefined : (field[where] ?? where),
    }));
    expect(short).toEqual(due);
  });

  it('what is repaired is stored in its right form', () => {
    for (const { row, stored = {} } of wanted.verdicts)
      for (const [name, value] of Object.entries(stored))
        expect([row, got[row - 1]?.stored?.[(field[name] ?? name) as 'name']]).toEqual([row, value]);
    expect(got.filter(({ stored }) => stored)).toHaveLength(wanted.totals.stored ?? 0);
  });

  it('every fault says in Chinese what to correct', () => {
    for (const { verdict, message } of got) if (verdict !== 'ok') expect(message).toMatch(/[一-龥]/);
  });

  it('a list pasted without a head is read in the usual order', () => {
    expect(readRosterText('张三\t340799197901149276\t13900000001\t某街')).toEqual([
      { name: '张三', idNumber: '340799197901149276', phone: '13900000001', address: '某街' },
    ]);
  });
});
