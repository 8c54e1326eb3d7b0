import { unitsOf } from '../kernel/hats';
import type { Actor } from '../kernel/types';
import { agentReads, isAgent } from './agent';
import { headOf } from './signers';
import type { PetitionState } from './state';

/** The centre's desks: they read every petition that is not sealed. */
export const petitionDesks = [
  'guide',
  'receptionist',
  'triage_officer',
  'callback_officer',
  'supervisor',
  'bureau_deputy',
  'bureau_head',
  'leader',
  'chief',
  'leading_group_office',
  'analyst',
  'evaluation_organizer',
  'archivist',
  'auditor',
];
const sealedRoles = ['discipline_officer', 'organization_officer', 'auditor'];

/** Units that hold the matter: lead, co-units and units of single parts. */
export function holdingUnits(state: PetitionState): string[] {
  const parts = state.parts.flatMap((part) => (part.unit ? [part.unit] : []));
  return [...new Set([...(state.lead ? [state.lead] : []), ...state.co, ...parts])];
}

/** Units that answer for the matter or for a part of it; a co-unit works on it and decides nothing (Art. 24). */
function answeringUnits(state: PetitionState): string[] {
  return [...(state.lead ? [state.lead] : []), ...state.parts.flatMap((part) => (part.unit ? [part.unit] : []))];
}

/** Is the actor of the body that the whole matter lies with? */
export function leads(state: PetitionState, actor: Actor): boolean {
  return state.lead !== null && unitsOf(actor).includes(state.lead);
}

/** Who may know of a petition: the centre's desks, the units that hold it, the bodies that review it, were asked for aid or called to it, its town, its petitioners and the agent whom they let enquire; an accusation only the sealed desk (Art. 30). */
export function petitionReaders(state: PetitionState): string[] {
  const units = holdingUnits(state).map((unit) => `unit:${unit}`);
  const people = state.people.map((person) => `person:${person}`);
  const roles = (state.sealed ? sealedRoles : petitionDesks).map((role) => `role:${role}`);
  const called = [...state.called, ...(state.territory ? [state.territory] : [])];
  const asked = state.sealed ? [] : [...state.reviewers, ...state.aids.map(({ to }) => to), ...called];
  const others = [...asked.map((unit) => `unit:${unit}`), ...agentReads(state)];
  return [...new Set([...roles, ...units, ...others, ...people])];
}

const workers = [
  ...['handler', 'town_officer', 'discipline_officer', 'organization_officer'],
  ...['unit_deputy', 'unit_head', 'town_head', 'bureau_head'],
];

/** Hats towards one petition: handler, deputy or head of a holding unit; petitioner. */
export function petitionHats(state: PetitionState, actor: Actor): string[] {
  if (actor.door === 'public') return actor.person && state.people.includes(actor.person) ? ['petitioner'] : [];
  const of = (units: string[]) => unitsOf(actor).some((unit) => units.includes(unit));
  const holds = of(holdingUnits(state));
  const has = (...roles: string[]) => roles.some((role) => actor.roles.includes(role));
  const heads = has('unit_head', 'town_head', 'bureau_head', 'leader', 'chief') ? unitsOf(actor).map(headOf) : [];
  const aids = state.aids.some(({ to }) => unitsOf(actor).includes(to)) ? ['aid_body'] : [];
  const town = state.territory !== null && unitsOf(actor).includes(state.territory);
  const local = town && has('unit_deputy', 'town_head') ? ['territory_deputy'] : [];
  // of what lies behind the wall the open desks know nothing: its own desk does for it what they do elsewhere (Art. 30)
  const desk = state.sealed && !holds && has('discipline_officer') ? ['role:triage_officer'] : [];
  const agent = isAgent(state, actor) ? ['agent'] : [];
  const others = [...heads, ...aids, ...local, ...desk, ...agent];
  if (!holds || state.recused.includes(actor.login)) return others;
  if (!of(answeringUnits(state))) return [...others, 'unit_staff', ...(has(...workers) ? ['co_unit'] : [])];
  return [
    ...others,
    'unit_staff',
    ...(has('handler', 'town_officer', 'discipline_officer', 'organization_officer') ? ['unit_handler'] : []),
    ...(has('unit_head', 'town_head', 'bureau_head') ? ['unit_head'] : []),
    ...(has('unit_deputy') ? ['unit_deputy'] : []),
  ];
}

/** Is the actor of a body that handles the matter (rater and caller must not be: rights 9)? */
export function isHandlingBody(state: PetitionState, actor: Actor): boolean {
  return (
    actor.door === 'staff' &&
    (actor.login === state.handler || unitsOf(actor).some((unit) => holdingUnits(state).includes(unit)))
  );
}

/**
 * Who reads what was marked sensitive (health, minors …): the triage desk, the bodies that hold the matter, the person itself
 * (README §7.19; 个保法 28). Of a sealed matter whoever may know of it is inside already.
 */
export function seesSensitive(state: PetitionState, actor: Actor): boolean {
  const desk = ['triage_officer', 'discipline_officer'].some((role) => actor.roles.includes(role));
  return actor.door !== 'staff' || desk || isHandlingBody(state, actor);
}
