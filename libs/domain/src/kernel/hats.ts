import type { Actor } from './types';

/** Keys an actor carries to every door: own login, roles, unit and covered units, committee, post. Compared with `readers`. */
export function keysOf(actor: Actor): string[] {
  if (actor.door === 'system') return ['system'];
  if (actor.door === 'public') return actor.person ? [`person:${actor.person}`] : [];
  return [
    `login:${actor.login}`,
    ...actor.roles.map((role) => `role:${role}`),
    ...unitsOf(actor).map((unit) => `unit:${unit}`),
    ...(has(actor, 'unit_head', 'town_head', 'bureau_head', 'leader', 'chief')
      ? unitsOf(actor).map((unit) => `head:${unit}`)
      : []),
    ...(has(actor, 'unit_deputy') ? unitsOf(actor).map((unit) => `deputy:${unit}`) : []),
    ...(actor.committee ? [`committee:${actor.committee}`] : []),
    ...(actor.post ? [`post:${actor.post}`] : []),
  ];
}

function has(actor: Actor, ...roles: string[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}

/** Units whose inbox the actor works: his own and the covered ones. */
export function unitsOf(actor: Actor): string[] {
  return [actor.unit, ...actor.covers];
}

/** May the actor know that the case exists? One answer for list, search, count, get and act (right 2). */
export function mayKnow(readers: string[], actor: Actor): boolean {
  if (actor.door === 'system') return true;
  const keys = new Set(keysOf(actor));
  return readers.some((reader) => keys.has(reader));
}
