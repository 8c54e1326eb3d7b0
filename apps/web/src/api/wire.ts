/** What the api answers to reads. Days are 'YYYY-MM-DD' in Asia/Shanghai, instants ISO 8601 in UTC. */
export interface Account {
  login: string;
  name: string;
  title: string;
  unit: string;
  roles: string[];
  committee: string | null;
  covers: string[];
}

export interface SignedIn {
  csrf: string;
  account: Account;
  lastLoginAt?: string | null;
}

export type ClockState = 'running' | 'paused' | 'stopped' | 'lapsed' | 'overdue';
export type Colour = 'red' | 'yellow' | 'blue';

/** A limit as it reads today; every word and number is the server's. */
export interface Clock {
  from: string;
  days: number;
  dueRaw: string;
  dueRolled: string;
  state: ClockState;
  stopped?: string;
  colour?: Colour;
  daysLeft?: number;
  badge: string;
  late?: boolean;
  rule?: string;
  extended?: number;
  excluded?: number;
  provisional?: boolean;
}

export interface ExplainedClock extends Clock {
  id: string;
  explain: { on: string | null; text: string }[];
}

export type Noun = 'petitions' | 'mediations' | 'orders' | 'escalations';

/** A case of any procedure; the attributes differ by procedure and may be absent. */
export interface CaseAnswer {
  id: string;
  procedure: string;
  status: string;
  statusTitle: string;
  stage: string;
  seq: number;
  caseCode: string;
  openedAt: string;
  clocks: Record<string, Clock>;
  papers: Record<string, number>;
  pending: { id: string; act: string; by: string[] } | null;
  leadTitle: string | null;
  topicTitle: string | null;
  lead?: string | null;
  co?: string[];
  handler?: string | null;
  flags?: string[];
  group?: boolean;
  persons?: number;
  handlingMode?: string | null;
  category?: string | null;
  route?: string | null;
  parts?: number;
  outcomes?: Record<string, string>;
  findings?: string[];
  transfers?: number;
  objections?: number;
  repeatOf?: string | null;
  suggestedRepeatOf?: string | null;
  links?: Record<string, string>;
  petition?: string | null;
  note?: string;
}

export interface Party {
  id: string;
  name: string;
  side: string;
  kind: string;
  idMasked: string | null;
  phoneMasked: string | null;
}

/** What somebody wrote down with one act. */
export interface WrittenText {
  act: string;
  title: string;
  at: string;
  by: string;
  fields: Record<string, unknown>;
}

export interface CaseFile extends CaseAnswer {
  people: Party[];
  texts: WrittenText[];
  rungs: unknown;
}

export interface JournalEntry {
  seq: number;
  at: string;
  name: string;
  act: string;
  title: string;
  by: string;
  byName: string;
  data: Record<string, unknown>;
  texts?: Record<string, unknown>;
}

export interface Action {
  act: string;
  title: string;
  article: string;
  allowed: boolean;
  code?: string;
  why?: string;
}

export interface Notice {
  id: string;
  about: string;
  case: string | null;
  document: string | null;
  text: string;
  at: string;
  acknowledgedAt: string | null;
}

export interface Task {
  id: string;
  about: string;
  what: string;
  due: string | null;
  owner: string;
  case: string | null;
  doneAt: string | null;
}

export interface Approval {
  id: string;
  act: string;
  case: string;
  procedure: string;
  seq: number;
  proposedBy: string;
  by: string[];
  askedAt: string;
}

export interface Unit {
  id: string;
  title: string;
  kind: string;
  short?: string;
}

export interface Paper {
  id: string;
  type: string;
  title: string;
  copies: number;
  text: string;
  at: string;
}

export interface Hit {
  id: string;
  procedure: string;
  caseCode: string;
  status: string;
  people: { name: string; idMasked: string | null; phoneMasked: string | null }[];
}

export interface Page<T> {
  items: T[];
  next: string | null;
}
