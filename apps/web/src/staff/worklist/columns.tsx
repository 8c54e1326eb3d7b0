import type { TableColumnsType } from 'antd';
import type { CaseAnswer } from '../../api/wire';
import { ClockBadge } from '../../shared/ClockBadge';
import { Flags } from '../../shared/Flags';
import { Light } from '../../shared/Light';
import { orderOf } from '../../shared/list/DataTable';
import { nextShort } from '../../shared/NextStep';
import { StatusTag } from '../../shared/StatusTag';
import { pressingOf } from '../../shared/words/clocks';
import { shortTime } from '../../shared/words/days';
import { casePath, openPath } from '../shell/tabs';

/** The columns of a list of cases: light, code, matter, state, both limits, what is next, since when. */
export function caseColumns(sort: string, ownUnits: string[]): TableColumnsType<CaseAnswer> {
  return [
    { title: '灯', key: 'light', width: 96, render: (_, row) => <Light clocks={row.clocks} /> },
    { title: '编号', key: 'code', width: 176, className: 'stays', render: (_, row) => <CodeLink row={row} /> },
    { title: '事项', key: 'matter', width: 230, className: 'one-line', render: (_, row) => <Matter row={row} /> },
    {
      title: '状态',
      key: 'status',
      width: 130,
      render: (_, row) => <StatusTag procedure={row.procedure} status={row.status} title={row.statusTitle} />,
    },
    {
      title: '法定',
      key: 'due',
      width: 170,
      sorter: true,
      sortOrder: orderOf(sort, 'due'),
      render: (_, row) => <Limit row={row} family="law" />,
    },
    { title: '承诺', key: 'promise', width: 130, render: (_, row) => <Limit row={row} family="promise" /> },
    { title: '下一步', key: 'next', ellipsis: true, render: (_, row) => nextShort(row, ownUnits) },
    {
      title: '登记',
      key: 'openedAt',
      width: 110,
      sorter: true,
      sortOrder: orderOf(sort, 'opened'),
      render: (_, row) => <span className="figures">{shortTime(row.openedAt)}</span>,
    },
  ];
}

function CodeLink({ row }: { row: CaseAnswer }) {
  const path = casePath(row.procedure, row.id);
  return (
    <a className="figures" href={path} onClick={(event) => (event.preventDefault(), openPath(path))}>
      {row.caseCode}
    </a>
  );
}

function Matter({ row }: { row: CaseAnswer }) {
  return (
    <>
      {row.topicTitle ?? (row.status === 'registered' ? '待甄别' : '未分类')} <Flags item={row} />
    </>
  );
}

function Limit({ row, family }: { row: CaseAnswer; family: 'law' | 'promise' }) {
  const named = pressingOf(row.clocks, family);
  return <ClockBadge id={named?.id ?? ''} clock={named?.clock} named={false} />;
}
