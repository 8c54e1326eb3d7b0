import { Tabs } from 'antd';
import type { CaseAnswer } from '../../api/wire';
import { pressing } from '../../shared/words/clocks';
import { dayWithWeekday } from '../../shared/words/days';
import { useSession } from '../session';
import { useTabSearch, useTabTitle } from '../shell/tabs';
import { ApprovalList } from './ApprovalList';
import { CaseList } from './CaseListPage';
import { owedStates, useOwed } from './owed';
import { TaskList } from './TaskList';

const mediators = ['mediator', 'committee_head', 'mediation_manager'];

/** 我的待办: what this person owes, by state; signatures, tasks and mediations beside it. */
export function TodoPage() {
  const { account } = useSession();
  const [search, setSearch] = useTabSearch();
  useTabTitle('我的待办');
  const { rows, tasks, approvals, more } = useOwed();
  const states = owedStates(account);
  const count = (status: string) => `${rows.filter((row) => row.status === status).length}${more ? '+' : ''}`;
  const tabs = [
    ...states.map(({ status, title }) => ({ key: status, label: `${title} ${count(status)}` })),
    { key: 'approvals', label: `待复签 ${approvals.length}` },
    { key: 'tasks', label: `任务 ${tasks.length}` },
    ...(account.roles.some((role) => mediators.includes(role)) ? [{ key: 'mediations', label: '调解' }] : []),
  ];
  const busy = states.find(({ status }) => rows.some((row) => row.status === status)) ?? states[0];
  const tab = search.tab ?? busy?.status ?? tabs.at(-1)?.key ?? 'tasks';
  const state = states.find(({ status }) => status === tab);
  const unit = state?.by === 'unit' && account.covers.length === 0 ? account.unit : undefined; // the api filters by one unit
  return (
    <section className="page">
      <h1 className="for-readers">我的待办</h1>
      <Tabs
        activeKey={tab}
        onChange={(key) => setSearch({ tab: key, cursor: undefined, drawer: undefined })}
        items={tabs}
      />
      {tab === 'approvals' && <ApprovalList items={approvals} />}
      {tab === 'tasks' && <TaskList items={tasks} />}
      {tab === 'mediations' && <CaseList key={tab} noun="mediations" />}
      {state && <CaseList key={tab} noun="petitions" status={tab} unit={unit} empty={<AllDone rows={rows} />} />}
    </section>
  );
}

function AllDone({ rows }: { rows: CaseAnswer[] }) {
  const next = rows.flatMap((row) =>
    pressing(row.clocks)
      .slice(0, 1)
      .map(({ clock }) => ({ code: row.caseCode, due: clock.dueRolled })),
  )[0];
  if (!next) return <>待办已全部办完</>;
  return (
    <>
      这一栏已全部办完。下一件 {next.code}，{dayWithWeekday(next.due)}到期
    </>
  );
}
