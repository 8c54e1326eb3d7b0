import type { TableColumnsType } from 'antd';
import type { CaseAnswer } from '../../api/wire';
import { ClockBadge } from '../../shared/ClockBadge';
import { Flags } from '../../shared/Flags';
import { Light } from '../../shared/Light';
import { orderOf } from '../../shared/list/DataTable';
import { nextShort } from '../../shared/NextStep';
import { StatusTag } from '../../shared/StatusTag';
import { shownOf } from '../../shared/words/clocks';
import { casePath, openPath } from '../shell/tabs';

/** The columns of a list of cases: light, code, matter and petitioner, state, both limits, what is next. */
export function caseColumns(sort: string, gone: ReadonlySet<string>): TableColumnsType<CaseAnswer> {
  return [
    {
      title: '灯',
      key: 'light',
      width: 104,
      render: (_, row) => <Light colour={row.colour} clock={row.colourClock} />,
    },
    { title: '编号', key: 'code', width: 184, className: 'stays', render: (_, row) => <CodeLink row={row} /> },
    { title: '事项 信访人', key: 'matter', className: 'one-line', render: (_, row) => <Matter row={row} /> },
    {
      title: '状态',
      key: 'status',
      width: 136,
      render: (_, row) =>
        gone.has(row.id) ? (
          <span className="hint">已变化</span>
        ) : (
          <StatusTag procedure={row.procedure} status={row.status} title={row.statusTitle} />
        ),
    },
    {
      title: '法定',
      key: 'due',
      width: 176,
      sorter: true,
      sortOrder: orderOf(sort, 'due'),
      render: (_, row) => <Limit row={row} family="law" />,
    },
    { title: '承诺', key: 'promise', width: 128, render: (_, row) => <Limit row={row} family="promise" /> },
    {
      title: '下一步',
      key: 'next',
      width: '24%',
      ellipsis: true,
      render: (_, row) => nextShort(row),
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
      {row.topicTitle ?? row.title ?? (row.status === 'registered' ? '待甄别' : '未分类')}{' '}
      {row.petitioner && <span>{row.petitioner.name} </span>}
      <Flags item={row} />
    </>
  );
}

function Limit({ row, family }: { row: CaseAnswer; family: 'law' | 'promise' }) {
  const named = shownOf(row.clocks, family);
  return <ClockBadge id={named?.id ?? ''} clock={named?.clock} named={false} />;
}
