import type { OtherRoute } from '@yimen/domain/petition/routes';

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

/** What came of the step before, told once. */
export interface Said {
  ok: boolean;
  text: string;
}

export interface SignedIn {
  csrf: string;
  account: Account;
  /** Only in the answer to signing in; null the first time. */
  lastLogin?: { at: string; device: string | null } | null;
  /** What came of a way to the identity provider. */
  said?: Said | null;
  /** What the identity provider's login is called here; null where there is none. */
  oidc?: string | null;
  /** A first password has to be changed before anything else. */
  mustChangePassword?: boolean;
  /** The installation asks everybody for a 动态口令, and this account has none yet. */
  mustEnrolFactor?: boolean;
}

export type ClockState = 'running' | 'paused' | 'stopped' | 'lapsed' | 'overdue';
export type Colour = 'red' | 'orange' | 'yellow' | 'blue' | 'green';

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
  /** Working days, where the limit counts them. */
  unit?: 'natural' | 'working';
  /** Days that remain, in the limit's own unit; of one that rests, those it goes on with. */
  left?: number;
  /** Days beyond the last one, in the limit's own unit. */
  over?: number;
  /** Why it rests: 听证, 鉴定. */
  paused?: string;
  rule?: string;
  extended?: number;
  excluded?: number;
  provisional?: boolean;
}

export interface ExplainedClock extends Clock {
  id: string;
  explain: { on: string | null; text: string }[];
}

/** 谁该做什么、哪天到期, as the server words it. */
export interface NextStep {
  act: string;
  title: string;
  who: string;
  /** The day by which; null when no limit runs for this step. */
  by: string | null;
  /** What happens when nothing happens. */
  else: string | null;
  /** Is it this person's turn? */
  mine: boolean;
  /** All of it as one sentence. */
  text: string;
}

export interface LevelGuidance {
  article: string;
  text: string;
  where: { unit: string; title: string }[];
}

export type Noun = 'petitions' | 'mediations' | 'reviews' | 'rechecks' | 'orders' | 'escalations' | 'meetings';

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
  /** Limits of parts that another body handles, by the part's letter; those of single petitioners, by the party's id. */
  partClocks?: Record<string, Record<string, Clock>>;
  personClocks?: Record<string, Record<string, Clock>>;
  /** Nobody can be told of anything. */
  anonymous?: boolean;
  /** 越级走访: where the person is shown to go; the matter is registered all the same (Art. 20). */
  levelGuidance?: LevelGuidance;
  /** Limits that begin with the proof of a delivery that is still owed. */
  awaited?: string[];
  papers: Record<string, number>;
  pending: { id: string; act: string; by: string[] } | null;
  title?: string | null;
  leadTitle: string | null;
  topicTitle: string | null;
  coTitles?: string[];
  handlerName?: string | null;
  next?: NextStep | null;
  /** The worst running limit, and the light that it gives the case. */
  colour?: Colour | null;
  colourClock?: string | null;
  petitioner?: { name: string; persons?: number | null } | null;
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
  /** Of a 复查 or 复核: whose opinion is challenged, how it was decided, the hearing, who shall handle it anew. */
  respondent?: string;
  outcomeTitle?: string | null;
  hearing?: unknown;
  decidedOn?: string | null;
  publicity?: boolean;
  redoBy?: string | null;
  /** Of a petition: materials that were asked for, instructions, conduct reports. */
  materials?: { request: string }[];
  instructions?: { instruction?: string; limitOn?: string }[];
  conducts?: string[];
  mediators?: string[];
  committee?: string;
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

/** One of the five stages of a matter. */
export interface StageRow {
  stage: string;
  title: string;
  state: 'done' | 'now' | 'todo';
  at?: string | null;
  /** It runs beside this other stage. */
  beside?: string;
}

export interface CaseFile extends CaseAnswer {
  stages?: StageRow[];
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
  kind?: EntryKind;
  side?: 'internal' | 'outward' | null;
}

export type EntryKind = 'flow' | 'talk' | 'paper' | 'system';

/** A paper of a case: what it is, when it was issued and how it reached its reader. */
export interface PaperRow {
  id: string;
  type: string;
  title: string;
  number?: string | null;
  issuedAt: string;
  issuedBy?: string;
  deliveredOn?: string | null;
  method?: string;
  proof?: string | null;
  copies: number;
  state: 'issued' | 'to_deliver' | 'delivered' | 'void';
  /** 1, and one more for each correction. */
  version?: number;
}

/** Something that hangs together with a case. */
export interface LinkRow {
  kind: string;
  id: string;
  procedure?: string;
  caseCode?: string | null;
  title: string;
  status: string;
  statusTitle: string;
  at: string;
}

/** Another way that the law gives a matter: body, basis, limits, what comes after. */
export type LegalRoute = OtherRoute;

export interface Targets {
  items: { unit: string; title: string }[];
  routes: LegalRoute[];
}

export interface Action {
  act: string;
  title: string;
  article: string;
  allowed: boolean;
  code?: string;
  why?: string;
  /** May be taken back within ten seconds. */
  undo?: boolean;
  /** Open as long as the case is. */
  anytime?: boolean;
}

export interface Page<T> {
  items: T[];
  next: string | null;
}
