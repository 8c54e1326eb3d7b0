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
}

export interface Paper {
  type: string;
  title: string;
  at: Instant;
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
  until: Day;
  how: string;
}

/** What the public door tells of one matter. */
export interface Progress {
  caseCode: string;
  openedAt: Instant;
  status: PetitionStatus;
  statusTitle: string;
  /** The body that answers for the matter; absent (not null) where the door says no more than that it was received. */
  unit?: string | null;
  unitTitle?: string | null;
  clocks: Record<string, Limit | undefined>;
  papers: Paper[];
  answers: PartAnswer[];
  notices: Notice[];
  remedies: Remedy[];
}

/** An accusation: the body that handles it tells the person itself (Art. 30). */
export function isSealed(progress: Progress): boolean {
  return progress.unit === undefined;
}
