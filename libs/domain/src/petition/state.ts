import type { CaseState } from '../kernel/case-state';
import type { Together } from './together-state';
import type { Day, Instant } from '../kernel/types';

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
  /** Where it stands by itself; absent while it goes with the matter. */
  status?: string;
  /** It was assigned: its body owes a result (Art. 22(3)). */
  assigned?: boolean;
  /** Where it stood when its body objected, and whether an objection was found wrong before. */
  objectedFrom?: string;
  objectionRejected?: boolean;
  /** Its body was named by the superior: no objection any more (Art. 24). */
  decided?: boolean;
  mediation?: string;
  outcome?: string;
  extent?: string;
  executed?: boolean;
  extensionDays?: number;
  /** Day by which what was supported is to be done; without one the pack's. */
  executeBy?: Day;
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

/** How the opinion stands with the bodies above (Art. 35, 36). */
export interface UnderReview {
  /** Ids of the 复查 and the 复核. */
  review?: string | null;
  recheck?: string | null;
  /** The one asked for last, and where the matter stood before it. */
  level: 'review' | 'recheck';
  from: string;
  outcome: string | null;
  /** Outcome of the 复查 once it was delivered. */
  reviewed?: string | null;
  /** Who reviewed it: none of them decides on the 复核 (Art. 28, 36). */
  deciders?: string[];
  /** Applicants who have been handed the 复查意见 before the others. */
  handed?: string[];
}

/** 撤销重作: who may not handle it again, and what the revoked opinion had said part by part. */
export interface Redo {
  former: string[];
  outcomes: Record<string, string | undefined>;
}

/** A paper sent, handed over, or not: how, on which day, to whom (empty = all petitioners), and why it failed. */
export interface Delivery {
  document: string;
  method: string;
  on: Day;
  to: string[];
  /** On its way: nothing is proven yet. */
  sent?: boolean;
  failed?: string;
  /** A notice about one part, from its own body. */
  part?: string;
}

/** A leader's written instruction and the day by which he wants to hear. */
export interface Instruction {
  instruction: string;
  by: string;
  limitOn: Day;
  tag?: string;
}

/** Help that was asked of a body, and what came of it (Art. 37). */
export interface Aid {
  kind: string;
  to: string;
  granted?: boolean;
  amount?: number;
}

/** State of one petition: codes, ids and counts; every text lives encrypted in the journal. */
export interface PetitionState extends CaseState, Together {
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
  /** Nobody is known whom to hear or to tell (匿名). */
  anonymous: boolean;
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
  /** Bodies among which the superior is to name who leads; and whether he has (Art. 24). */
  leadCandidates: string[];
  leadDecided: boolean;
  /** Done again because of a bad rating; that is possible once. */
  reopenedOnRating: boolean;
  /** Day on which each paper was last issued; '<type>/<part>' for a part with a body of its own. */
  issuedOn: Record<string, Day>;
  /** The registration form lies behind the wall since the accusation was split off (Art. 30). */
  originalSealed: boolean;
  repeatOf: string | null;
  suggestedRepeatOf: string | null;
  /** Matter of other people that seems to have the same cause; a hint, a person decides. */
  suggestedCause: string | null;
  links: Record<string, string>;
  accusedUnit: string | null;
  heard: boolean;
  findings: string[];
  extensionDays: number | null;
  /** Part for which a longer limit was asked last; '' for a matter without parts. */
  extensionFor?: string;
  opinionDelivered: boolean;
  /** By when what was supported is to be carried out where the opinion names no day. */
  executionDue: Day | null;
  /** Who gave the opinion. */
  opinionBy: string | null;
  /** Bodies that review and recheck it; known when the opinion was delivered. */
  reviewers: string[];
  review: UnderReview | null;
  redo: Redo | null;
  resultReported: boolean;
  ratings: Record<string, string>;
  callback: string | null;
  closingKind: string | null;
  cause: string | null;
  solvedLevel: string | null;
  conducts: Record<string, Conduct>;
  /** The hearing that stands, and how many were held. */
  hearing: { stage: string; heldOn: Day; held: number } | null;
  /** Materials asked of the petitioner, by request. */
  materials: Record<string, { until: Day; receivedOn?: Instant }>;
  instructions: Instruction[];
  aids: Aid[];
  deliveries: Delivery[];
  /** Types of papers whose corrected version has not reached everybody yet; no limit begins anew with it. */
  corrected?: string[];
  /** The check of the closing gate that did not hold and was answered with a reason. */
  softGate: string | null;
  /** Types of papers that hold what was marked sensitive. */
  sensitivePapers: string[];
  /** Day on which somebody last did something in it; what comes of itself does not count. Unknown of matters older than the rule. */
  touchedOn?: Day | null;
}
