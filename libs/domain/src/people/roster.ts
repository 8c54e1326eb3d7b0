import { documentKind, documentWarnings } from './documents';

/** One row of a group's list as it was given. */
export interface RosterInput {
  name?: string;
  /** Kind of document, as code or as people write it (护照 …); nothing is a resident's card. */
  idType?: string;
  idNumber?: string;
  phone?: string;
  address?: string;
}

/** What became of a row: taken as it is, taken after a repair (with what is stored), or left out until a person corrects it. */
export interface RosterVerdict {
  row: number;
  verdict: 'ok' | 'repaired' | 'error';
  codes?: string[];
  code?: string;
  field?: keyof RosterInput;
  fields?: (keyof RosterInput)[];
  message?: string;
  sameAsRow?: number;
  stored?: Required<RosterInput>;
}

export const rosterTexts: Record<string, string> = {
  name_missing: '缺姓名',
  id_type_unknown:
    '证件类型不认识，请填居民身份证、护照、港澳居民来往内地通行证、台湾居民来往大陆通行证、港澳台居民居住证、外国人永久居留身份证之一',
  id_length: '证件号位数不对',
  id_check_digit: '证件号校验位不符，请核对',
  id_birth_date: '证件号中的出生日期不对',
  id_duplicate: '证件号与前面一行重复',
  document_format: '证件号与所填证件类型的格式不符，请核对',
  document_check_digit: '证件号校验位不符，请核对',
  credit_code_format: '统一社会信用代码格式不对',
  credit_code_check_digit: '统一社会信用代码校验位不符，请核对',
  phone_format: '手机号应为11位',
  trimmed: '去掉了多余空格',
  full_width: '全角字符改为半角',
  id_upper_x: '末位 x 改为大写',
  id_upper: '证件号字母改为大写',
  id_15_to_18: '15位证件号补为18位',
  phone_separators: '去掉了电话里的分隔符',
};

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const marks = '10X98765432';
const fields = ['name', 'idType', 'idNumber', 'phone', 'address'] as const;
/** Columns of a list without heads. */
const usual = ['name', 'idNumber', 'phone', 'address'] as const;

type Row = Required<RosterInput>;
type Repair = (row: Row) => Partial<Row>;

const narrow = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ－]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

function lengthened(id: string): string {
  const digits = `${id.slice(0, 6)}19${id.slice(6)}`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return `${digits}${marks[sum % 11] ?? ''}`;
}

const resident = ({ idType }: Row): boolean => documentKind(idType) === 'resident_id';

/** In this order; each says which fields it changes. */
const repairs: [string, Repair][] = [
  ['trimmed', (row) => Object.fromEntries(fields.map((field) => [field, row[field].trim()]))],
  ['full_width', ({ idNumber, phone }) => ({ idNumber: narrow(idNumber), phone: narrow(phone) })],
  ['phone_separators', ({ phone }) => ({ phone: /^[\d\s-]+$/.test(phone) ? phone.replace(/[\s-]/g, '') : phone })],
  ['id_upper_x', ({ idNumber }) => ({ idNumber: idNumber.replace(/^(\d{17})x$/, '$1X') })],
  ['id_upper', (row) => (resident(row) ? {} : { idNumber: row.idNumber.toUpperCase() })],
  [
    'id_15_to_18',
    (row) => (resident(row) && /^\d{15}$/.test(row.idNumber) ? { idNumber: lengthened(row.idNumber) } : {}),
  ],
];

function repaired(given: Row): { row: Row; codes: string[]; changed: (keyof RosterInput)[] } {
  let row = given;
  const codes: string[] = [];
  for (const [code, repair] of repairs) {
    const next = { ...row, ...repair(row) };
    if (fields.some((field) => next[field] !== row[field])) codes.push(code);
    row = next;
  }
  return { row, codes, changed: fields.filter((field) => row[field] !== given[field]) };
}

function faultOf(row: Row): { code: string; field: keyof RosterInput } | null {
  if (!row.name) return { code: 'name_missing', field: 'name' };
  const kind = documentKind(row.idType);
  if (!kind) return { code: 'id_type_unknown', field: 'idType' };
  const [warning] = row.idNumber ? documentWarnings(kind, row.idNumber) : [];
  if (warning) return { code: warning, field: 'idNumber' };
  if (row.phone && !/^(1\d{10}|0\d{9,11}|\d{7,8})$/.test(row.phone)) return { code: 'phone_format', field: 'phone' };
  return null;
}

/** Judges every row of a list (S4-10): small slips are repaired, faults left for a person; nothing stops the rest. Pure. */
export function judgeRoster(rows: RosterInput[]): RosterVerdict[] {
  const seen = new Map<string, number>();
  return rows.map((input, index): RosterVerdict => {
    const row = index + 1;
    const given: Row = {
      name: input.name ?? '',
      idType: input.idType ?? '',
      idNumber: input.idNumber ?? '',
      phone: input.phone ?? '',
      address: input.address ?? '',
    };
    const { row: whole, codes, changed } = repaired(given);
    const fault = faultOf(whole);
    if (fault) return { row, verdict: 'error', ...fault, message: rosterTexts[fault.code] };
    const stored = { ...whole, idType: documentKind(whole.idType) ?? '' };
    const paper = `${stored.idType}/${stored.idNumber}`; // two kinds of paper may bear the same number
    const same = stored.idNumber ? seen.get(paper) : undefined;
    if (same !== undefined)
      return {
        ...{ row, verdict: 'error', code: 'id_duplicate', field: 'idNumber', sameAsRow: same },
        message: `证件号与第${same}行重复`,
      };
    if (stored.idNumber) seen.set(paper, row);
    if (!codes.length) return { row, verdict: 'ok', stored };
    const message = codes.map((code) => rosterTexts[code]).join('，');
    return { row, verdict: 'repaired', codes, fields: changed, stored, message };
  });
}

/** Rows of a list as text: comma or tab between, first line with the names of the columns or without. Unknown columns are left out. */
export function readRosterText(text: string): RosterInput[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const cells = lines.map((line) => line.split(line.includes('\t') ? '\t' : ','));
  const head = (cells[0] ?? []).map((cell) => columns[cell.trim().toLowerCase()]);
  const named = head.includes('name');
  const order = named ? head : usual;
  return cells
    .slice(named ? 1 : 0)
    .map((row) => Object.fromEntries(order.flatMap((field, index) => (field ? [[field, row[index] ?? '']] : []))));
}

const columns: Record<string, keyof RosterInput | undefined> = {
  ...{ name: 'name', 姓名: 'name', id_no: 'idNumber', idnumber: 'idNumber', id_number: 'idNumber' },
  ...{ id_type: 'idType', idtype: 'idType', 证件类型: 'idType', 证件种类: 'idType', 证件名称: 'idType' },
  ...{ 证件号: 'idNumber', 证件号码: 'idNumber', 身份证号: 'idNumber', phone: 'phone', 电话: 'phone', 手机号: 'phone' },
  ...{ address: 'address', 住址: 'address', 地址: 'address' },
};
