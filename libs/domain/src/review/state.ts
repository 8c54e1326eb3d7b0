import type { CaseState } from '../kernel/case-state';
import type { Day } from '../kernel/types';

/** 复查状态 (codes of the stories' catalogue). */
export const reviewStatuses = {
  applied: '已申请',
  accepted: '已受理',
  decided: '已作出',
  delivered: '已送达',
  declined: '不予受理',
} as const;

/** 复核状态: the same, and a hearing during which its limit is not counted (Art. 36). */
export const recheckStatuses = {
  applied: '已申请',
  accepted: '已受理',
  hearing: '中止·听证',
  decided: '已作出',
  delivered: '已送达',
  declined: '不予受理',
} as const;

/** 复查 by the body above, 复核 by the one above that. */
export const levels = ['review', 'recheck'] as const;
export type Level = (typeof levels)[number];

/** State of one 复查 or 复核: codes, ids and days; request, facts and opinion lie encrypted in the journal. */
export interface ReviewState extends CaseState {
  level: Level;
  petition: string;
  /** Petitioners of the matter; `applicants` are those who asked. */
  people: string[];
  applicants: string[];
  /** Body that decides. */
  lead: string;
  /** Body whose opinion is challenged, and the one that handled the matter. */
  respondent: string;
  handledBy: string;
  category: string | null;
  route: string | null;
  topic: string | null;
  /** Who took it on. */
  handler: string | null;
  /** Who handled the matter and gave the opinion: none of them handles it anew. */
  former: string[];
  /** Who shall handle it anew. */
  redoBy: string | null;
  hearing: 'notified' | 'opened' | 'closed' | null;
  /** The day it was called for. */
  hearingOn?: Day;
  outcome: string | null;
  decidedOn: Day | null;
  /** Who wrote the opinion. */
  decidedBy?: string;
  delivered: boolean;
  /** Applicants who have been handed the opinion one by one, and on which day. */
  handed?: Record<string, Day>;
  publicity: boolean;
}
