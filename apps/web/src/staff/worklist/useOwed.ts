import { useApprovals, useTasks } from '../../api/inbox';
import { queryClient, useCounts, type CaseQuery } from '../../api/queries';
import { useSession } from '../session';
import { owedStates, type OwedState } from './owed-states';
import { sumOf } from './owed-sum';

/** How much this person owes in each state, counted by the server behind the same filters as the list; undefined while a number is not known. */
export function useOwed(filters: CaseQuery = {}) {
  const { account } = useSession();
  const own = owedStates(account);
  const asked = {
    desk: useCounts('petitions', filters, has(own, 'desk')),
    unit: useCounts('petitions', { ...filters, mine: 'lead' }, has(own, 'unit')),
  };
  const tasks = useTasks();
  const approvals = useApprovals();
  const counts = own.map((state) => ({ ...state, count: countOf(asked[state.by].data?.items, state.status) }));
  return {
    counts,
    tasks,
    approvals,
    again: () => void queryClient.refetchQueries({ queryKey: ['counts'] }),
    counting: asked.desk.isLoading || asked.unit.isLoading,
    total: sumOf([...counts.map(({ count }) => count), lengthOf(tasks.data), lengthOf(approvals.data)]),
  };
}

const countOf = (told: Record<string, number> | undefined, status: string) => (told ? (told[status] ?? 0) : undefined);
const lengthOf = (told: { items: unknown[] } | undefined) => told?.items.length;

function has(states: OwedState[], by: OwedState['by']): boolean {
  return states.some((state) => state.by === by);
}
