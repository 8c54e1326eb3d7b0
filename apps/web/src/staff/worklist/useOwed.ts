import { useApprovals, useTasks } from '../../api/inbox';
import { useCounts, type CaseQuery } from '../../api/queries';
import { useSession } from '../session';
import { owedStates, type OwedState } from './owed-states';

/** How much this person owes in each state, counted by the server behind the same filters as the list. */
export function useOwed(filters: CaseQuery = {}) {
  const { account } = useSession();
  const own = owedStates(account);
  const ofDesk = useCounts('petitions', filters, has(own, 'desk')).data?.items ?? {};
  const ofUnit = useCounts('petitions', { ...filters, mine: 'lead' }, has(own, 'unit')).data?.items ?? {};
  const tasks = useTasks().data?.items ?? [];
  const approvals = useApprovals().data?.items ?? [];
  const counts = own.map((state) => ({ ...state, count: (state.by === 'desk' ? ofDesk : ofUnit)[state.status] ?? 0 }));
  const cases = counts.reduce((sum, { count }) => sum + count, 0);
  return { counts, tasks, approvals, total: cases + tasks.length + approvals.length };
}

function has(states: OwedState[], by: OwedState['by']): boolean {
  return states.some((state) => state.by === by);
}
