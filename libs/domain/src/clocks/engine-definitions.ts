import type { ClockDefinition } from './definition';
import type { ClockRun, Period } from './run';

export const HANDOFF_RECEIPT = 'handoff_receipt';

/** Periods not counted, as the national vocabulary names them (design §12.8). */
export const nationalPeriods: Record<string, Period> = {
  recheck_hearing: { from: 'recheck.hearing_notified', to: 'recheck.hearing_closed', inclusive: 'both' },
  mediation_appraisal: { from: 'mediation.appraisal_started', to: 'mediation.appraisal_ended' },
};

/** All limits of a run: those of the pack, stricter twins completed from their base, and the receipt of a handed-over file. */
export function limitsOf(run: ClockRun): ClockDefinition[] {
  const bases = new Map(run.definitions.map((definition) => [definition.id, definition]));
  return [...run.definitions.map((definition) => completed(definition, bases)), receiptOf(run)];
}

/** The limit of that name, or undefined when the pack no longer knows it. */
export function limitNamed(id: string, run: ClockRun): ClockDefinition | undefined {
  return limitsOf(run).find((definition) => definition.id === id);
}

/**
 * A clock that `tightens` another runs only where its base runs; what it says itself narrows that further. The base's excuse
 * passes to a plain twin only: one that says itself where it applies may end with another act than the excused one.
 */
function completed(definition: ClockDefinition, bases: Map<string, ClockDefinition>): ClockDefinition {
  const base = definition.tightens ? bases.get(definition.tightens) : undefined;
  if (!base) return definition;
  const excused = definition.excused_when ?? (definition.applies ? undefined : base.excused_when);
  return {
    ...definition,
    applies: { ...base.applies, ...definition.applies },
    ...(excused ? { excused_when: excused } : {}),
  };
}

/** Three working days to acknowledge an entrusted or handed-over file, or to give it back (packs `mediation.handoff_receipt`). */
function receiptOf({ handoffReceipt }: ClockRun): ClockDefinition {
  return {
    id: HANDOFF_RECEIPT,
    title: '移交签收',
    kind: 'procedure',
    procedure: 'mediation',
    budget: handoffReceipt?.budget ?? 3,
    unit: handoffReceipt?.unit === 'natural' ? 'natural' : 'working',
    anchor: 'mediation.entrusted',
    stops_on: ['mediation.received', 'mediation.returned', 'mediation.terminated'],
  };
}
