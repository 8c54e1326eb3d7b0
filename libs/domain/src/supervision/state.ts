import type { CaseState } from '../kernel/case-state';
import type { Day } from '../kernel/types';

/** 督办状态 (codes of the stories' catalogue). */
export const supervisionStatuses = {
  ordered: '待回复',
  recommended: '待回复',
  replied: '已回复',
} as const;

/** State of one order (D25) or recommendation (D26); what is asked and answered stands elsewhere, encrypted. */
export interface SupervisionState extends CaseState {
  measure: 'order' | 'recommend';
  /** Unit that must reply. */
  to: string;
  petition: string | null;
  /** Last day for the reply that the order names. */
  deadline: Day | null;
  /** Escalation that opened it. */
  escalation: string | null;
  repliedOn: Day | null;
  adoption: string | null;
}
