import type { Day } from './types';

/** What a case waits for: an act of its table, whose it is, and the limits within which it must be done. */
export interface Owed {
  act: string;
  /** Other words than the act's own, where the act alone would not tell (送达受理告知书). */
  title?: string;
  /** Inbox key of whoever must do it: 'unit:health', 'role:triage_officer', 'committee:labour'. */
  who: string;
  /** Events that it comes to: the running limits that they end are those to keep. */
  ends?: readonly string[];
  /** Rights that lapse count too (T04: after it the unit can no longer object). */
  rights?: boolean;
  /** What is to be known instead of the words of a limit. */
  note?: string;
  /** A day that the case itself names (an order's deadline, an instalment). */
  by?: Day;
}
