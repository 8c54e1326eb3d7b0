import type { CaseQuery } from '../../api/queries';
import type { Account } from '../../api/wire';

/** A state of a petition in which somebody owes the next step: the desk, or the unit that has the matter. */
export interface OwedState {
  status: string;
  title: string;
  by: 'desk' | 'unit';
}

const states: OwedState[] = [
  { status: 'registered', title: '待甄别', by: 'desk' },
  { status: 'triaged', title: '待转送', by: 'desk' },
  { status: 'objected', title: '异议待核', by: 'desk' },
  { status: 'arrived', title: '待签收', by: 'unit' },
  { status: 'signed', title: '待受理', by: 'unit' },
  { status: 'accepted', title: '办理中', by: 'unit' },
  { status: 'opinion_issued', title: '待送达', by: 'unit' },
];
const desk = ['triage_officer', 'receptionist', 'bureau_head', 'bureau_deputy', 'town_officer'];
const unit = ['handler', 'unit_deputy', 'unit_head', 'town_officer', 'town_head', 'village_officer'];

/** The states in which this person may owe something; who only looks on owes nothing. */
export function owedStates({ roles }: Pick<Account, 'roles'>): OwedState[] {
  const has = { desk: desk.some((role) => roles.includes(role)), unit: unit.some((role) => roles.includes(role)) };
  return states.filter(({ by }) => has[by]);
}

/** Whose cases a state is about: the desk looks at all of them, a unit at those that it leads. */
export function mineOf({ by }: OwedState): CaseQuery['mine'] {
  return by === 'unit' ? 'lead' : undefined;
}
