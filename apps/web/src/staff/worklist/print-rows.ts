import type { Account, CaseAnswer } from '../../api/wire';
import { printPaper } from '../../shared/print/print';
import { badgeWords } from '../../shared/words/badge';
import { pressingOf } from '../../shared/words/clocks';
import { wallTime } from '../../shared/words/days';

const style = `@page { size: A4; margin: 15mm }
body { font: 12px/18px "Noto Sans SC", "Microsoft YaHei", sans-serif }
table { width: 100%; border-collapse: collapse } th, td { border: 1px solid #000; padding: 2px 6px; text-align: left }
footer { margin-top: 8px; color: #595959 }`;
const heads = ['编号', '事项', '信访人', '状态', '法定', '承诺'];

/** Prints the ticked rows as a plain table, with who printed it and when at its foot. */
export function printRows(rows: CaseAnswer[], { name, login }: Account): Promise<unknown> {
  const paper = document.createElement('section');
  const table = paper.appendChild(document.createElement('table'));
  addRow(table.createTHead(), heads, 'th');
  const body = table.createTBody();
  for (const row of rows) addRow(body, cellsOf(row), 'td');
  const foot = paper.appendChild(document.createElement('footer'));
  foot.textContent = `${name} ${login} ${wallTime(new Date().toISOString())}`;
  return printPaper(paper, style);
}

function addRow(part: HTMLTableSectionElement, texts: string[], kind: 'th' | 'td'): void {
  const line = part.insertRow();
  for (const text of texts) line.appendChild(document.createElement(kind)).textContent = text;
}

function cellsOf(row: CaseAnswer): string[] {
  return [
    row.caseCode,
    row.topicTitle ?? '',
    row.petitioner?.name ?? '',
    row.statusTitle,
    limitOf(row, 'law'),
    limitOf(row, 'promise'),
  ];
}

function limitOf({ clocks }: CaseAnswer, family: 'law' | 'promise'): string {
  const named = pressingOf(clocks, family);
  return named ? `${badgeWords(named.clock)} ${named.clock.dueRolled}` : '—';
}
