import { dayOf } from '@yimen/domain/calendar/days';
import { dictionaryTitle, type Policy } from '@yimen/domain/policy/policy';

/** What a file shows of a case: the row of the list, names masked, numbers not there at all. */
export interface ListedCase {
  caseCode: string;
  openedAt: string;
  statusTitle: string;
  title?: string | null;
  topicTitle?: string | null;
  petitioner?: { name: string; persons?: number | null } | null;
  flags?: string[];
  leadTitle?: string | null;
  coTitles?: string[];
  handlerName?: string | null;
  colour?: string | null;
  colourClock?: string | null;
  clocks: Record<string, { dueRolled: string; badge: string }>;
  next?: { text: string } | null;
}

type Column = readonly [title: string, read: (row: ListedCase, policy: Policy) => string | number | null | undefined];

const lights: Record<string, string> = { red: '红', orange: '橙', yellow: '黄', blue: '蓝', green: '绿' };
const worst = ({ clocks, colourClock }: ListedCase) => clocks[colourClock ?? ''];

/** The columns of a 台账. */
const columns: readonly Column[] = [
  ['编号', (row) => row.caseCode],
  ['登记日期', (row) => dayOf(row.openedAt)],
  ['事项', (row) => row.topicTitle ?? row.title],
  ['信访人', (row) => row.petitioner?.name],
  ['人数', (row) => row.petitioner?.persons],
  ['访别', (row, policy) => row.flags?.map((flag) => dictionaryTitle(policy, 'flags', flag)).join('、')],
  ['状态', (row) => row.statusTitle],
  ['责任单位', (row) => row.leadTitle],
  ['协办单位', (row) => row.coTitles?.join('、')],
  ['承办人', (row) => row.handlerName],
  ['灯', (row) => lights[row.colour ?? '']],
  ['最急期限', (row, policy) => policy.clocks.find(({ id }) => id === row.colourClock)?.title],
  ['届满日', (row) => worst(row)?.dueRolled],
  ['期限状态', (row) => worst(row)?.badge],
  ['下一步', (row) => row.next?.text],
];

/** The rows of the file, its heads first; each carries the mark of who took it out and when, so that no part of it is without. */
export function caseSheet(rows: ListedCase[], watermark: string, policy: Policy): string[][] {
  const heads = [...columns.map(([title]) => title), '导出'];
  return [heads, ...rows.map((row) => [...columns.map(([, read]) => String(read(row, policy) ?? '')), watermark])];
}
