import type { CaseState, EventDraft } from '../kernel/case-state';
import { present, recordsOf, textOf } from '../kernel/facts';
import type { CommandRow, Turn } from '../kernel/procedure';
import { demand } from '../kernel/refusal';
import type { IssuedPaper } from './issued';

type Row = Omit<CommandRow, 'from'>;

/** The paper that the act is about; it is read behind the walls of whoever acts. */
function paperOf({ context }: Turn): IssuedPaper {
  demand(context.paper, 'not_found', '未找到该文书。');
  return context.paper;
}

/** Only the body that issued a paper changes it. */
function byIssuer(turn: Turn): void {
  demand(paperOf(turn).unit === turn.actor.unit, 'forbidden', '文书只能由出具机关更正、作废。');
}

function standing(turn: Turn): void {
  const { latest, voided } = paperOf(turn);
  demand(!voided, 'paper_void', '这份文书已经作废。');
  demand(latest, 'stale_state', '这份文书已经更正过，请在最新一版上办理。');
}

/** What has reached its reader has had its effect: it is corrected, never taken out of the world. */
function undelivered(turn: Turn): void {
  demand(!paperOf(turn).delivered, 'paper_void_not_allowed', '文书已经送达，不能作废，请办理更正。');
}

/** Changed fields are known ones; what the law asks for does not become empty. */
function knownFields(turn: Turn): void {
  const { labels, needed } = paperOf(turn);
  const changes = recordsOf(turn.facts.fields);
  demand(
    changes.every(({ field }) => Object.hasOwn(labels, textOf(field))),
    'unknown_field',
    '这份文书没有这些内容，请核对。',
  );
  const emptied = changes.map(({ field, text }) => (present(text) ? '' : textOf(field)));
  const lost = needed.filter((field) => emptied.includes(field));
  const names = lost.map((field) => labels[field] ?? field).join('、');
  demand(
    lost.length === 0,
    'paper_incomplete',
    `更正后缺少${names}，请补齐。`,
    lost.map((field) => ({
      pointer: `/fields/${field}`,
      code: 'required',
      message: `请填写${labels[field] ?? field}`,
    })),
  );
}

/** What the journal remembers of an act on a paper; `of` is its type. */
function told(name: string, turn: Turn, more: EventDraft['data'] = {}): EventDraft[] {
  const { id, type, version } = paperOf(turn);
  return [{ name, data: { paper: id, of: type, version, ...more } }];
}

const changed = ({ facts }: Turn) => recordsOf(facts.fields).map(({ field }) => textOf(field));

/** Acts on a paper that a case has issued; they move no status and no limit, and stand in the journal of that case. */
const rows: Record<string, Row> = {
  'document.correct': {
    title: '更正文书',
    article: '条例 32；权利 12',
    to: [],
    who: ['door:staff'],
    rights: byIssuer,
    gates: standing,
    content: (turn) => {
      demand(changed(turn).length > 0, 'validation_failed', '请写明更正的内容。', [
        { pointer: '/fields', code: 'required', message: '请写明更正的内容' },
      ]);
      knownFields(turn);
    },
    events: (turn) => told('document.corrected', turn, { version: paperOf(turn).version + 1, fields: changed(turn) }),
  },
  'document.void': {
    title: '作废文书',
    article: '条例 32；权利 12',
    to: [],
    who: ['door:staff'],
    rights: byIssuer,
    gates: (turn) => {
      standing(turn);
      undelivered(turn);
      demand(!paperOf(turn).owed, 'paper_void_not_allowed', '应当送达的文书不能只作废，请办理作废重开。');
    },
    events: (turn) => told('document.voided', turn),
  },
  'document.reissue': {
    title: '作废重开',
    article: '条例 32；权利 12',
    to: [],
    who: ['door:staff'],
    rights: byIssuer,
    gates: (turn) => (standing(turn), undelivered(turn)),
    content: knownFields,
    events: (turn) => told('document.reissued', turn, { version: 1, fields: changed(turn) }),
  },
  'document.reprint': {
    title: '补打文书',
    article: '权利 11',
    to: [],
    who: ['door:staff'],
    rights: (turn) => void paperOf(turn),
    gates: (turn) => demand(!paperOf(turn).voided, 'paper_void', '这份文书已经作废，不能补打。'),
    events: (turn) => told('document.reprinted', turn, { copies: turn.facts.copies }),
  },
};

/** Names of the acts on papers. */
export const paperActs: readonly string[] = Object.keys(rows);

/** 中文 name of an act on a paper; undefined for any other act. */
export function paperActTitle(name: string): string | undefined {
  return rows[name]?.title;
}

/** The row of an act on a paper: it starts from every status of a case that has begun, closed ones too. */
export function paperRow<S extends CaseState>(
  name: string,
  statuses: Record<string, string>,
): CommandRow<S> | undefined {
  const row = rows[name];
  return row ? { ...row, from: Object.keys(statuses) } : undefined;
}
