import type { Day, Instant } from '@yimen/domain/kernel/types';
import type { petitionStatuses } from '@yimen/domain/petition/state';

export type PetitionStatus = keyof typeof petitionStatuses;

/** One limit as the server words it; days are 'YYYY-MM-DD' in Asia/Shanghai. */
export interface Limit {
  from: Day;
  days: number;
  dueRaw: Day;
  dueRolled: Day;
  state: 'running' | 'paused' | 'stopped' | 'lapsed' | 'overdue';
  provisional?: boolean;
  /** The day on which what was owed was done. */
  stopped?: Day;
  /** The server's words for how it stands today. */
  badge: string;
  late?: boolean;
  /** 为什么是这一天, step by step. */
  explain?: string[];
}

export interface Paper {
  id: string;
  type: string;
  title: string;
  at: Instant;
  /** The day on which delivery was proven. */
  deliveredOn: Day | null;
  readable: boolean;
}

/** What the delivered opinion says of one part. */
export interface PartAnswer {
  part: string;
  outcome?: string;
  facts?: string;
  opinion?: string;
  basis?: string;
}

export interface Notice {
  about: string;
  text: string;
  at: Instant;
}

export interface Remedy {
  title: string;
  /** null: nothing is delivered yet, so no day counts. */
  until: Day | null;
  how: string;
}

/** What a mediation has agreed on, told to its party alone; sums as they stand in papers. */
export interface Agreement {
  effectiveOn: Day;
  oral: boolean;
  standing: string;
  total: string;
  instalments: { due: Day; amount: string; performedOn: Day | null }[];
  duties: { what: string; due: Day | null }[];
  manner: string;
  place: string;
  rights: Remedy[];
}

/** The way to another body (Art. 31). */
export interface Guidance {
  body?: string;
  address?: string;
  applyLimit?: string;
  materials?: string[];
  alternative?: string;
}

/** What was carried out of the answer. */
export interface Executed {
  what?: string;
  date?: Day;
  amount?: string;
}

export interface OwnRating {
  object: string;
  grade: string;
  /** 追评 is given once. */
  added: boolean;
}

/** What the public door tells of one matter. */
export interface Progress {
  sealed: boolean;
  caseCode: string;
  openedAt: Instant;
  status: PetitionStatus;
  statusTitle: string;
  /** The body that answers for the matter. */
  unit?: string | null;
  unitTitle?: string | null;
  clocks: Record<string, Limit | undefined>;
  papers: Paper[];
  answers: PartAnswer[];
  /** How a suggestion was answered. */
  reply?: { result?: string; reason?: string } | null;
  guidance?: Guidance[];
  executed?: Executed[];
  agreement?: Agreement | null;
  notices: Notice[];
  remedies: Remedy[];
  /** Telephone of the unit's office. */
  unitPhone?: string | null;
  ratings?: OwnRating[];
  materials?: { open: boolean; count: number };
  centre?: { title?: string; phone?: string };
  /** Sixty or older. */
  elder?: boolean;
}

/** An accusation: the body that handles it tells the person itself (Art. 30). */
export function isSealed(progress: Progress): boolean {
  return progress.sealed;
}
