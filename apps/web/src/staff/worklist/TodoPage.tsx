import { Tabs } from 'antd';
import { openCases, useApprovals, useCases, useTasks } from '../../api/queries';
import type { CaseAnswer } from '../../api/wire';
import { dayWithWeekday } from '../../shared/words/days';
import { pressing } from '../../shared/words/clocks';
import { useSession } from '../session';
import { useTabSearch, useTabTitle } from '../shell/tabs';
import { ApprovalList } from './ApprovalList';
import { CaseList } from './CaseListPage';
import { TaskList } from './TaskList';

const states = [
  { status: 'registered', title: '待甄别' },
  { status: 'triaged', title: '待转送' },
  { status: 'arrived', title: '待签收' },
  { status: 'objected', title: '异议待核' },
  { status: 'signed', title: '待受理' },
  { status: 'accepted', title: '办理中' },
  { status: 'opinion_issued', title: '待送达' },
];
const deskOnly = ['registered', 'triaged', 'objected'];
const desk = ['triage_officer', 'receptionist', 'guide', 'bureau_head', 'bureau_deputy', 'town_officer'];

/** 我的待办: what this person owes, by state; mediations, tasks and signatures beside it. */
export function TodoPage() {
  const { account } = useSession();
  const [search, setSearch] = useTabSearch();
  useTabTitle('我的待办');
  const open = useCases('petitions', openCases);
  const tasks = useTasks().data?.items ?? [];
  const approvals = useApprovals().data?.items ?? [];
  const atDesk = desk.some((role) => account.roles.includes(role));
  const mediates = account.roles.some((role) => ['mediator', 'committee_head', 'mediation_manager'].includes(role));
  const mine = states.filter(({ status }) => atDesk || !deskOnly.includes(status));
  const count = countBy(open.data?.items ?? [], Boolean(open.data?.next));
  const tabs = [
    ...mine.map(({ status, title }) => ({ key: status, label: `${title} ${count(status)}` })),
    { key: 'approvals', label: `待复签 ${approvals.length}` },
    { key: 'tasks', label: `任务 ${tasks.length}` },
    ...(mediates ? [{ key: 'mediations', label: '调解' }] : []),
  ];
  const first =
    mediates && !atDesk
      ? 'mediations'
      : (mine.find(({ status }) => (open.data?.items ?? []).some((row) => row.status === status))?.status ??
        mine[0]?.status);
  const tab = search.tab ?? first ?? 'tasks';
  const empty = <AllDone rows={open.data?.items ?? []} />;
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
      {mine.some(({ status }) => status === tab) && <CaseList key={tab} noun="petitions" status={tab} empty={empty} />}
    </section>
  );
}

/** How many rows of the first page are in a state; with more pages behind it the number is “at least”. */
function countBy(rows: CaseAnswer[], more: boolean) {
  return (status: string) => `${rows.filter((row) => row.status === status).length}${more ? '+' : ''}`;
}

function AllDone({ rows }: { rows: CaseAnswer[] }) {
  const next = rows.flatMap((row) =>
    pressing(row.clocks)
      .slice(0, 1)
      .map(({ clock }) => ({ code: row.caseCode, due: clock.dueRolled })),
  )[0];
  return <>这一栏已全部办完。{next && `下一件 ${next.code}，${dayWithWeekday(next.due)}到期`}</>;
}
