import { limitOf } from '../clocks/lanes';
import type { EventDraft } from '../kernel/case-state';
import { numberOf, recordsOf, textOf, textsOf } from '../kernel/facts';
import type { Instant } from '../kernel/types';
import { EXECUTION } from './execution';
import type { Part, PetitionState } from './state';

type Event = EventDraft & { at: Instant; by: string };
type Fold = (state: PetitionState, data: Event['data'], event: Event) => Partial<PetitionState>;

/** A paper was handed over, or could not be; `to` is empty when it is for all petitioners. */
const carried: Fold = (state, data) => ({
  deliveries: [
    ...state.deliveries,
    {
      document: textOf(data.document),
      method: textOf(data.method),
      on: textOf(data.effectiveOn) || textOf(data.on),
      to: textsOf(data.to),
      ...(data.sent ? { sent: true } : {}),
      ...(data.reason ? { failed: textOf(data.reason) } : {}),
      ...(data.part ? { part: textOf(data.part) } : {}),
    },
  ],
});

/** The corrected version has been handed over too. */
function caughtUp({ corrected }: PetitionState, { document }: Event['data']): Partial<PetitionState> {
  return corrected?.length ? { corrected: corrected.filter((type) => type !== document) } : {};
}

const heldHearing: Fold = (state, data) => ({
  hearing: {
    stage: textOf(data.stage),
    heldOn: textOf(data.heldOn) || (state.hearing?.heldOn ?? ''),
    held: (state.hearing?.held ?? 0) + (data.stage === 'closed' ? 1 : 0),
  },
});

const signed: Fold = (state, data, { by }) => ({
  instructions: [
    ...state.instructions,
    {
      instruction: textOf(data.instruction),
      by,
      limitOn: textOf(data.limitOn),
      ...(data.tag ? { tag: textOf(data.tag) } : {}),
    },
  ],
});

const materialsReceived: Fold = (state, data, { at }) => {
  const id = textOf(data.request);
  const request = state.materials[id];
  return request && data.complete !== false
    ? { materials: { ...state.materials, [id]: { ...request, receivedOn: at } } }
    : {};
};

const aided: Fold = (state, data) => {
  const result = {
    granted: data.granted === true,
    ...(numberOf(data.amount) === null ? {} : { amount: numberOf(data.amount) ?? 0 }),
  };
  const kind = textOf(data.kind);
  const to = textOf(data.to);
  const index = state.aids.findIndex((aid) => aid.granted === undefined && aid.to === to);
  if (index < 0) return { aids: [...state.aids, { kind, to, ...result }] };
  return { aids: state.aids.map((aid, at) => (at === index ? { ...aid, kind: kind || aid.kind, ...result } : aid)) };
};

/** The answer part by part: those named are merged item by item, others stay. */
const opinionIssued: Fold = (state, data, { by }) => {
  const answers = new Map(recordsOf(data.parts).map((part) => [textOf(part.part), part]));
  const told = (part: Part): Part => {
    const answer = answers.get(part.part);
    if (!answer) return part;
    const { outcome, extent, executeBy } = answer;
    return {
      ...part,
      outcome: textOf(outcome),
      ...(extent ? { extent: textOf(extent) } : {}),
      ...(executeBy ? { executeBy: textOf(executeBy) } : {}),
    };
  };
  const parts = state.parts.length ? state.parts : [...answers.keys()].map((part) => ({ part }));
  return { opinionBy: textOf(data.author) || by, parts: parts.map(told) };
};

/** What handling and delivery leave in the petition: codes, ids and days; every text stays in the journal. */
export const handlingFolds: Record<string, Fold> = {
  'petition.hearing_notified': heldHearing,
  'petition.hearing_opened': heldHearing,
  'petition.hearing_closed': heldHearing,
  'petition.materials_requested': (state, data) => ({
    materials: { ...state.materials, [textOf(data.request)]: { until: textOf(data.until) } },
  }),
  'petition.materials_received': materialsReceived,
  'petition.instruction_signed': signed,
  'petition.aid_requested': (state, data) => ({
    aids: [...state.aids, { kind: textOf(data.kind), to: textOf(data.to) }],
  }),
  'petition.aid_recorded': aided,
  'petition.opinion_issued': opinionIssued,
  'petition.opinion_delivered': (state, data, event) => ({
    ...(data.entered ? {} : carried(state, data, event)), // one by one, they were entered already
    opinionDelivered: true,
    executionDue: textOf(data.executionDue) || null,
    rungs: Object.fromEntries(Object.entries(state.rungs).filter(([key]) => limitOf(key) !== EXECUTION)), // answered anew, owed anew
    reviewers: textsOf(data.reviewers),
    // asked for by one who had it before the others: should it not be taken on, the matter stands answered
    review: state.review?.from === 'opinion_issued' ? { ...state.review, from: 'opinion_delivered' } : state.review,
  }),
  'petition.notified': carried,
  'document.delivered': (state, data, event) => ({ ...carried(state, data, event), ...caughtUp(state, data) }),
  'document.corrected': (state, data) => ({ corrected: [...new Set([...(state.corrected ?? []), textOf(data.of)])] }),
  'document.sent': carried,
  'document.delivery_failed': carried,
  'petition.result_reported': (_state, data) => (data.lanes ? {} : { resultReported: true }),
  'petition.result_audited': (_state, data) => (data.passed === false ? { resultReported: false } : {}),
};
