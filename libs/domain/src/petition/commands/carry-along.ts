import type { Telling } from '../../kernel/case-state';
import { present, recordOf, textOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import type { Facts } from '../../kernel/types';
import type { PetitionState } from '../state';

type Row = CommandRow<PetitionState>;
type At = Turn<PetitionState>;

/** Acts on a master that its followers take part in: always, or when the act says `withLinked` (README §7.13). */
const always = [
  ...['petition.forward', 'petition.assign', 'petition.object', 'petition.decide_objection', 'petition.decide_lead'],
  ...['petition.sign', 'petition.accept', 'petition.issue_opinion'],
];
/** Acts that send a matter from the desk. */
const sent = ['petition.forward', 'petition.assign'];
const counted: Record<string, string> = {
  'petition.reply_suggestion': 'repliedTogether',
  'petition.settle': 'closedTogether',
  'petition.record_callback': 'called',
  'petition.deliver': 'deliveredTogether',
  'petition.record_interview': 'heardTogether',
  'petition.issue_opinion': 'answeredTogether',
  'petition.finalise': 'finalisedTogether',
};

/** Followers that stand where the act can start. One that has gone its own way, or may not be seen, is left alone. */
function along(name: string, row: Row, { state, facts, context }: At): string[] {
  if (!always.includes(name) && facts.withLinked !== true) return [];
  if (facts.part && facts.part !== state.parts[0]?.part) return [];
  if (present(facts.for)) return []; // words for single petitioners of this matter
  return Object.keys(state.followers).filter((id) => {
    const other = context.related[id] as PetitionState | undefined;
    const status = other?.status ?? '';
    const starts = status !== '' && (row.from === 'open' ? status !== 'archived' : row.from.includes(status));
    return other !== undefined && starts && (sent.includes(name) || holdsAlike(name, state, other));
  });
}

/** Both lie with the same body; and an opinion answers a follower only where every part of it is one of the master's. */
function holdsAlike(name: string, state: PetitionState, other: PetitionState): boolean {
  const known = state.parts.map(({ part }) => part);
  const answered = name !== 'petition.issue_opinion' || other.parts.every(({ part }) => known.includes(part));
  return other.lead === state.lead && answered;
}

/** What a follower is told besides the words: who did it on the master, and whether for the body that handles both. */
function doneBy({ facts, actor, hats, approval }: At): Facts {
  return { ...facts, told: { by: approval?.proposedBy ?? actor.login, handling: hats.has('unit_staff') } };
}

/** Who has done the act: the person himself, or whoever did it on the master that this matter travels with. */
export function doerOf({ facts, actor, hats, approval }: At): { by: string; handling: boolean } {
  const { by, handling } = hats.has('system') ? recordOf(facts.told) : {};
  return {
    by: approval?.proposedBy ?? (textOf(by) || actor.login),
    handling: handling === true || hats.has('unit_staff'),
  };
}

/** The rows with which a master takes its followers along; every follower has the act, its papers and its clocks for itself. */
export function carryAlong(rows: Record<string, Row>): Record<string, Row> {
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, carrying(name, row)]));
}

function carrying(name: string, row: Row): Row {
  if (!always.includes(name) && !counted[name]) return row;
  const tell = (turn: At): Telling[] =>
    along(name, row, turn).map((id) => ({ procedure: 'petition', id, name, facts: doneBy(turn), sameWords: true }));
  const count = counted[name];
  return {
    ...row,
    events: (turn) => {
      const drafts = row.events(turn);
      const [first, ...rest] = drafts;
      const ids = row.undo ? along(name, row, turn) : [];
      if (!first || !ids.length) return drafts;
      return [{ ...first, data: { ...first.data, along: ids } }, ...rest]; // so that they can be taken back with it
    },
    knows: (state) => [...(row.knows?.(state) ?? []), ...Object.keys(state.followers)],
    tells: (turn, events) => [...(row.tells?.(turn, events) ?? []), ...tell(turn)],
    answers: (turn, events) => {
      const together = along(name, row, turn);
      return {
        ...row.answers?.(turn, events),
        ...(together.length ? { together } : {}),
        ...(count && turn.facts.withLinked === true ? { [count]: together.length + 1 } : {}),
      };
    },
  };
}
