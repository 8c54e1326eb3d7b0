import type { LevelGuidance } from '../../api/wire';

/** What the desk's addresses answer. Instants are ISO 8601 in UTC; names and numbers of people arrive masked. */
export interface Matched {
  match: 'id' | 'phone' | 'name';
  name: string;
  idMasked: string | null;
  phoneMasked: string | null;
  /** Visits within a year. */
  visits: number;
  open: number;
  matters: MatchedMatter[];
}

export interface MatchedMatter {
  id: string;
  caseCode: string;
  topic: string | null;
  topicTitle: string | null;
  leadTitle: string | null;
  status: string;
  statusTitle: string;
  openedAt: string;
  /** Still handled: a further visit about it can be tied to it. */
  takesVisits: boolean;
  lastEntry: { at: string | null; title: string } | null;
  clock?: string | null;
}

/** A window one can be sent to. */
export interface WindowRow {
  window: string;
  title: string;
  unit: string | null;
  unitTitle: string | null;
  reason: string | null;
  waiting: number;
  minutes: number | null;
  open: boolean;
  hours: string | null;
  suggested?: boolean;
}

export interface Ticket {
  number: string;
  window: string;
  windowTitle: string;
  ahead: number;
}

/** The answer to a registration. */
export interface Registered {
  visit: string;
  petition?: string;
  status?: string;
  seq?: number;
  caseCode?: string;
  linked?: { id: string; caseCode: string; statusTitle: string } | null;
  ticket?: Ticket | null;
  shortCode?: string;
  qr?: string;
  slip?: Slip;
  engine?: 'ready' | 'waiting';
  /** Nobody can be told of anything. */
  anonymous?: boolean;
  levelGuidance?: LevelGuidance;
  warnings?: { code: string; message: string }[];
}

/** What stands on a slip; a sealed matter tells no matter. */
export interface Slip {
  centre: string;
  phone?: string;
  /** 'A017'; null for a further matter of a visit. */
  ticket: string | null;
  window: string | null;
  windowTitle: string;
  ahead: number;
  shortCode: string | null;
  qr: string | null;
  promise: string;
  free: string;
  matter?: string;
  guidance?: string;
}

/** One line of today's list. */
export interface VisitRow {
  id: string;
  at: string;
  ticket: string | null;
  name: string;
  persons: number;
  kind: 'matter' | 'consult' | 'linked' | 'desk';
  window?: string | null;
  windowTitle: string | null;
  petition?: string | null;
}

export interface VisitDay {
  items: VisitRow[];
  cursor?: string | null;
  counts: { registered: number; consult: number; persons: number };
}

/** One thing suggested, with the reason. */
export interface Hint {
  code: string;
  title: string;
  why: string;
}

/** What the rules read out of the words of a visitor; a person decides. */
export interface Suggestion {
  category: Hint;
  route?: Hint;
  /** Best first. */
  topic: Hint[];
  unit: Hint[];
  committee?: Hint;
  disputeType?: Hint;
  urgent?: { why: string };
  suspicion?: { why: string };
  group: boolean;
}
