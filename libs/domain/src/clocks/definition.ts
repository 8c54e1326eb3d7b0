import type { Day, Instant } from '../kernel/types';
import type { Rule } from '../policy/rule';

export type DayUnit = 'natural' | 'working';

/** One limit as the packs write it (national.yaml `clocks`). */
export interface ClockDefinition {
  id: string;
  title: string;
  kind: 'statutory' | 'procedure' | 'commitment';
  procedure: string;
  law?: string;
  article?: string;
  applies?: { categories?: string[]; routes?: string[]; source?: string; mode?: string };
  budget: number;
  unit: DayUnit;
  /** Event that starts it, e.g. 'petition.accepted'. */
  anchor: string;
  stops_on: string[];
  needs?: Rule;
  excused_when?: Rule;
  counts_from?: { clock: string; point: 'due_raw' };
  /** Paper whose own limit wins (T11: D11, T12: D26). */
  stated_in?: string;
  /** Table of the pack whose row wins (T14: mediation.limits). */
  by_type?: string;
  /** Passing it loses a right and is no breach (T04, T07, T09, T13). */
  right_of?: string;
  suspends_during?: string[];
  tightens?: string;
  extension?: { clock?: string; max?: number | null; once?: boolean } | null;
  remedy?: string;
  enabled?: boolean;
}

/** A limit that runs or ran on one case; plain data, carried by events, so that folding needs no calendar. */
export interface ClockState {
  id: string;
  /** Row of `mediation.limits` for T14. */
  rule?: string;
  kind: 'statutory' | 'procedure' | 'commitment';
  /** First day, not counted (民法典 201). */
  from: Day;
  startedAt: Instant;
  budget: number;
  unit: DayUnit;
  dueRaw: Day;
  /** dueRaw, or the next working day if that is a rest day (民法典 203). */
  dueRolled: Day;
  provisional?: boolean;
  rightOf?: string;
  /** Days granted on top (T05 by T06; T14 by the parties). */
  extended?: number;
  /** Days not counted (recheck hearing). */
  excluded?: number;
  stoppedAt?: Instant;
  stoppedOn?: Day;
  /** Set when stopped: was it after dueRolled? Never set for a right. */
  late?: boolean;
  /** Set while a period that is not counted runs (recheck hearing, appraisal): its first day. */
  pausedOn?: Day;
  /** The clock that this one prolongs (T06: 'T05'); its limit takes the place of that clock's. */
  countsFrom?: string;
  /** Length that chooses the colour scheme when it is not the budget (T06: 60 + grant, design §12.7). */
  length?: number;
}
