import { openCases, useApprovals, useCases, useTasks } from '../../api/queries';
import type { Account, CaseAnswer } from '../../api/wire';
import { useSession } from '../session';

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
export function owedStates({ roles }: Account): OwedState[] {
  const has = { desk: desk.some((role) => roles.includes(role)), unit: unit.some((role) => roles.includes(role)) };
  return states.filter(({ by }) => has[by]);
}

/** Of cases that the person may know of, those in which the next step is theirs. */
export function owedRows(rows: CaseAnswer[], account: Account): CaseAnswer[] {
  const mine = new Map(owedStates(account).map((state) => [state.status, state.by]));
  const units = [account.unit, ...account.covers];
  return rows.filter(
    ({ status, lead }) => mine.get(status) === 'desk' || (mine.get(status) === 'unit' && units.includes(lead ?? '')),
  );
}

/** Everything that this person owes, from the first page of what is open; `more` = there are further pages. */
export function useOwed() {
  const { account } = useSession();
  const open = useCases('petitions', openCases).data;
  const tasks = useTasks().data?.items ?? [];
  const approvals = useApprovals().data?.items ?? [];
  const rows = owedRows(open?.items ?? [], account);
  const more = Boolean(open?.next);
  return { rows, tasks, approvals, more, total: `${rows.length + tasks.length + approvals.length}${more ? '+' : ''}` };
}
