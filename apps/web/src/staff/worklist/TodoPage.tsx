import { Tabs } from 'antd';
import { lazy, Suspense } from 'react';
import { useCases } from '../../api/queries';
import { Guarded, Loading } from '../../shared/states/States';
import { lawFirst } from '../../shared/words/clocks';
import { dayWithWeekday } from '../../shared/words/days';
import { useSession } from '../session';
import { useTabSearch, useTabTitle } from '../shell/tabs';
import { ApprovalList } from './ApprovalList';
import { CaseList } from './CaseList';
import { filtersOf } from './filters';
import { mineOf } from './owed-states';
import { TaskList } from './TaskList';
import { useOwed } from './useOwed';
import { useReviewsOwed } from './useReviewsOwed';
import { ViewChoice } from './ViewChoice';

/** Only those who sit at a window need it. */
const QueueBar = lazy(() => import('./QueueBar').then(({ QueueBar: bar }) => ({ default: bar })));

const callers = ['handler', 'receptionist', 'triage_officer', 'town_officer', 'legal_counsel'];
const mediators = ['mediator', 'committee_head', 'mediation_manager'];
const repliers = ['handler', 'unit_deputy', 'unit_head'];

/** 我的待办: what this person owes, by state; signatures, tasks, mediations and orders beside it. */
export function TodoPage() {
  const { account } = useSession();
  const [search, setSearch] = useTabSearch();
  useTabTitle('我的待办');
  const { counts, counting, again, tasks, approvals } = useOwed(filtersOf(search));
  const reviews = useReviewsOwed();
  const holds = (roles: string[]) => account.roles.some((role) => roles.includes(role));
  const tabs = [
    ...counts.map(({ status, title, count }) => ({ key: status, label: counted(title, count) })),
    ...reviews.map(({ noun, title, count }) => ({ key: noun, label: `${title} ${count}` })),
    { key: 'approvals', label: counted('待复签', approvals.data?.items.length) },
    { key: 'tasks', label: counted('任务', tasks.data?.items.length) },
    ...(holds(mediators) ? [{ key: 'mediations', label: '调解' }] : []),
    ...(holds(repliers) ? [{ key: 'orders', label: '督办回复' }] : []),
  ];
  const busy = counts.find(({ count = 0 }) => count > 0) ?? (reviews.length ? undefined : counts[0]);
  // which state comes first is known when they are counted: until then no list is opened, so that none jumps away
  const first = counting ? '' : (busy?.status ?? reviews[0]?.noun ?? tabs[0]?.key ?? 'tasks');
  const tab = search.tab ?? first;
  const review = reviews.find(({ noun }) => noun === tab);
  const state = counts.find(({ status }) => status === tab);
  return (
    <section className="page">
      <h1 className="for-readers">我的待办</h1>
      <div className="todo-head">
        <Tabs
          activeKey={tab}
          onChange={(key) => setSearch({ tab: key, cursor: undefined, drawer: undefined })}
          items={tabs}
        />
        <ViewChoice page="todo" search={{ ...search, tab }} onChoose={setSearch} />
        {holds(callers) && (
          <Suspense>
            <QueueBar />
          </Suspense>
        )}
      </div>
      {!tab && <Loading onRetry={again} />}
      {tab === 'approvals' && (
        <Guarded query={approvals}>
          <ApprovalList items={approvals.data?.items ?? []} />
        </Guarded>
      )}
      {tab === 'tasks' && (
        <Guarded query={tasks}>
          <TaskList items={tasks.data?.items ?? []} />
        </Guarded>
      )}
      {review && <CaseList key={tab} noun={review.noun} fixed={{ status: review.status, mine: 'lead' }} />}
      {tab === 'mediations' && <CaseList key={tab} noun="mediations" />}
      {tab === 'orders' && <CaseList key={tab} noun="orders" />}
      {state && (
        <CaseList key={tab} noun="petitions" fixed={{ status: tab, mine: mineOf(state) }} empty={<AllDone />} />
      )}
    </section>
  );
}

/** A title with its number, as soon as that is known. */
const counted = (title: string, count: number | undefined) =>
  [title, count].filter((one) => one !== undefined).join(' ');

/** The column is empty: what comes next of all that the unit has. */
function AllDone() {
  const [next] = useCases('petitions', { mine: 'any', sort: 'due' }).data?.items ?? [];
  const [limit] = next ? lawFirst(next.clocks) : [];
  if (!next || !limit) return <>待办已全部办完</>;
  return (
    <>
      待办已全部办完。下一件 {next.caseCode}，{dayWithWeekday(limit.clock.dueRolled)}到期
    </>
  );
}
