import type { Json } from '../kernel/types';
import type { Rule } from './rule';

/** Days or hours that something may take; hours only for tasks and invitations. */
export interface Budget {
  budget: number;
  unit: 'natural' | 'working' | 'hour';
  /** Counted back from a visit instead of forward. */
  before_visit?: number;
  stated_in?: string;
}

/** Who must acknowledge, and to whom it goes when nobody does. */
export interface Acknowledge {
  within_hours: number;
  escalate_to: string;
}

/** Who calls back after which event (right 9: never the handler). */
export interface CallbackRule {
  id: string;
  title: string;
  event: string;
  by: string;
  not_by: string[];
  due: Budget;
  results: string;
  on_false: string[];
  document?: string;
  gate?: string;
}

/** Something that somebody owes by a date, opened by an event or by a cadence. */
export interface TaskRule {
  id: string;
  title: string;
  event?: string;
  cadence?: { [key: string]: Json | undefined };
  when?: Rule;
  owner: string;
  due: Budget;
  split_to?: string[];
  document?: string;
  register?: string;
  law?: string;
  article?: string;
  on_overdue?: { notify: string[] };
  /** Who follows it and hears when it is done. */
  tracked_by?: string;
  /** 必批: it arises only where one of these holds; `tag` says which. */
  rules?: { tag: string; when: Rule }[];
}

/** Who must know of an event, by which channel. */
export interface NoticeRule {
  id: string;
  title: string;
  event?: string;
  cadence?: { [key: string]: Json | undefined };
  when?: Rule;
  from?: string;
  to: string[];
  channels?: string[];
  acknowledge?: Acknowledge;
  masks?: string[];
  excludes?: string[];
  /** Dictionary of the kinds that it is for; without a kind nobody is told. */
  kinds?: string;
  /** With `event: task.created`: of which task. */
  task?: string;
  document?: string;
  documents?: string[];
  law?: string;
  article?: string;
}

/** Cause asked when a matter is closed (S3-25); counted by unit, never by person. */
export interface CauseRule {
  id: string;
  title: string;
  command: string;
  dictionary: string;
  required: boolean;
}
