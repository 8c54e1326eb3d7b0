import { readRoster, remarksOf, withRepresentative, type RosterRow } from './rows';

const row = (more: Partial<RosterRow> = {}): RosterRow => ({ name: '', idNumber: '', phone: '', address: '', ...more });

describe('A roster as people bring it', () => {
  it('is read by its headings, whatever their order', () => {
    const rows = readRoster('联系电话,姓名,身份证号\n13900000101,汪德明,420899195809123117\n\n');
    expect(rows).toEqual([row({ name: '汪德明', phone: '13900000101', idNumber: '420899195809123117' })]);
  });

  it('is read by the look of its cells when it has no headings', () => {
    const rows = readRoster('1\t汪德明\t13900000101\t41149919580607111x\t胡集镇柳河村');
    expect(rows).toEqual([
      row({ name: '汪德明', phone: '13900000101', idNumber: '41149919580607111X', address: '胡集镇柳河村' }),
    ]);
  });

  it('keeps a comma inside quotes and makes no formula', () => {
    expect(readRoster('姓名,住址\n=汪德明,"胡集镇,柳河村"')[0]).toMatchObject({
      name: '汪德明',
      address: '胡集镇,柳河村',
    });
  });

  it('has a remark for each odd row, as the server will have, and none for the others', () => {
    const good = row({ name: '汪德明', idNumber: '420899195809123117', phone: '13900000101' });
    const slip = row({ name: '刘三姐', phone: '139-0000-0102' });
    const remarks = remarksOf([
      good,
      { ...good, phone: '' },
      row({ name: '张伟', idNumber: '420899195809123118' }),
      row(),
      slip,
    ]);
    expect([...remarks]).toEqual([
      [1, { fault: true, text: '证件号与第1行重复' }],
      [2, { fault: true, text: '证件号校验位不符，请核对' }],
      [3, { fault: true, text: '缺姓名' }],
      [4, { fault: false, text: '去掉了电话里的分隔符' }],
    ]);
  });

  it('knows other papers than a resident’s card, by their column or by their word', () => {
    const john = row({ name: 'JOHN SMITH', idType: '护照', idNumber: 'E12345678', phone: '13900000101' });
    expect(readRoster('姓名,证件类型,证件号,电话\nJOHN SMITH,护照,e12345678,13900000101')).toEqual([john]);
    expect(readRoster('JOHN SMITH\t护照\tE12345678\t13900000101')).toEqual([john]);
    expect([...remarksOf([john, row({ name: '陈某', idType: '会员卡', idNumber: '1' })])]).toEqual([
      [1, { fault: true, text: expect.stringContaining('证件类型不认识') }],
    ]);
  });

  it('lets five speak, and refuses the sixth until one steps back (Art. 20)', () => {
    const rows = Array.from({ length: 7 }, (_, index) => row({ name: `甲${index}`, representative: index < 5 }));
    expect(withRepresentative(rows, 5)).toBeNull();
    expect(withRepresentative(withRepresentative(rows, 0)!, 5)?.filter((one) => one.representative)).toHaveLength(5);
  });
});
