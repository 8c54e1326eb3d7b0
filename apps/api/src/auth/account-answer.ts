import type { Session } from '@yimen/application/accounts/session';

/** What a page may know about the person who uses it. */
export function accountAnswer({ name, title, actor }: Session) {
  const { login, unit, roles, committee, covers } = actor;
  return { login, name, title, unit, roles, committee: committee ?? null, covers };
}
