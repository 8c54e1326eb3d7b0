import type { ActInvocation, CaseRef } from './gateway';

/** How a case stands, as its workflow needs it: ids, codes and durations only. */
export interface Standing {
  seq: number;
  status: string;
  stage: string;
  closed: boolean;
  /** Next milestone: its instant (to see whether it has moved) and how long to sleep; durations are the application clock's. */
  next: { at: string; inMs: number } | null;
  /** Cases that the last act opened beside this one. */
  opened: CaseRef[];
  /** For the engine's own lists; no personal data. */
  unit?: string | null;
  category?: string | null;
  /** The petition that this case grew out of. */
  parent?: string | null;
}

/** Short idempotent database work, run as local activities (design §10). */
export interface CaseActivities {
  /** How the case stands now (rehydration). */
  lookUpCase(ref: CaseRef): Promise<Standing>;
  /** The only writer: one act, one transaction. A refusal is a non-retryable ApplicationFailure that carries its code. */
  applyAct(act: ActInvocation): Promise<Standing>;
  /** Sends every reminder that has come due, once. */
  passMilestones(ref: CaseRef): Promise<Standing>;
  /** Tells the petition that its mediation has ended in agreement or failed. */
  hearOfMediation(ref: CaseRef, mediation: { caseId: string; status: string }): Promise<Standing>;
}

/** Work that may take long: the ten-minute repair of drift between Postgres and the engine. */
export interface ReconcilerActivities {
  reconcile(): Promise<{ open: number; started: number; drift: number; alerts: number }>;
}
