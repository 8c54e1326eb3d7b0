import type { Actor } from '@yimen/domain/kernel/types';

/** Somebody who has signed in: what every request of theirs may rely on. */
export interface Session {
  centerId: string;
  accountId: string;
  name: string;
  title: string;
  /** Sent back in X-CSRF-Token by pages that sign in with a cookie. */
  csrf: string;
  actor: Actor;
}

/** Columns of `account` that a session is made from; the table is named `a`. */
export const sessionColumns =
  'a.center_id, a.id, a.login, a.name, a.title, a.unit, a.roles, a.committee, a.covers, a.compartments';

export interface SessionRow {
  center_id: string;
  id: string;
  login: string;
  name: string;
  title: string;
  unit: string;
  roles: string[];
  committee: string | null;
  covers: string[];
  compartments: string[];
}

/** The session of an account. */
export function sessionOf(row: SessionRow, csrf: string): Session {
  const { login, unit, roles, committee, covers, compartments } = row;
  const actor: Actor = { login, unit, roles, ...(committee ? { committee } : {}), covers, compartments, door: 'staff' };
  return { centerId: row.center_id, accountId: row.id, name: row.name, title: row.title, csrf, actor };
}
