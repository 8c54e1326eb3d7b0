import type { DayUnit } from '../clocks/definition';
import type { Budget } from './obligations';
import type { Rule } from './rule';

/** Where a dispute comes from: 访调, 诉调, 行调 and the rest. */
export interface MediationSource {
  id: string;
  title: string;
  from?: string;
  law?: string;
  article?: string;
}

/** A row of `mediation.limits`: how long this kind of mediation may take (T14). */
export interface MediationLimit {
  id: string;
  title: string;
  budget: number;
  unit: DayUnit;
  /** 'both_parties': may be longer when all agree. */
  extension?: string;
  /** Event that starts it; mediation.accepted when absent. */
  anchor?: string;
  /** A limit of one step (accept, consent, move), not of the whole mediation. */
  step?: string;
  dispute_types?: string[];
  /** Longer budget of a complex matter. */
  complex?: number;
  local?: boolean;
  law?: string;
  article?: string;
}

/** What a hand-over needs; the file and its history stay one. */
export interface MediationHandoff {
  id: string;
  title: string;
  needs: string[];
  to?: string;
  document?: string;
}

/** Statistics panel: a mediation counts in exactly one. */
export interface MediationChannel {
  id: string;
  title: string;
  sources: string[];
  metric?: string;
  counted_at?: string;
}

/** A thing the file of a mediation must or may hold. */
export interface DossierItem {
  id: string;
  title: string;
  need: 'must' | 'as_needed';
  documents?: string[];
  replaced_by?: Record<string, string>;
}

/** The pack's `mediation`. */
export interface MediationPolicy {
  sources: MediationSource[];
  handoffs: MediationHandoff[];
  /** Days until the receiver must have acknowledged a hand-over. */
  handoff_receipt: Budget & { sender_keeps_duty?: boolean; on_overdue?: string[] };
  channels: MediationChannel[];
  limits: MediationLimit[];
  dossier: DossierItem[];
  written_agreement_when?: Rule;
  performance?: { remind_days_before: number[]; on_overdue: string[] };
}
