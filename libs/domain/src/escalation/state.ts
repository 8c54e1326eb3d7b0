import type { CaseState } from '../kernel/case-state';

/** 提级状态 (codes of the stories' catalogue). */
export const escalationStatuses = {
  raised: '待移交',
  handed_over: '已移交',
  accepted: '已接收',
  ordered: '已发督察令',
  resolved: '已决议',
  refused: '已退回',
  closed: '已办结',
} as const;

/** The three exits of 一组一办两大队 (S0-7). */
export const exits = ['leading_group', 'inspection', 'enforcement'] as const;
export type Exit = (typeof exits)[number];

/** State of one escalation. It stands beside the petition and never touches its clocks (right 4). */
export interface EscalationState extends CaseState {
  petition: string;
  exit: Exit;
  /** Unit that takes it, e.g. 'enforcement_brigade'. */
  target: string;
  /** Conduct report of the petition that an enforcement rests on (Art. 26). */
  conduct: string | null;
  /** Supervision orders opened by it. */
  orders: string[];
  resolutions: number;
  /** Of the outcome only that number, day and result were written down: the police own their decision. */
  result: Record<string, true> | null;
}
