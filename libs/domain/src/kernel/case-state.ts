import type { ClockState } from '../clocks/definition';
import type { Actor, Facts, Instant, Json, ProcedureName } from './types';

/** An act that waits for a second person (design §8 `/approvals`). */
export interface Pending {
  id: string;
  /** The waiting command, e.g. 'petition.decline'. */
  act: string;
  commandId: string;
  proposedBy: string;
  /** Hats that may approve, e.g. ['unit_head']. */
  by: string[];
  facts: Facts;
}

/** What every procedure's state begins with; plain JSON, no personal data: it crosses engine, API and browser. */
export interface CaseState {
  id: string;
  procedure: ProcedureName;
  status: string;
  seq: number;
  caseCode: string;
  openedAt: Instant;
  openedBy: string;
  sealed: string | null;
  clocks: Record<string, ClockState>;
  /** `${clock}.${rung}` → what became of it; each is claimed once. */
  rungs: Record<string, string>;
  /** Clocks whose ladder has ended. */
  ladderStopped: string[];
  pending: Pending | null;
  /** Papers produced so far, type → count. */
  papers: Record<string, number>;
}

/** A fact that has happened: its name in the vocabulary and what the rules need to remember of it. */
export interface EventDraft {
  name: string;
  data: { [field: string]: Json | undefined };
  /** New status, when the event changes it. */
  status?: string;
  /** The state that stands again: the last act is taken back. What waits for a signature is left as it is. */
  restores?: CaseState;
  /** Number of the first entry that is taken back. */
  undoes?: number;
}

/** An event with everything folding needs; stored in the journal. */
export interface CaseEvent extends EventDraft {
  at: Instant;
  by: string;
  clocks?: ClockState[];
  pending?: Pending | null;
  papers?: string[];
  /** SHA-256 of each of these papers, so that the journal vouches for what was issued. */
  hashes?: string[];
  rungs?: Record<string, string>;
  ladderStopped?: string[];
}

/** What an act of one case tells another, in the same transaction: an act of that other case, done by the system. */
export interface Telling {
  procedure: ProcedureName;
  id: string;
  name: string;
  facts: Facts;
  /** The words of the act are those of the other case too (one answer to several batches). */
  sameWords?: boolean;
}

/** The command that a case opens beside itself, in the same transaction (an order, a mediation). */
export interface Opening {
  procedure: ProcedureName;
  id: string;
  command: { name: string; facts: Facts; actor: Actor };
}
