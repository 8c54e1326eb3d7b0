import { readTable, remarksOf } from './rows';
import { readSheet } from './xlsx';
import { bookOf, zipOf } from './xlsx.fixture';

const heads = ['姓名', '身份证号', '联系电话', '住址'];
const wang = ['汪德明', '420899195809123117', '13900000101', '胡集镇柳河村三组'];
const sheet = (inner: string) =>
  zipOf({ 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${inner}</sheetData></worksheet>` });

describe('a list of names out of an Excel file (screens b: F6)', () => {
  it('is read by its headings, whatever title stands above them and in whatever order they come', async () => {
    const table = await readSheet(
      bookOf([
        ['展位费维权人员名单（2026年）'],
        [''],
        ['序号', '住址', '姓名', '身份证号', '联系电话'],
        [1, wang[3]!, wang[0]!, wang[1]!, wang[2]!],
      ]),
    );
    expect(readTable(table)).toEqual([{ name: '汪德明', idNumber: wang[1], phone: wang[2], address: wang[3] }]);
  });

  it('numbers written as numbers come as they were typed; an ID number that Excel has rounded is told in its row', async () => {
    const table = await readSheet(
      bookOf([heads, ['汪德明', wang[1]!, 13900000101, ''], ['李四', 420899195809123100, 1.3900000102e10, '']]),
    );
    const rows = readTable(table);
    expect(rows.map(({ phone }) => phone)).toEqual(['13900000101', '13900000102']);
    expect([...remarksOf(rows).keys()]).toEqual([1]);
    expect(remarksOf(rows).get(1)?.fault).toBe(true);
  });

  it('blank cells keep the columns apart; formulas are their results and never run; signs of XML are plain text', async () => {
    const [row] = await readSheet(
      sheet(
        '<row><c r="A1" t="inlineStr"><is><r><t>汪</t></r><r><t>德明 &amp; &#x5B50; &lt;b&gt;</t></r></is></c>' +
          '<c r="C1" t="str"><f>HYPERLINK("http://x")</f><v>=1+1</v></c></row>',
      ),
    );
    expect(row).toEqual(['汪德明 & 子 <b>', '', '=1+1']);
    expect(readTable([heads, ['', '', '', '=1+1'], wang])[0]?.address).toBe('1+1');
  });

  it('reading aids of a text are not part of the name', async () => {
    const shared = '<sst><si><t>单雄信</t><rPh sb="0" eb="1"><t>シャン</t></rPh></si></sst>';
    const cell = '<worksheet><sheetData><row><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>';
    expect(await readSheet(zipOf({ 'xl/worksheets/sheet1.xml': cell, 'xl/sharedStrings.xml': shared }))).toEqual([
      ['单雄信'],
    ]);
  });

  it('500 names are read and judged well within a second', async () => {
    const names = Array.from({ length: 500 }, (_, n) => [
      `张${n}`,
      `4208991958091${String(n).padStart(5, '0')}`,
      `139${String(n).padStart(8, '0')}`,
      '郢中街道',
    ]);
    const book = bookOf([heads, ...names]);
    const begun = performance.now();
    const rows = readTable(await readSheet(book));
    remarksOf(rows);
    const took = performance.now() - begun;
    expect(rows).toHaveLength(500);
    expect(took).toBeLessThan(1000);
  });

  it.each([
    [
      'a bomb: 5 MB that unpack to far more',
      zipOf({ 'xl/worksheets/sheet1.xml': Buffer.alloc(64 * 1024 * 1024, 32) }),
      /内容过大/,
    ],
    [
      'a bomb spread over the files that are read',
      zipOf({ 'xl/worksheets/sheet1.xml': Buffer.alloc(15e6, 32), 'xl/sharedStrings.xml': Buffer.alloc(15e6, 32) }),
      /内容过大/,
    ],
    ['more rows than anybody lists', sheet('<row/>'.repeat(5001)), /超过 5000 行/],
    ['a password', zipOf({ 'xl/worksheets/sheet1.xml': 'x' }, 1), /有密码/],
    ['an old .xls, or an encrypted .xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), /另存为 \.xlsx/],
    ['no archive at all', new TextEncoder().encode('姓名,证件号'), /已损坏/],
    ['an archive cut short', bookOf([heads, wang]).slice(0, 300), /已损坏/],
    ['an archive without a sheet', zipOf({ 'a.txt': 'x' }), /没有工作表/],
    ['more than 5 MB', new Uint8Array(5 * 1024 * 1024 + 1), /5 MB/],
  ])('%s is refused with a sentence', async (_what, bytes, sentence) => {
    await expect(readSheet(bytes)).rejects.toThrow(sentence);
  });

  it('bytes changed at random are read or refused, and never hang or break the page', async () => {
    const book = bookOf([heads, wang]);
    let seed = 7;
    const random = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
    for (let n = 0; n < 300; n += 1) {
      const bent = book.slice();
      for (let k = 0; k < 3; k += 1) bent[random(bent.length)] = random(256);
      const outcome = await readSheet(bent).then(
        () => 'read',
        (error: unknown) => (error as Error).name,
      );
      expect(['read', 'SheetError']).toContain(outcome);
    }
  });

  it('what never closes is read once, not again and again', async () => {
    const begun = performance.now();
    await readSheet(sheet('<row>' + '<c><v>'.repeat(300_000)));
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
