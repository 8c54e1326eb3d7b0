import { unitsOf } from '../kernel/hats';
import { textOf } from '../kernel/facts';
import type { Turn } from '../kernel/procedure';
import { demand } from '../kernel/refusal';
import { unitTitle } from '../policy/policy';
import type { Part, PetitionState } from './state';

type At = Turn<PetitionState>;

/** Where the path of a part has ended while others may go on. */
const over = ['guided', 'declined', 'suggestion_replied'];

/** Parts whose path has not ended. One that a mediation has taken up is on its way there and waits for no desk (M3). */
export function openParts(state: PetitionState): Part[] {
  return state.parts.filter(({ status, mediation }) => !over.includes(status ?? '') && !mediation);
}

/** The part by which status and limits of the matter go: the first that is still open (stories README §7.6). */
export function leadPart(state: PetitionState): Part | undefined {
  return openParts(state)[0] ?? state.parts[0];
}

/** A part that has gone to a body of its own, or has ended, no longer goes where the matter goes. */
export function hasOwnPath({ status }: Part): boolean {
  return status !== undefined && status !== 'triaged';
}

/** Parts that lie at the desk while others are on their way. */
export function undispatched(state: PetitionState): Part[] {
  return openParts(state).filter(({ status }) => (status ?? state.status) === 'triaged');
}

/** The part that an act is about: the one named; else that of a unit which holds only a part; else the lead part. */
export function partOf({ state, facts, actor }: At): Part | undefined {
  const named = textOf(facts.part);
  if (named) return state.parts.find(({ part }) => part === named);
  const units = unitsOf(actor);
  const leads = state.lead !== null && units.includes(state.lead);
  const own = leads ? undefined : openParts(state).find((part) => hasOwnPath(part) && units.includes(part.unit ?? ''));
  return own ?? leadPart(state);
}

/** The same when it is not the lead part: the act touches that part alone, never the matter. */
export function lesserPart(turn: At): Part | undefined {
  const part = partOf(turn);
  return part && part.part !== leadPart(turn.state)?.part ? part : undefined;
}

const dispatching = ['triage_officer', 'bureau_deputy', 'bureau_head', 'discipline_officer', 'guide', 'town_officer'];

/**
 * Once a body has the matter, or this part of it, that body answers, and the desk passes on and supervises (Art. 14, 22); what
 * lies at the desk is the desk's. Refuses forbidden.
 */
export function ofItsHolder(turn: At): void {
  const { state, actor, hats, context } = turn;
  if (hats.has('system')) return; // goes where its master goes
  const part = partOf(turn);
  const holder = part?.status === 'triaged' ? null : (part?.unit ?? state.lead);
  const mine = holder ? unitsOf(actor).includes(holder) : dispatching.some((role) => hats.has(`role:${role}`));
  const who = holder ? unitTitle(context.policy, holder) : '信访局';
  demand(
    mine,
    'forbidden',
    `${part && state.parts.length > 1 ? '这个子事项' : '本事项'}现在由${who}办理，须由其决定。`,
  );
}

/** Where the part of the act stands. */
export function standsAtPart(turn: At): string {
  return lesserPart(turn)?.status ?? turn.state.status;
}

/** A part that is named must be one of the matter. Refuses validation_failed. */
export function partKnown({ state, facts }: At): void {
  const named = textOf(facts.part);
  const known = !named || state.parts.length === 0 || state.parts.some(({ part }) => part === named);
  demand(known, 'validation_failed', '没有这个子事项，请从列表中选择。', [
    { pointer: '/part', code: 'unknown_part', message: '没有这个子事项' },
  ]);
}
