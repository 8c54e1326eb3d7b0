import type { CaseState } from '../kernel/case-state';
import { unitsOf } from '../kernel/hats';
import type { Context } from '../kernel/procedure';
import type { Actor } from '../kernel/types';
import { isAgent } from '../petition/agent';
import { isHandlingBody } from '../petition/rights';
import type { PetitionState } from '../petition/state';
import { recheckBody, reviewBody } from '../policy/superior';
import type { Level, ReviewState } from './state';

/** Who enters what a petitioner handed in on paper. */
export const desks = ['role:guide', 'role:receptionist', 'role:triage_officer'];

/** What the law calls the two levels. */
export const words: Record<Level, string> = { review: '复查', recheck: '复核' };

/** Roles that read every 复查 and 复核. */
export const reviewDesks = [
  'receptionist',
  'triage_officer',
  'supervisor',
  'bureau_deputy',
  'bureau_head',
  'leader',
  'chief',
  'analyst',
  'archivist',
  'auditor',
];

const heads = ['unit_head', 'town_head', 'bureau_head', 'leader', 'chief'];
const workers = ['handler', 'unit_deputy', 'town_officer', 'triage_officer', ...heads];

/** Who may know of a review: the desks, the body that decides, those whose opinion is challenged, the petitioners. */
export function reviewReaders(state: ReviewState): string[] {
  const units = [state.lead, state.respondent, state.handledBy].filter(Boolean).map((unit) => `unit:${unit}`);
  const people = state.people.map((person) => `person:${person}`);
  return [...new Set([...reviewDesks.map((role) => `role:${role}`), ...units, ...people])];
}

/** The petition that an act names, if the actor may know of it. */
export function petitionIn({ related }: Context): PetitionState | undefined {
  return Object.values(related).find((one: CaseState) => one.procedure === 'petition') as PetitionState | undefined;
}

/** The body above the one that handled the matter, or the one above that. */
export function bodyFor(level: Level, { lead, deskUnit }: PetitionState, { policy }: Context): string {
  return level === 'review' ? reviewBody(policy, lead ?? deskUnit) : recheckBody(policy, lead ?? deskUnit);
}

/** Hats towards one review; before it is asked for, towards one that would be asked for. */
export function reviewHats(state: ReviewState, actor: Actor, context: Context): string[] {
  if (actor.door === 'public') return state.seq === 0 || isApplicant(state, actor) ? ['petitioner'] : [];
  const petition = petitionIn(context);
  const body = state.lead || (petition ? bodyFor(state.level, petition, context) : '');
  const has = (roles: string[]) => roles.some((role) => actor.roles.includes(role));
  const ofBody = unitsOf(actor).includes(body) && has(workers);
  const agent = petition && isAgent(petition, actor) ? ['agent'] : [];
  return [...(ofBody ? ['reviewer'] : []), ...(ofBody && has(heads) ? ['unit_head'] : []), ...agent];
}

function isApplicant(state: ReviewState, { person }: Actor): boolean {
  return person !== undefined && state.people.includes(person);
}

/** Does the actor ask in a matter of his own; or, at a desk or with the body that decides, enter what a petitioner has handed in? */
export function mayApply(petition: PetitionState, actor: Actor): boolean {
  const { people, withdrawn } = petition; // who has left the matter has nothing to ask about
  if (actor.door === 'public')
    return !!actor.person && people.includes(actor.person) && !withdrawn.includes(actor.person);
  return !isHandlingBody(petition, actor);
}
