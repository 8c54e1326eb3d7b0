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
const list = readFileSync(`${folder}/roster-500.csv`, 'utf8');
const field: Record<string, string> = { id_no: 'idNumber' };

describe('A roster of five hundred (S4-10)', () => {
  // judged within each test, so that a fault planted for mutation testing is seen by a test and not by the loading of the file
  const judged = () => judgeRoster(readRosterText(list));

  it('every row gets the verdict, the code and the field that it should', () => {
    const short = judged().map(({ row, verdict, code, codes, field: where, sameAsRow }) => ({
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
    const got = judged();
    for (const { row, stored = {} } of wanted.verdicts)
      for (const [name, value] of Object.entries(stored))
        expect([row, got[row - 1]?.stored?.[(field[name] ?? name) as 'name']]).toEqual([row, value]);
    expect(got.filter(({ stored }) => stored)).toHaveLength(wanted.totals.stored ?? 0);
  });

  it('every fault says in Chinese what to correct', () => {
    for (const { verdict, message } of judged()) if (verdict !== 'ok') expect(message).toMatch(/[一-龥]/);
  });

  it('a list pasted without a head is read in the usual order', () => {
    expect(readRosterText('张三\t340799197901149276\t13900000001\t某街')).toEqual([
      { name: '张三', idNumber: '340799197901149276', phone: '13900000001', address: '某街' },
    ]);
  });

  it('a list from a spreadsheet: byte mark, Windows line ends, empty lines, heads in any case, columns nobody knows', () => {
    const text = '\uFEFF 姓名 , ID_NO,备注,电话\r\n张三,340799197901149276,x,13900000001\r\n   \r\n李四\r\n';
    expect(readRosterText(text)).toEqual([
      { name: '张三', idNumber: '340799197901149276', phone: '13900000001' },
      { name: '李四', idNumber: '', phone: '' },
    ]);
  });

  it('a mark within a line is kept, lines may end as on other systems, and an empty list has no rows', () => {
    expect(readRosterText('张\uFEFF三,\n李四,')).toMatchObject([{ name: '张\uFEFF三' }, { name: '李四' }]);
    expect(readRosterText('')).toEqual([]);
  });

  it('a row of which only the name is known is taken with empty fields', () => {
    expect(judgeRoster([{ name: '张三' }, {}])).toMatchObject([
      { verdict: 'ok', stored: { name: '张三', idNumber: '', phone: '', address: '' } },
      { verdict: 'error', code: 'name_missing', field: 'name' },
    ]);
  });

  it('two rows without a number are two people; two with the same one are told which', () => {
    expect(judgeRoster([{ name: '张三' }, { name: '李四' }]).map(({ verdict }) => verdict)).toEqual(['ok', 'ok']);
    const twice = { name: '张三', idNumber: '340799197901149276' };
    expect(judgeRoster([twice, twice])[1]).toMatchObject({ code: 'id_duplicate', sameAsRow: 1 });
  });

  it('a repair names what it changed and nothing else, and all that was repaired is told', () => {
    const [verdict] = judgeRoster([
      { name: ' 张三', idNumber: '340799197901149276', phone: '139-0000 0001', address: '某街' },
    ]);
    expect(verdict).toMatchObject({
      verdict: 'repaired',
      codes: ['trimmed', 'phone_separators'],
      fields: ['name', 'phone'],
      message: '去掉了多余空格，去掉了电话里的分隔符',
    });
  });

  it.each([
    ['13900000001', 'ok'],
    ['0562-2123456', 'repaired'],
    ['8812345', 'ok'],
    ['05622123456', 'ok'],
    ['8', 'error'],
    ['05', 'error'],
    ['0ab2345678', 'error'],
    ['abcdefg', 'error'],
    ['转139', 'error'],
    ['139转', 'error'],
    ['转 8812345', 'error'],
  ])('phone %s: %s', (phone, verdict) => {
    expect(judgeRoster([{ name: '张三', phone }])[0]?.verdict).toBe(verdict);
  });

  it('a kind of paper nobody wrote is a resident’s card; others are judged by their own rules (Art. 48)', () => {
    const kinds = (idType: string, idNumber: string) => judgeRoster([{ name: '来访人', idType, idNumber }])[0];
    expect(kinds('', '340799197901149276')).toMatchObject({ verdict: 'ok', stored: { idType: 'resident_id' } });
    expect(kinds('', 'E12345678')).toMatchObject({ verdict: 'error', code: 'id_length', field: 'idNumber' });
    expect(kinds('护照', 'E12345678')).toMatchObject({ verdict: 'ok', stored: { idType: 'passport' } });
    expect(kinds('passport', 'G1')).toMatchObject({ verdict: 'error', code: 'document_format', field: 'idNumber' });
    expect(kinds('回乡证', 'h12345678')).toMatchObject({
      ...{ verdict: 'repaired', codes: ['id_upper'] },
      stored: { idType: 'hk_macao_permit', idNumber: 'H12345678' },
    });
    expect(kinds('台胞证', '01234567')?.verdict).toBe('ok');
    expect(kinds('港澳台居民居住证', '810000198001010093')).toMatchObject({ code: 'document_check_digit' });
    expect(kinds(' 外国人永久居留身份证 ', '911124198108030024')).toMatchObject({ codes: ['trimmed'] });
    expect(kinds('会员卡', '1')).toMatchObject({ verdict: 'error', code: 'id_type_unknown', field: 'idType' });
    expect(kinds('constructor', '1')).toMatchObject({ code: 'id_type_unknown' });
    expect(kinds('未出示', '340799790114927')?.stored?.idNumber).toHaveLength(15); // only a resident's number is lengthened
  });

  it('two kinds of paper may bear the same number; the same kind may not', () => {
    const row = (idType: string) => ({ name: '来访人', idType, idNumber: '12345678' });
    expect(judgeRoster([row('护照'), row('台胞证')]).map(({ verdict }) => verdict)).toEqual(['ok', 'ok']);
    expect(judgeRoster([row('护照'), row('passport')])[1]).toMatchObject({ code: 'id_duplicate', sameAsRow: 1 });
  });

  it('a column of the file says which paper it is', () => {
    expect(readRosterText('姓名,证件类型,证件号\nJOHN SMITH,护照,E12345678')).toEqual([
      { name: 'JOHN SMITH', idType: '护照', idNumber: 'E12345678' },
    ]);
  });
});
