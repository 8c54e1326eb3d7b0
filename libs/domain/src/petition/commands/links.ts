import type { CaseState, EventDraft, Telling } from '../../kernel/case-state';
import { present, textOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand, type FieldError } from '../../kernel/refusal';
import type { Json } from '../../kernel/types';
import type { PetitionState } from '../state';
import { desk } from './intake';

type Row = CommandRow<PetitionState>;
type At = Turn<PetitionState>;

/** Links with which a matter goes where the other one goes (README §7.13). */
const travelling = ['same_cause', 'same_theme'];
const alive = ['registered', 'triaged', 'arrived', 'signed', 'accepted'];
const linkers = [...desk, 'role:town_officer'];

const isPetition = (state: CaseState | undefined): state is PetitionState => state?.procedure === 'petition';

function master({ facts, context }: At): PetitionState | undefined {
  const found = context.related[textOf(facts.to)];
  return isPetition(found) ? found : undefined;
}

/** What has been answered for good, withdrawn or put away takes no further visit: whoever comes again is registered and told anew (Art. 22, 23, 36). */
const over = [
  'guided',
  'declined',
  'declined_again',
  'suggestion_replied',
  'settled',
  'finalised',
  'withdrawn',
  'archived',
];

/** May a repeated visit be tied to this matter instead of beginning one (domain.md §1.5: only while it is handled)? */
export function takesVisits({ status }: Pick<CaseState, 'status'>): boolean {
  return !over.includes(status) && status !== 'merged';
}

/** It must be a matter, another one, and not one that has itself been put into a third. */
function linkable(turn: At): void {
  const { facts, state } = turn;
  const wrong = (code: string, message: string): ['validation_failed', string, FieldError[]] => [
    'validation_failed',
    `${message}。`,
    [{ pointer: '/to', code, message }],
  ];
  if (facts.as === 'campaign_item') return;
  demand(present(facts.to) && facts.to !== state.id, ...wrong('required', '请选择要并入的在办事项'));
  const other = master(turn);
  demand(other, ...wrong('not_a_petition', '只能并入信访事项'));
  const chained = travelling.some((as) => other.links[as]) || other.status === 'merged';
  demand(!chained, ...wrong('linked_itself', '该事项已并入别的事项，请并入主件'));
  const ended = facts.as === 'repeat_visit' && !takesVisits(other);
  demand(!ended, ...wrong('not_in_handling', '该事项已经不在办理中，请按本次登记的事项办理、书面告知'));
}

/** The matter takes the other's kind, and where that one lies already it arrives there now: receipt is today (README §7.1). */
function travels(turn: At, other: PetitionState): EventDraft[] {
  const { state, facts } = turn;
  const { category, route, topic, handlingMode, territory } = other;
  const like = { category, route, topic, handlingMode, territory, parts: other.parts.map(({ part }) => part) };
  const data = { as: facts.as, to: facts.to, from: state.status, like };
  const sent = other.lead && ['arrived', 'signed', 'accepted'].includes(other.status) && state.lead !== other.lead;
  if (!sent) {
    const triaged = state.status === 'registered' && category ? { status: 'triaged' } : {};
    const waits = { ...data, countsAs: 'petition.link_heard' }; // the other one lies at the desk too: T01 runs on (README §7.2)
    return [{ name: 'petition.linked', data: waits, ...triaged }, ...alerted(facts, other)];
  }
  const there = { to: other.lead, co: other.co, assigned: other.sources.includes('assigned') };
  return [
    { name: 'petition.linked', data },
    { name: 'petition.arrived', data: there, status: 'arrived' },
    ...(other.status === 'arrived' ? [] : [{ name: 'petition.signed', data: {}, status: 'signed' }]),
    ...(other.status === 'accepted' ? [{ name: 'petition.accepted', data: { handlingMode }, status: 'accepted' }] : []),
    ...alerted(facts, other),
  ];
}

/** Where the topic has been warned of, each further batch is told the same bodies (一单三推, S4-10). */
function alerted(facts: At['facts'], { alert }: PetitionState): EventDraft[] {
  return facts.as === 'same_theme' && alert ? [{ name: 'petition.alert_raised', data: { kind: alert } }] : [];
}

function linked(turn: At): EventDraft[] {
  const { state, facts } = turn;
  const other = master(turn);
  const data = { as: facts.as, to: facts.to, from: state.status, campaign: facts.campaign, number: facts.number };
  if (facts.as === 'repeat_visit') return [{ name: 'petition.linked', data, status: 'merged' }];
  if (other && travelling.includes(textOf(facts.as))) return travels(turn, other);
  return [{ name: 'petition.linked', data }];
}

function linkTold({ state, facts }: At): Telling[] {
  if (!travelling.includes(textOf(facts.as))) return [];
  const told = { from: state.id, as: facts.as, persons: state.persons };
  return [{ procedure: 'petition', id: textOf(facts.to), name: 'petition.hear_link', facts: told }];
}

/** How many come about one thing: the master and all that travel with it, this one too. */
export function familyOf(state: PetitionState, as: string, further?: { persons: number }): Record<string, Json> {
  const same = Object.values(state.followers).filter((follower) => follower.as === as);
  const all = [...same, ...(further ? [further] : [])];
  const persons = all.reduce((sum, follower) => sum + follower.persons, state.persons);
  return as === 'same_theme' ? { batches: all.length + 1, persons } : { members: all.length + 1 };
}

function linkAnswers(turn: At): Record<string, Json> {
  const { facts, state } = turn;
  const other = master(turn);
  if (!other || !travelling.includes(textOf(facts.as))) return {};
  const family = familyOf(other, textOf(facts.as), { persons: state.persons });
  return { [facts.as === 'same_theme' ? 'theme' : 'cause']: family };
}

/** The link that can be taken back: the one that has put the matter where it is. */
function linkOf(state: PetitionState): { as: string; to: string } | null {
  const as = ['repeat_visit', ...travelling].find((kind) => state.links[kind]);
  return as ? { as, to: state.links[as] ?? '' } : null;
}

function unlinked({ state }: At): EventDraft[] {
  const link = linkOf(state);
  if (!link) return [];
  const status = state.category && state.beforeLink !== 'registered' ? 'triaged' : 'registered';
  return [{ name: 'petition.unlinked', data: { ...link }, ...(state.status === 'merged' ? { status } : {}) }];
}

function unlinkTold({ state }: At): Telling[] {
  const link = linkOf(state);
  if (!link || !travelling.includes(link.as)) return [];
  const told = { from: state.id, as: link.as, gone: true };
  return [{ procedure: 'petition', id: link.to, name: 'petition.hear_link', facts: told }];
}

/** 关联: the system only suggests, a person decides, and a wrong link can be taken back (Art. 19; domain.md §1.5). */
export const links: Record<string, Row> = {
  'petition.link': {
    title: '并入在办件',
    article: '条例 19；3 信访人同一事项',
    from: ['registered', 'triaged'],
    to: ['merged', 'triaged', 'arrived', 'signed', 'accepted'],
    who: linkers,
    refers: (facts) => [textOf(facts.to)].filter(Boolean),
    content: linkable,
    events: linked,
    tells: linkTold,
    answers: linkAnswers,
  },
  'petition.unlink': {
    title: '取消并入',
    article: '条例 19',
    from: [...alive, 'merged'],
    to: ['registered', 'triaged'],
    who: linkers,
    gates: ({ state }) => demand(linkOf(state), 'act_not_allowed_in_status', '本事项没有并入别的事项，无从取消。'),
    events: unlinked,
    tells: unlinkTold,
  },
  'petition.hear_link': {
    title: '获知并入',
    article: '条例 19',
    from: 'open',
    to: [],
    who: ['system'],
    events: ({ facts }) => {
      const { from, as, persons, gone } = facts;
      return [{ name: 'petition.link_heard', data: { from, as, persons, gone } }];
    },
  },
};
