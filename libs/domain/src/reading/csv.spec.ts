import { csvOf } from './csv';

describe('a file that leaves the house is read as text by every spreadsheet', () => {
  it('carries its mark, quotes every cell and ends its lines as Excel wants them', () => {
    expect(
      csvOf([
        ['编号', '事项'],
        ['420881-2026-000001-7', '说“不”,\n又说"是"'],
      ]),
    ).toBe('\uFEFF"编号","事项"\r\n"420881-2026-000001-7","说“不”,\n又说""是"""\r\n');
  });

  it.each(['=1+1', '+86', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =cmd', '＝1', '＋1', '－1', '＠a', '"=1', '=**', '|a'])(
    '%j would be run as a formula and is made a text',
    (text) => {
      expect(csvOf([[text]])).toBe(`\uFEFF"'${text.replaceAll('"', '""')}"\r\n`);
    },
  );

  it.each(['汪**', '2026-03-05', '剩3天', '1=1', ''])('%j stays as it is', (text) => {
    expect(csvOf([[text]])).toBe(`\uFEFF"${text}"\r\n`);
  });

  it('a sign that no text has is left out', () => {
    expect(csvOf([['a\u0000b', '\u0000=1']])).toBe('\uFEFF"ab","\'=1"\r\n');
  });
});
