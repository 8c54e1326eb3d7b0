import { Archive, SheetError } from './zip';

const mostBytes = 5 * 1024 * 1024;
const mostRows = 5000;
const mostColumns = 64;

/**
 * The first sheet of an .xlsx file as rows of texts, blank cells in between kept. Only what a list of names needs: texts, numbers,
 * results of formulas; no style, no macro, nothing outside the file. Throws SheetError with a sentence for people.
 */
export async function readSheet(bytes: Uint8Array): Promise<string[][]> {
  if (bytes.length > mostBytes) throw new SheetError('文件超过 5 MB，请只保留名单一张表后再导入');
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new SheetError('这是旧版或加密的表格，请另存为 .xlsx 后再导入');
  const archive = new Archive(bytes);
  const xml = await archive.text(await firstSheet(archive));
  if (xml === null) throw new SheetError('文件里没有工作表');
  const shared = sharedTexts((await archive.text('xl/sharedStrings.xml')) ?? '');
  const rows: string[][] = [];
  for (const { inner } of blocks(xml, 'row')) {
    if (rows.length === mostRows) throw new SheetError(`名单超过 ${mostRows} 行，请分次导入`);
    rows.push(cellsOf(inner, shared));
  }
  return rows;
}

/** Path of the sheet that stands first in the workbook. */
async function firstSheet(archive: Archive): Promise<string> {
  const [sheet] = blocks((await archive.text('xl/workbook.xml')) ?? '', 'sheet');
  const id = sheet && attribute(sheet.head, 'r:id');
  const relations = blocks((await archive.text('xl/_rels/workbook.xml.rels')) ?? '', 'Relationship');
  for (const { head } of relations) {
    const target = attribute(head, 'Target');
    if (id && attribute(head, 'Id') === id && target) return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  return 'xl/worksheets/sheet1.xml';
}

/** Texts that cells refer to by number; the reading aids of Asian texts are left out. */
function sharedTexts(xml: string): string[] {
  return [...blocks(xml, 'si')].map(({ inner }) => textOf(inner));
}

function textOf(xml: string): string {
  const aids = [...blocks(xml, 'rPh')].map(({ head, inner }) => `<rPh${head}>${inner}</rPh>`);
  const written = aids.reduce((rest, aid) => rest.replace(aid, ''), xml);
  return [...blocks(written, 't')].map(({ inner }) => plainText(inner)).join('');
}

function cellsOf(row: string, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const { head, inner } of blocks(row, 'c')) {
    const column = columnOf(attribute(head, 'r')) ?? cells.length;
    if (column >= mostColumns) continue;
    while (cells.length < column) cells.push('');
    cells[column] = valueOf(attribute(head, 't') ?? 'n', inner, shared);
  }
  return cells;
}

/** 'C12' → 2. */
function columnOf(place: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf(type: string, inner: string, shared: readonly string[]): string {
  if (type === 'inlineStr') return textOf(inner);
  const [value] = blocks(inner, 'v');
  const said = plainText(value?.inner ?? '');
  if (type === 's') return shared[Number(said)] ?? '';
  return type === 'n' ? figures(said) : said;
}

/** '1.3900000101E10' → '13900000101'. What a number has lost beyond fifteen digits cannot be had back; the row then says so. */
function figures(said: string): string {
  const value = Number(said);
  return /e/i.test(said) && Number.isSafeInteger(value) ? String(value) : said;
}

interface Block {
  /** What stands in the opening tag behind its name. */
  head: string;
  inner: string;
}

/** Elements of one name, one after the other, in one pass over the text; a broken rest is left out. */
function* blocks(xml: string, name: string): Generator<Block> {
  const [open, close] = [`<${name}`, `</${name}>`];
  let at = 0;
  for (;;) {
    at = xml.indexOf(open, at);
    if (at < 0) return;
    const from = at + open.length;
    const ends = xml.indexOf('>', from);
    if (ends < 0) return;
    at = from;
    if (!/[\s/>]/.test(xml[from] ?? '')) continue; // <cols> is no <c>
    const alone = xml[ends - 1] === '/';
    const until = alone ? ends : xml.indexOf(close, ends);
    if (until < 0) return;
    yield { head: xml.slice(from, ends), inner: alone ? '' : xml.slice(ends + 1, until) };
    at = until;
  }
}

function attribute(head: string, name: string): string | null {
  const found = head.split(/\s+/).find((part) => part.startsWith(`${name}=`));
  return found ? plainText(found.slice(name.length + 1).replace(/^["']|["']\/?$/g, '')) : null;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Only the five entities of XML and numbers; a file cannot define others, so nothing can multiply. */
function plainText(xml: string): string {
  return xml.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi,
    (whole, ten?: string, hex?: string, name?: string) => {
      if (name) return entities[name] ?? whole;
      const code = ten ? Number(ten) : parseInt(hex ?? '', 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
