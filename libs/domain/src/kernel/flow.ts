import type { CommandRow, Procedure } from './procedure';

/** Acts that lead to a status, drawn as one arrow each; acts that leave the matter where it is stand in the table only. */
interface Arrow {
  from: string;
  to: string;
  acts: string[];
}

const start = '[*]';

/** The statuses an act starts from, 'open' spelt out. */
export function startsOf(procedure: Procedure, row: CommandRow): string[] {
  if (row.from !== 'open') return [...row.from];
  return Object.keys(procedure.statuses).filter((status) => !procedure.closed.includes(status));
}

function arrowsOf(procedure: Procedure): Arrow[] {
  const arrows = new Map<string, Arrow>();
  for (const row of Object.values(procedure.commands)) {
    for (const from of startsOf(procedure, row)) {
      for (const to of row.to.filter((status) => status !== from)) {
        const arrow = arrows.get(`${from}>${to}`) ?? { from: from || start, to, acts: [] };
        arrow.acts.push(row.title);
        arrows.set(`${from}>${to}`, arrow);
      }
    }
  }
  return [...arrows.values()];
}

/** The command table of a procedure as a state diagram in Mermaid: what leads where, in the words of the field. */
export function flowChart(procedure: Procedure): string {
  const states = Object.entries(procedure.statuses).map(([status, title]) => `  ${status}: ${title}`);
  const arrows = arrowsOf(procedure).map(
    ({ from, to, acts }) => `  ${from} --> ${to}: ${[...new Set(acts)].join('／')}`,
  );
  const ends = procedure.closed.map((status) => `  ${status} --> ${start}`);
  return ['stateDiagram-v2', '  direction LR', ...states, ...arrows, ...ends].join('\n');
}

/** The same table as Markdown, a line an act: from where to where, who, by which article, with which papers. */
export function flowTable(procedure: Procedure): string {
  const name = (status: string) => (status ? (procedure.statuses[status] ?? status) : '（新）');
  const lines = Object.entries(procedure.commands).map(([act, row]) => {
    const from = row.from === 'open' ? '未结的任一状态' : row.from.map(name).join('、');
    const papers = typeof row.papers === 'function' ? '按内容' : (row.papers ?? []).join('、');
    const cells = [
      row.title,
      `\`${act}\``,
      from,
      row.to.map(name).join('、') || '不变',
      row.who.map((who) => `\`${who}\``).join(' '),
    ];
    return `| ${[...cells, row.approval ? '是' : '', papers, row.article].join(' | ')} |`;
  });
  const head = ['动作', '命令', '从', '到', '谁', '须复签', '文书', '依据'];
  return [`| ${head.join(' | ')} |`, `|${head.map(() => ' --- ').join('|')}|`, ...lines].join('\n');
}

/** One page of docs/flow. */
export function flowPage(title: string, procedure: Procedure): string {
  const note = '由命令表生成（`npm run docs:flow`），请勿手改。';
  return `# ${title}\n\n${note}\n\n\`\`\`mermaid\n${flowChart(procedure)}\n\`\`\`\n\n${flowTable(procedure)}\n`;
}

/** Title of each page, in the words of the field. */
export const flowTitles: Record<string, string> = {
  petition: '信访事项',
  mediation: '调解',
  review: '复查',
  recheck: '复核',
  supervision: '督办',
  escalation: '提级',
  meeting: '会议',
  evaluation: '质量评价',
};
