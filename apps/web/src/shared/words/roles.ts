import { words } from '../../api/dictionaries';

/** The title of a role, as the centre calls it; its code when it is not told. */
export function roleTitle(role: string): string {
  return words().roles[role] ?? role;
}

/** The owner of a task or of an approval (`role:…`, `unit:…`, `login:…`) as words. */
export function holderTitle(key: string, units: ReadonlyMap<string, string>): string {
  const [kind, id = key] = key.split(':', 2);
  if (kind === 'role') return roleTitle(id);
  if (kind === 'head') return `${units.get(id) ?? id}主要负责人`;
  if (kind === 'deputy') return `${units.get(id) ?? id}分管负责人`;
  return units.get(id) ?? roleTitle(id);
}
