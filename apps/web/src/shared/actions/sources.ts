import type { ActField } from '../../api/acts';

/** Where the choices of a field come from: what the case at hand knows, or the centre. */
export const sourceNames = [
  'people',
  'parts',
  'papers',
  'units',
  'staff',
  'colleagues',
  'mediators',
  'committees',
  'requests',
  'instructions',
  'conducts',
  'cases',
] as const;
export type Source = (typeof sourceNames)[number];

/** By the name of the field; `name:标签` where one name means different things. */
const sources: Record<string, Source | null> = {
  to: 'units',
  unit: 'units',
  units: 'units',
  co: 'units',
  copiesTo: 'units',
  lead: 'units',
  candidates: 'units',
  proposedBody: 'units',
  territory: 'units',
  requestedBy: 'units',
  reportTo: 'units',
  object: 'units',
  court: 'units',
  invite: 'units',
  owner: 'units',
  handler: 'staff',
  who: 'staff',
  login: 'staff',
  reporter: 'colleagues',
  person: 'colleagues',
  mediator: 'mediators',
  'login:调解员': 'mediators',
  committee: 'committees',
  toCommittee: 'committees',
  part: 'parts',
  'part:子事项编号': null,
  document: 'papers',
  people: 'people',
  for: 'people',
  receiver: 'people',
  representatives: 'people',
  party: 'people',
  parties: 'people',
  signedBy: 'people',
  signatures: 'people',
  applicants: 'people',
  agreedBy: 'people',
  consents: 'people',
  participants: 'people',
  present: 'people',
  deceased: 'people',
  represents: 'people',
  'person:撤回人': 'people',
  'person:加入的信访人': 'people',
  'to:受偿人': 'people',
  'to:在办事项': 'cases',
  repeatOf: 'cases',
  petition: 'cases',
  case: 'cases',
  meeting: 'cases',
  mediation: 'cases',
  request: 'requests',
  instruction: 'instructions',
  conduct: 'conducts',
};

/** Whoever is not among the people of the case may be meant as well; in some fields a post or a person instead of a unit. */
const loose = ['owner', 'login', 'invite'];

/** The source of a field; undefined for free words and for fields with codes of their own. */
export function sourceOf({ name, label, kind, max }: ActField): Source | undefined {
  const exact = sources[`${name}:${label}`];
  const source = (exact === undefined ? sources[name] : exact) ?? undefined;
  // 请求 of a review is a text, 哪一次补充 of materials is one of those asked for
  return kind === 'text' && max !== undefined && source !== 'people' ? undefined : source;
}

/** May something else be typed? Also where the case offers nothing to choose from. */
export function isOpen(field: ActField, source: Source, offered: number): boolean {
  const fixed: readonly Source[] = ['units', 'committees', 'cases'];
  return source === 'people' || loose.includes(field.name) || (offered === 0 && !fixed.includes(source));
}
