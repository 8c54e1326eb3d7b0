import { Button, Table } from 'antd';
import { actTitle } from '../../api/dictionaries';
import { useUnitNames } from '../../api/queries';
import type { Approval } from '../../api/wire-inbox';
import { holderTitle } from '../../shared/words/roles';
import { shortTime } from '../../shared/words/days';
import { casePath, openPath } from '../shell/tabs';

/** 待复签: acts that wait for a second person. They are answered on the case, where the text can be read. */
export function ApprovalList({ items }: { items: Approval[] }) {
  const names = useUnitNames();
  return (
    <Table<Approval>
      size="small"
      rowKey="id"
      dataSource={items}
      pagination={false}
      locale={{ emptyText: '没有等待复签的动作' }}
      columns={[
        { title: '动作', dataIndex: 'act', render: (act: string) => actTitle(act) },
        {
          title: '由谁签批',
          dataIndex: 'by',
          render: (by: string[]) => by.map((key) => holderTitle(key, names)).join('、'),
        },
        { title: '提出人', dataIndex: 'proposedBy' },
        {
          title: '提出时间',
          dataIndex: 'askedAt',
          render: (at: string) => <span className="figures">{shortTime(at)}</span>,
        },
        {
          title: '事项',
          key: 'case',
          render: (_, { caseCode, caseTitle }) => (
            <>
              <span className="figures">{caseCode}</span> {caseTitle}
            </>
          ),
        },
        {
          title: '办理',
          key: 'open',
          render: (_, { procedure, case: id }) => (
            <Button size="small" onClick={() => openPath(casePath(procedure, id))}>
              打开签批
            </Button>
          ),
        },
      ]}
    />
  );
}
