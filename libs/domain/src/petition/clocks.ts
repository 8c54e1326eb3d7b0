import type { ClockScope } from '../clocks/run';
import type { ClockDefinition, ClockState } from '../clocks/definition';
import { inLane } from '../clocks/lanes';
import { endOfDay } from '../calendar/days';
import type { Context } from '../kernel/procedure';
import type { Json } from '../kernel/types';
import { leadPart } from './parts';
import type { Part, PetitionState } from './state';
import { timelyFact } from './timely';

/** Facts of the vocabulary that clocks, ladders and gates ask of a petition. */
export function petitionFact(state: PetitionState, name: string): Json | undefined {
  const facts: Record<string, () => Json> = {
    category: () => state.category,
    claim_route: () => state.route,
    topic: () => state.topic,
    channel: () => state.channel,
    handling_mode: () => state.handlingMode,
    lead_decided: () => state.leadDecided,
    identity_clear: () => state.identityClear,
    persons: () => state.persons,
    urgent: () => state.flags.includes('urgent'),
    death_involved: () => state.flags.includes('death'),
    from_above: () => state.flags.includes('assigned_from_above'),
    transfers: () => state.transfers,
    objections: () => state.objections,
    result_reported: () => state.resultReported,
    extension_count: () => (state.extensionDays === null ? 0 : 1),
    petitioner_heard: () => state.heard,
    closing_kind: () => state.closingKind,
    outcome: () => leadPart(state)?.outcome ?? null,
    executed: () => executed(state),
    delivery_proven: () => state.opinionDelivered,
    callback_done: () => state.callback !== null,
    callback_result: () => state.callback,
    claim_reasonable: () => state.findings.includes('reasonable'),
    claim_unreasonable: () => state.findings.includes('unreasonable'),
    hardship: () => state.findings.includes('hardship'),
    // several bodies work on it, or one has returned it as another's
    cross_department: () => state.co.length > 0 || state.objections > 0,
    sudden_event: () => state.told.includes('sudden_event'),
    policy_risk: () => state.told.includes('policy_risk'),
    bureau_submitted: () => state.told.includes('bureau_submitted'),
    complex: () => state.told.includes('complex'),
    first_time: () => state.flags.includes('first'),
    representatives: () => state.representatives.length,
    same_topic_batches: () => 1 + Object.values(state.followers).filter(({ as }) => as === 'same_theme').length,
    territory_level: () => (state.territory ? 'town' : 'county'),
    hearing_held: () => (state.hearing?.held ?? 0) > 0,
    rating: () => worstRating(state),
    review_status: () => reviewStatus(state),
    reversed_on_review: () => ['changed', 'revoked'].includes(state.review?.outcome ?? '') || state.redo !== null,
  };
  return facts[name]?.();
}

function reviewStatus({ status, review, clocks }: PetitionState): string {
  if (status === 'finalised' && review?.recheck) return 'finished';
  if (review) return review.level;
  const lapsed = clocks.T07 !== undefined && status === 'finalised';
  return lapsed ? 'expired' : 'none';
}

/** The worst that was said of any body; a matter that nobody has rated is not satisfied. */
function worstRating({ ratings }: PetitionState): string {
  const said = Object.values(ratings);
  return ['dissatisfied', 'basically_satisfied', 'satisfied'].find((grade) => said.includes(grade)) ?? 'not_rated';
}

/** Carried out, or nothing to carry out (S4-4): every supported part has an execution record. */
export function executed(state: PetitionState): boolean {
  return state.parts.every((part) => part.outcome !== 'supported' || part.executed === true);
}

/** What decides which limits apply to this petition (packs `clocks.applies`). */
export function petitionScope(state: PetitionState, context: Context, lane = ''): ClockScope {
  const part = state.parts.find((one) => one.part === lane);
  const own = part ? (part.route ?? state.route ?? '') : leadRoute(state);
  return {
    procedure: 'petition',
    ...(state.category ? { category: state.category } : {}),
    ...(own ? { route: own } : {}),
    ...(state.handlingMode ? { mode: state.handlingMode } : {}),
    sources: part ? ['transferred', ...(part.assigned ? ['assigned'] : [])] : state.sources,
    facts: (name) => timelyFact(state, name, context) ?? laneFact(state, name, lane, part),
  };
}

/** What is known of one part, or of one petitioner who has been handed the opinion; all else is as in the whole. */
function laneFact(state: PetitionState, name: string, lane: string, part: Part | undefined): Json | undefined {
  if (part && name === 'lead_decided') return part.decided === true;
  if (lane && !part && name === 'delivery_proven') return true;
  return petitionFact(state, name);
}

/** A part has the limits of whoever handles it; a petitioner his own rights. */
export const petitionLanes = {
  carries: ({ parts }: PetitionState, lane: string, { right_of }: ClockDefinition): boolean =>
    parts.some(({ part }) => part === lane) || right_of === 'case:petitioner',
  /** One answer, or the end of the matter, is that of every part. */
  closing: [
    ...['petition.opinion_delivered', 'petition.suggestion_replied', 'petition.mediated', 'petition.settled'],
    ...['petition.withdrawn', 'petition.merged', 'petition.declined_again', 'petition.finalised', 'petition.reopened'],
  ],
};

/** The window in which this petitioner may ask for a 复查 (T07) or a 复核 (T09): from the day he was handed the opinion, else the matter’s own (Art. 35, 36). */
export function windowOf(
  { clocks, succeeded }: Pick<PetitionState, 'clocks' | 'succeeded'>,
  person: string,
  limit: 'T07' | 'T09' = 'T07',
): ClockState | undefined {
  const before = Object.keys(succeeded).find((one) => succeeded[one] === person);
  return clocks[inLane(limit, person)] ?? (before ? clocks[inLane(limit, before)] : undefined) ?? clocks[limit];
}

/** The route of the lead part is the route of the matter (stories README §7.6). */
function leadRoute(state: PetitionState): string {
  return leadPart(state)?.route ?? state.route ?? '';
}

/** Has the limit run out, judged on the rolled day (design §12.1)? A limit that never ran has not. */
export function expired(clock: ClockState | undefined, context: Context): boolean {
  return clock !== undefined && context.now >= endOfDay(clock.dueRolled);
}
