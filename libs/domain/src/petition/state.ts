import type { CaseState } from '../kernel/case-state';
import type { Instant } from '../kernel/types';

/** 信访事项状态 (domain.md §1.4; codes of the stories' catalogue). */
export const petitionStatuses = {
  registered: '已登记',
  triaged: '已甄别',
  arrived: '待签收',
  objected: '异议待核',
  signed: '待受理',
  accepted: '办理中',
  guided: '已导入法定途径',
  declined: '不予受理',
  declined_again: '不再受理',
  opinion_issued: '待送达',
  opinion_delivered: '已答复',
  suggestion_replied: '已回复',
  in_review: '复查中',
  reviewed: '复查意见已送达',
  in_recheck: '复核中',
  settled: '已办结',
  finalised: '已终结',
  withdrawn: '已撤回',
  merged: '已并案',
  archived: '已归档',
} as const;

/** One request of the matter, with its own path (子事项). */
export interface Part {
  part: string;
  route?: string;
  unit?: string;
  mediation?: string;
  outcome?: string;
  extent?: string;
  executed?: boolean;
}

/** A conduct report (Art. 26): what is written down, never a judgement of the person. */
export interface Conduct {
  item?: string;
  at?: Instant;
  placed: boolean;
  described: boolean;
  evidence: number;
  dissuadedAt?: Instant;
}

/** State of one petition: codes, ids and counts; every text lives encrypted in the journal. */
export interface PetitionState extends CaseState {
  visitId: string;
  channel: string;
  /** Ids of the petitioners (信访人). */
  people: string[];
  persons: number;
  members: number;
  /** Petitioners who have withdrawn. */
  withdrawn: string[];
  group: boolean;
  identityClear: boolean;
  deskUnit: string;
  category: string | null;
  route: string | null;
  topic: string | null;
  disputeType: string | null;
  flags: string[];
  handlingMode: string | null;
  /** Where the matter lies; null until it has arrived somewhere. */
  lead: string | null;
  co: string[];
  /** How it came to the body that handles it: direct, transferred, assigned (clocks `applies.source`). */
  sources: string[];
  parts: Part[];
  handler: string | null;
  transfers: number;
  objections: number;
  objection: { from: string; rejectedBefore: boolean } | null;
  repeatOf: string | null;
  suggestedRepeatOf: string | null;
  links: Record<string, string>;
  accusedUnit: string | null;
  heard: boolean;
  findings: string[];
  extensionDays: number | null;
  opinionDelivered: boolean;
  resultReported: boolean;
  ratings: Record<string, string>;
  callback: string | null;
  closingKind: string | null;
  cause: string | null;
  solvedLevel: string | null;
  conducts: Record<string, Conduct>;
}
