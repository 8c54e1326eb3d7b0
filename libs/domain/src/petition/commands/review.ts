import type { EventDraft } from '../../kernel/case-state';
import { recordsOf, textOf, textsOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import type { PetitionState, Redo } from '../state';

type Row = CommandRow<PetitionState>;
type At = Turn<PetitionState>;
type Told = (turn: At) => EventDraft[];

/** Statuses in which a 复查 may be asked for: also while others wait for the opinion; closing by the unit takes no right away (Art. 35). */
const answered = ['opinion_issued', 'opinion_delivered', 'settled'];
const underReview = ['in_review', 'in_recheck'];

/** Nothing is final while a review is under way (Art. 35, 36). */
export function notUnderReview({ state }: At): void {
  demand(!underReview.includes(state.status), 'final_needs_recheck', '正在复查、复核，作出并送达意见后才能终结。');
}

/** 撤销重作: whoever gave the opinion that was revoked does not give the next one. */
export function redoneByAnother({ state, facts, actor, hats }: At): void {
  const former = state.redo?.former ?? [];
  const who = textOf(facts.handler) || (hats.has('system') ? '' : actor.login);
  demand(!former.includes(who), 'redo_same_handler', '原处理意见被撤销，须由原承办人以外的人重新办理。');
}

/** And it may not come to the same opinion again on the same facts and reasons (山东 45): a part that does says what is new. */
export function redoneAnew({ state, facts }: At): void {
  const before = state.redo?.outcomes;
  if (!before) return;
  const parts = recordsOf(facts.parts);
  const same = parts.every(({ part, outcome, reason }) => !reason && before[textOf(part)] === outcome);
  demand(
    !same,
    'redo_same_opinion',
    '不得以同一事实和理由作出与原意见相同的意见；结论相同的，请写明新的事实或者理由。',
  );
}

function applied({ state, facts }: At): EventDraft[] {
  const recheck = facts.level === 'recheck';
  const early = state.status === 'in_review' && (state.review?.handed ?? []).length > 0; // others still wait for theirs
  const from = recheck ? ['reviewed', 'settled', ...(early ? ['in_review'] : [])] : answered;
  demand(from.includes(state.status), 'act_not_allowed_in_status', '本事项已经在复查、复核，或者还没有处理意见。');
  const status = recheck ? 'in_recheck' : 'in_review';
  return [
    { name: `petition.${textOf(facts.level)}_applied`, data: heard(facts, 'applied', { from: state.status }), status },
  ];
}

/** Another petitioner takes part in what runs: his own window ends. */
function joined({ facts }: At): EventDraft[] {
  const data = { ...heard(facts, 'applied', {}), lanes: textsOf(facts.applicants) };
  return [{ name: `petition.${textOf(facts.level)}_joined`, data }];
}

/** One of several applicants has been handed the opinion: his own days after it begin, while the others wait for theirs. */
function handed({ facts }: At): EventDraft[] {
  const persons = textsOf(facts.applicants);
  const data = { ...heard(facts, 'delivered', {}), to: persons, lanes: persons };
  return [{ name: `petition.${textOf(facts.level)}_handed`, data }];
}

/** Not taken on: the matter stands where it stood, and what is left of the window goes on. */
function declined({ state, facts }: At): EventDraft[] {
  const before = state.review?.from ?? 'opinion_delivered';
  // the last of the applicants has been handed the 复查意见 meanwhile
  const status = before === 'in_review' && state.review?.reviewed ? 'reviewed' : before;
  return [{ name: `petition.${textOf(facts.level)}_declined`, data: heard(facts, 'declined', {}), status }];
}

/** Upheld or changed, the opinion of the body above stands: after a 复查 the window of the 复核 opens, after a 复核 all is final. */
function delivered(turn: At): EventDraft[] {
  const { facts, state } = turn;
  const { outcome } = facts;
  if (outcome === 'revoked')
    return [
      { name: `petition.${textOf(facts.level)}_delivered`, data: heard(facts, '', { outcome }) },
      redoOrdered(turn),
    ];
  if (facts.level === 'review')
    return [
      {
        name: 'petition.review_delivered',
        data: heard(facts, 'delivered', { outcome }),
        // who had it before the others may have gone on to the body above
        ...(state.status === 'in_review' ? { status: 'reviewed' } : {}),
      },
    ];
  return [
    { name: 'petition.recheck_delivered', data: heard(facts, 'delivered', { outcome }) },
    { name: 'petition.finalised', data: { recheck: facts.review, effectiveOn: facts.on }, status: 'finalised' },
  ];
}

/** The matter is handled anew, with the limits of a matter newly accepted. */
function redoOrdered({ state, facts }: At): EventDraft {
  const outcomes = Object.fromEntries(state.parts.map(({ part, outcome }) => [part, outcome]));
  const former = [state.handler, state.opinionBy].filter((login) => login !== null);
  const redo = { former: [...new Set([...(state.redo?.former ?? []), ...former])], outcomes };
  const data = { handler: facts.handler, redo, countsAs: 'petition.accepted', effectiveOn: facts.on };
  return { name: 'petition.redo_ordered', data, status: 'accepted' };
}

/** What was told, with the day it happened on and the event that it counts as for the limits: those of the matter and of who asked. */
function heard(facts: At['facts'], event: string, more: EventDraft['data']): EventDraft['data'] {
  const lanes = ['', ...textsOf(facts.applicants)];
  const countsAs = event ? { countsAs: `${textOf(facts.level)}.${event}`, lanes } : {};
  return { review: facts.review, effectiveOn: facts.on, deciders: facts.deciders, ...countsAs, ...more };
}

const told: Record<string, Told> = { applied, joined, declined, handed, delivered };

/** 复查, 复核 stand beside the matter as cases of their own; this is how it learns of them. */
export const review: Record<string, Row> = {
  'petition.hear_review': {
    title: '获知复查复核',
    article: '条例 35, 36',
    from: [...answered, 'reviewed', ...underReview],
    to: ['in_review', 'in_recheck', 'reviewed', ...answered, 'accepted', 'finalised'],
    who: ['system'],
    events: (turn) => told[textOf(turn.facts.event)]?.(turn) ?? [],
  },
};

/** What a 撤销重作 leaves behind, out of its event. */
export function redoOf(data: EventDraft['data']): Redo | null {
  const { former, outcomes } = (data.redo ?? {}) as unknown as Partial<Redo>;
  return former && outcomes ? { former, outcomes } : null;
}
