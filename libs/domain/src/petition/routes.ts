import { findUnit, lawTitle, unitTitle, type Policy } from '../policy/policy';
import type { RouteEntry, RouteLimit } from '../policy/law';
import { leadPart } from './parts';
import type { PetitionState } from './state';

/** A body that the matter may be sent to. */
export interface Target {
  unit: string;
  title: string;
}

/** Another way that the law gives, as it is told at the hand-off: body, basis, limits, what comes after (Art. 31). */
export interface OtherRoute {
  id: string;
  route: string;
  title: string;
  body: string;
  bodyTitle: string;
  basis: string;
  /** Until when it may be asked, and how long the body may take; null where the law names no days. */
  applyLimit: string | null;
  handleLimit: string | null;
  next: string;
  /** Not yet compared with the text of the law: a person must. */
  unverified: boolean;
}

/** Bodies that may take up an accusation: those of the category and of the catalogue for its topic, never the accused one (Art. 30, 46(5)). */
export function competentBodies(state: PetitionState, policy: Policy): string[] {
  const byCategory = policy.categories.find((one) => one.id === 'accusation')?.to ?? [];
  const byTopic = policy.route_catalogue.filter(
    (row) => row.route === 'accusation' && row.topics.includes(state.topic ?? ''),
  );
  const bodies = [...byCategory.map((who) => who.replace(/^unit:/, '')), ...byTopic.map((row) => row.body)];
  return [...new Set(bodies)].filter((body) => !isAccused(state, policy, body));
}

/** The accused body, and every one below it. */
export function isAccused(state: PetitionState, policy: Policy, body: string): boolean {
  if (!state.accusedUnit || !body) return false;
  if (body === state.accusedUnit) return true;
  const parent = findUnit(policy, body)?.parent;
  return parent ? isAccused(state, policy, parent) : false;
}

const handling = ['department', 'town', 'police', 'court', 'procuratorate', 'discipline', 'government', 'enterprise'];

/** Where the matter may be sent. */
export function targetsOf(state: PetitionState, policy: Policy): Target[] {
  const open = policy.units.filter((unit) => !unit.template && handling.includes(unit.kind)).map(({ id }) => id);
  const units = state.sealed ? competentBodies(state, policy) : open;
  return units.map((unit) => ({ unit, title: unitTitle(policy, unit) }));
}

/** The ways of the catalogue for the topic of the matter, those of its own route first; its own group where the topic has none. */
export function otherRoutesOf(state: PetitionState, policy: Policy): OtherRoute[] {
  const topic = state.topic ?? '';
  const own = leadPart(state)?.route ?? state.route;
  const sealed = state.sealed !== null;
  const rows = policy.route_catalogue.filter(
    (row) => (row.route === 'accusation') === sealed && row.route !== 'review',
  );
  const exact = rows.filter(({ topics }) => topics.includes(topic));
  const group = rows.filter(({ topics }) => topics.some((one) => one.slice(0, 2) === topic.slice(0, 2)));
  const found = exact.length ? exact : group;
  const order = (row: RouteEntry) => (row.route === own ? 0 : 1);
  return [...found].sort((a, b) => order(a) - order(b)).map((row) => told(row, policy));
}

function told(row: RouteEntry, policy: Policy): OtherRoute {
  const { id, route, title, body, law, article, apply, handle, next } = row;
  const basis = `${lawTitle(policy, law)}${article ? `第${article}条` : ''}`;
  const unverified = Boolean((row as RouteEntry & { unverified?: unknown }).unverified);
  return {
    ...{ id, route, title, body, bodyTitle: unitTitle(policy, body), basis },
    ...{ applyLimit: inWords(apply), handleLimit: inWords(handle), next, unverified },
  };
}

const units = { natural: '日', working: '个工作日', year: '年' };

/** '60日，可延长30日；简易30日'. */
function inWords(limit: RouteLimit | null): string | null {
  if (!limit) return null;
  const { n, unit, plus, simplified, accept, step } = limit;
  const days = `${n}${units[unit]}`;
  return [
    `${step ? `${days}内${step}` : days}${plus ? `，可延长${plus}${units[unit]}` : ''}`,
    simplified ? `简易${simplified}${units[unit]}` : '',
    accept ? `${accept}${units[unit]}内决定是否受理` : '',
  ]
    .filter(Boolean)
    .join('；');
}
