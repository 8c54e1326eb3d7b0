import { documentKind } from '@yimen/domain/people/documents';
import { judgeRoster } from '@yimen/domain/people/roster';
import { plainNumber } from '../reader/identity';

/** One person of a group. */
export interface RosterRow {
  name: string;
  /** Kind of document as it was written; nothing is a resident's card. */
  idType?: string;
  idNumber: string;
  phone: string;
  address: string;
  /** Speaks for the group (Art. 20). */
  representative?: boolean;
}

/** The most who may speak for a group (Art. 20). */
export const mostRepresentatives = 5;
export const tooMany = '代表最多 5 人（条例第20条），请先取消一名';

type Column = 'name' | 'idType' | 'idNumber' | 'phone' | 'address';
const columns: Record<string, Column> = {
  姓名: 'name',
  证件类型: 'idType',
  证件种类: 'idType',
  证件名称: 'idType',
  证件号: 'idNumber',
  证件号码: 'idNumber',
  身份证号: 'idNumber',
  身份证号码: 'idNumber',
  电话: 'phone',
  手机: 'phone',
  手机号: 'phone',
  联系电话: 'phone',
  住址: 'address',
  地址: 'address',
};

/** A cell without the quotes of a spreadsheet, without the sign that would make it a formula. */
function plain(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .replaceAll('""', '"')
    .replace(/^[=+@]+/, '')
    .trim();
}

function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t').map(plain);
  return (line.match(/("(?:[^"]|"")*"|[^,，]*)(?:[,，]|$)/g) ?? []).map((cell) => plain(cell.replace(/[,，]$/, '')));
}

/**
 * Reads a pasted table or a CSV file: columns by their headings, else name, ID, phone, address; an ID or a phone in
 * another place is recognised by its look. Blank lines are left out. Never throws.
 */
export function readRoster(text: string): RosterRow[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return rosterOf(lines.filter((line) => line.trim() !== '').map(cellsOf));
}

/** The same of a table whose cells are known, as a spreadsheet has them; a title above the headings is passed over. */
export function readTable(cells: readonly (readonly string[])[]): RosterRow[] {
  const table = cells.map((row) => row.map(plain)).filter((row) => row.some((cell) => cell !== ''));
  const head = table.slice(0, mostTitles).findIndex((row) => row.filter(columnOf).length > 1);
  return rosterOf(head > 0 ? table.slice(head) : table);
}

/** Lines that may stand above the headings of a list: its title, the unit, the day. */
const mostTitles = 5;
const columnOf = (cell: string): Column | undefined => columns[cell.replaceAll(/\s/g, '')];

function rosterOf(table: string[][]): RosterRow[] {
  const heads = (table[0] ?? []).map(columnOf);
  const headed = heads.some(Boolean);
  return (headed ? table.slice(1) : table).map((cells) => (headed ? byHeads(cells, heads) : byLook(cells)));
}

const empty = (): RosterRow => ({ name: '', idNumber: '', phone: '', address: '' });

function byHeads(cells: string[], heads: (Column | undefined)[]): RosterRow {
  const row = empty();
  heads.forEach((head, index) => {
    if (head) row[head] = cells[index] ?? '';
  });
  return tidy(row);
}

/** A number of another paper than a resident's card, when its kind stands before it. */
const foreign = /^(?=.*\d)[A-Z0-9()]{5,18}$/;

function byLook(cells: string[]): RosterRow {
  const row = empty();
  const rest = cells.filter((cell) => {
    const number = plainNumber(cell);
    if (!row.idType && cell !== '' && (documentKind(cell) ?? 'none') !== 'none') return ((row.idType = cell), false);
    if (!row.idNumber && /^\d{14,17}[\dX]$/.test(number)) return ((row.idNumber = number), false);
    if (!row.idNumber && row.idType && foreign.test(number)) return ((row.idNumber = number), false);
    if (!row.phone && /^[\d-]{7,12}$/.test(number)) return ((row.phone = number), false);
    return cell !== '' && !/^\d{1,4}$/.test(cell);
  });
  return tidy({ ...row, name: rest[0] ?? '', address: rest.slice(1).join(' ') });
}

function tidy(row: RosterRow): RosterRow {
  return { ...row, idNumber: plainNumber(row.idNumber), phone: row.phone.normalize('NFKC').replaceAll(/\s/g, '') };
}

/** What is to be said about a row: a fault, which leaves the row to be corrected, or a slip that is repaired. */
export interface Remark {
  fault: boolean;
  text: string;
}

/** Remarks by the place of their row, by the rules of the server; a row that is right has none. The registration goes on. */
export function remarksOf(rows: readonly RosterRow[]): Map<number, Remark> {
  const odd = judgeRoster([...rows]).filter(({ verdict }) => verdict !== 'ok');
  return new Map(
    odd.map(({ row, verdict, message }) => [row - 1, { fault: verdict === 'error', text: message ?? '' }]),
  );
}

/** The row speaks for the group, or no longer; null when it would be the sixth. */
export function withRepresentative(rows: readonly RosterRow[], at: number): RosterRow[] | null {
  const speaks = !rows[at]?.representative;
  if (speaks && rows.filter((row) => row.representative).length >= mostRepresentatives) return null;
  return rows.map((row, index) => (index === at ? { ...row, representative: speaks } : row));
}
