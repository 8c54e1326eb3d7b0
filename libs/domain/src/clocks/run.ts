import type { Calendar } from '../calendar/calendar';
import type { Facts, Instant, Json } from '../kernel/types';
import type { Budget } from '../policy/obligations';
import type { MediationLimit } from '../policy/mediation';
import type { ClockDefinition, ClockState } from './definition';

/** Rows of `mediation.limits` of the pack. */
export type MediationLimits = readonly MediationLimit[];

/** What decides which limits apply to a case (packs `clocks.applies`). Unknown category: not yet triaged. */
export interface ClockScope {
  procedure: string;
  category?: string;
  route?: string;
  /** How the matter reached its body: any of direct, transferred, assigned. */
  sources: string[];
  mode?: string;
  facts: (name: string) => Json | undefined;
}

/** A period that some clocks do not count (packs `vocabulary.periods`). */
export interface Period {
  from: string;
  to: string;
  /** 'both': first and last day are left out too; otherwise the first day counts on. */
  inclusive?: 'both';
}

/** One event met by the clocks of a case: everything the engine may look at. */
export interface ClockRun {
  definitions: readonly ClockDefinition[];
  /** The case's clocks before the event. */
  clocks: Record<string, ClockState>;
  event: { name: string; at: Instant; data: Facts };
  /** The case after the event. */
  scope: ClockScope;
  calendar: Calendar;
  limits?: MediationLimits;
  /** Days to acknowledge a handed-over file; three working days unless the pack says otherwise. */
  handoffReceipt?: Budget;
  periods?: Record<string, Period>;
  /** Packs `counting`: whether commitments roll (design §12.3). */
  commitmentsRoll?: boolean;
  /** Numbers that rules may point to. */
  defaults?: { [key: string]: Json | undefined };
}
