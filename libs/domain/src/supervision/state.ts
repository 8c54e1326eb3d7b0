import type { CaseState } from '../kernel/case-state';
import type { Day } from '../kernel/types';

/** 督办状态 (codes of the stories' catalogue, and the two of a draft that opened of itself). */
export const supervisionStatuses = {
  drafted: '待签发',
  ordered: '待回复',
  recommended: '待回复',
  replied: '已回复',
  dropped: '不予督办',
} as const;

/** State of one order (D25) or recommendation (D26); what is asked and answered stands elsewhere, encrypted. */
export interface SupervisionState extends CaseState {
  measure: 'order' | 'recommend';
  /** Supervision triggers of the pack that opened it of itself; none when a person did. */
  triggers?: string[];
  /** Which of the three recommendations (Art. 40). */
  kind?: string | null;
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
