import type { Colour } from './wire';

export type NoticeKind = '到期' | '转入' | '催办' | '批示' | '退回' | '系统';

export interface Notice {
  id: string;
  about: string;
  case: string | null;
  procedure?: string | null;
  caseCode?: string | null;
  caseTitle?: string | null;
  document: string | null;
  text: string;
  at: string;
  acknowledgedAt: string | null;
  kind?: NoticeKind;
  mustAcknowledge?: boolean;
}

export interface Task {
  id: string;
  about: string;
  what: string;
  due: string | null;
  owner: string;
  case: string | null;
  procedure?: string | null;
  caseCode?: string | null;
  caseTitle?: string | null;
  doneAt: string | null;
}

export interface Approval {
  id: string;
  act: string;
  case: string;
  procedure: string;
  caseCode?: string | null;
  caseTitle?: string | null;
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
  /** The body that issued it. */
  unit: string | null;
  case: string;
  fields: { field: string; label: string; text: string }[];
  /** Oldest first. */
  versions: { id: string; version: number; by: string; at: string; reason?: string; voidedAt?: string }[];
  voidedAt?: string;
  deliveredOn?: string;
}

/** A hit of the search box: people arrive masked. */
export interface Hit {
  id: string;
  kind?: string;
  procedure: string;
  caseCode: string;
  status: string;
  statusTitle?: string;
  people: { name: string; idMasked: string | null; phoneMasked: string | null }[];
}

/** A named question to a list: own, or shared by the unit. */
export interface SavedView {
  id: string;
  name: string;
  page: string;
  query: Record<string, string>;
  shared: boolean;
  mine: boolean;
}

/** Somebody who has the same case open. */
export interface Present {
  name: string;
  since: string;
  state: 'reading' | 'writing';
  me: boolean;
}

/** One row of a bulk act. */
export interface BulkRow {
  id: string;
  caseCode: string | null;
  ok: boolean;
  seq?: number;
  problem?: { code: string; title?: string; detail: string } | null;
}

export interface CodeRow {
  code: string;
  title: string;
  parent?: string | null;
  initials?: string;
}

/** Every word the screens show for a code. */
export interface Dictionaries {
  /** What may be chosen today. */
  items: Record<string, CodeRow[]>;
  /** What old files still carry. */
  former: Record<string, CodeRow[]>;
  clocks: Record<
    string,
    { title: string; kind: 'statutory' | 'commitment' | 'duty'; article?: string | null; right?: boolean }
  >;
  committees: { id: string; title: string }[];
  acts: Record<string, { title: string; article?: string | null }>;
  statuses: Record<string, Record<string, string>>;
  events: Record<string, string>;
  colours: { title?: string; bands?: { colour: Colour; title: string }[] };
  labels: Record<string, string>;
  documents: Record<string, string>;
  roles: Record<string, string>;
  centre?: { id: string; title: string; phone?: string | null };
}
