import type { CaseState } from '../kernel/case-state';
import type { Procedure } from '../kernel/procedure';
import type { ProcedureName } from '../kernel/types';
import { escalationDesks } from '../escalation/rights';
import type { EscalationState } from '../escalation/state';
import { mediationDesks } from '../mediation/rights';
import type { MediationState } from '../mediation/state';
import { meetingDesks } from '../meeting/rights';
import { petitionDesks } from '../petition/rights';
import type { PetitionState } from '../petition/state';
import { reviewDesks } from '../review/rights';
import type { ReviewState } from '../review/state';
import { supervisionDesks } from '../supervision/rights';
import type { SupervisionState } from '../supervision/state';

/** What somebody has to do with a case: leads it, works it with others, handles it himself, or may only read it. */
export const holderParts = ['lead', 'co', 'handler', 'reader'] as const;
export type HolderPart = (typeof holderParts)[number];

/** One key ('unit:health', 'committee:labour', 'login:wjj1', 'role:leader') and its part in the case. */
export interface Holder {
  key: string;
  part: HolderPart;
}

/**
 * Roles that read every case of a procedure but the sealed ones. Whoever wears one finds his cases by walking the list
 * itself; everybody else finds them through `holdersOf`.
 */
export const desks: Record<ProcedureName, readonly string[]> = {
  petition: petitionDesks,
  mediation: mediationDesks,
  review: reviewDesks,
  recheck: reviewDesks,
  escalation: escalationDesks,
  supervision: supervisionDesks,
  meeting: meetingDesks,
};

type Parts = [HolderPart, (string | null | undefined | false)[]][];

const parts: { [name in ProcedureName]: (state: never) => Parts } = {
  petition: (state: PetitionState) => [
    ['lead', [unit(state.lead)]],
    ['co', [...state.co, ...state.parts.map((part) => part.unit ?? null)].map(unit)],
    ['handler', [login(state.handler)]],
  ],
  mediation: (state: MediationState) => [
    ['lead', [`committee:${state.committee}`, ...state.ownerUnits.map(unit)]],
    ['co', [state.handingOver && `committee:${state.handingOver.toCommittee}`]],
    ['handler', state.mediators.map(login)],
  ],
  review: reviewHolders,
  recheck: reviewHolders,
  escalation: (state: EscalationState) => [['lead', [unit(state.target)]]],
  supervision: (state: SupervisionState) => [['lead', [unit(state.to)]]],
  meeting: () => [],
};

function reviewHolders({ lead, handler, respondent, handledBy }: ReviewState): Parts {
  return [
    ['lead', [unit(lead)]],
    ['handler', [login(handler)]],
    ['reader', [unit(respondent), unit(handledBy)]],
  ];
}

const unit = (id: string | null) => id && `unit:${id}`;
const login = (id: string | null) => id && `login:${id}`;

/**
 * Everybody who finds this case elsewhere than at the desks, each key once with its weightiest part. It only finds: whether
 * the case may be read is judged by `readers` alone.
 */
export function holdersOf(procedure: Procedure, state: CaseState): Holder[] {
  const found = new Map<string, HolderPart>();
  const put = (key: string, part: HolderPart) => void (found.has(key) || found.set(key, part));
  const named = parts[procedure.name] as (state: CaseState) => Parts;
  for (const [part, keys] of named(state)) for (const key of keys) if (key) put(key, part);
  const atDesk = state.sealed ? [] : desks[procedure.name].map((role) => `role:${role}`);
  for (const key of procedure.readers(state)) {
    if (!atDesk.includes(key) && !key.startsWith('person:')) put(key, 'reader');
  }
  const readers = procedure.readers(state);
  return [...found]
    .filter(([key]) => key.startsWith('login:') || readers.includes(key))
    .map(([key, part]) => ({ key, part }));
}
