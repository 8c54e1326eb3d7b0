import type { Telling } from '../../kernel/case-state';
import type { CommandRow, Turn } from '../../kernel/procedure';
import type { PetitionState } from '../state';

type Row = CommandRow<PetitionState>;
type At = Turn<PetitionState>;

/** Acts on a master that its followers take part in: always, or when the act says `withLinked` (README §7.13). */
const always = ['petition.forward', 'petition.assign', 'petition.sign', 'petition.accept'];
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
  return Object.keys(state.followers).filter((id) => {
    const status = context.related[id]?.status ?? '';
    return status !== '' && (row.from === 'open' ? status !== 'archived' : row.from.includes(status));
  });
}

/** The rows with which a master takes its followers along; every follower has the act, its papers and its clocks for itself. */
export function carryAlong(rows: Record<string, Row>): Record<string, Row> {
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, carrying(name, row)]));
}

function carrying(name: string, row: Row): Row {
  if (!always.includes(name) && !counted[name]) return row;
  const tell = (turn: At): Telling[] =>
    along(name, row, turn).map((id) => ({ procedure: 'petition', id, name, facts: turn.facts, sameWords: true }));
  const count = counted[name];
  return {
    ...row,
    knows: (state) => [...(row.knows?.(state) ?? []), ...Object.keys(state.followers)],
    tells: (turn, events) => [...(row.tells?.(turn, events) ?? []), ...tell(turn)],
    answers: (turn, events) => ({
      ...row.answers?.(turn, events),
      ...(count && turn.facts.withLinked === true ? { [count]: along(name, row, turn).length + 1 } : {}),
    }),
  };
}
