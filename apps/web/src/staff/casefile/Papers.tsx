import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Modal, Table } from 'antd';
import { codeTitle } from '../../api/dictionaries';
import { useDocument } from '../../api/inbox';
import type { PaperRow } from '../../api/wire';
import { Guarded } from '../../shared/states/States';
import { PaperChanges } from '../paper/PaperChanges';
import { PaperPast } from '../paper/PaperPast';
import { PaperFiles } from '../paper/Reprint';
import { dayOfInstant, wallTime } from '../../shared/words/days';

interface Props {
  papers: UseQueryResult<{ items: PaperRow[] }>;
  onOpen: (id: string) => void;
}

/** 文书: what was issued, when, and how it reached its reader; each can be read. */
export function PaperList({ papers, onOpen }: Props) {
  return (
    <Guarded query={papers}>
      <Table<PaperRow>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={papers.data?.items ?? []}
        locale={{ emptyText: '还没有文书' }}
        columns={[
          {
            title: '文书',
            key: 'title',
            render: (_, { id, title, number, version = 1 }) => (
              <>
                <Button type="link" size="small" onClick={() => onOpen(id)}>
                  {title}
                </Button>
                {number && <span className="secondary figures"> {number}</span>}
                {version > 1 && <span className="secondary">（更正第{version}版）</span>}
              </>
            ),
          },
          {
            title: '出具',
            dataIndex: 'issuedAt',
            width: 112,
            render: (at: string) => <span className="figures">{at.length > 10 ? dayOfInstant(at) : at}</span>,
          },
          { title: '送达', key: 'delivered', render: (_, row) => <Delivery row={row} /> },
          { title: '份数', dataIndex: 'copies', width: 64, align: 'right' },
          { title: '状态', dataIndex: 'state', width: 96, render: (state: PaperRow['state']) => states[state] },
        ]}
      />
    </Guarded>
  );
}

const states: Record<PaperRow['state'], string> = {
  issued: '已出具',
  to_deliver: '待送达',
  delivered: '已送达',
  void: '已作废',
};

function Delivery({ row: { deliveredOn, method, proof, state } }: { row: PaperRow }) {
  if (!deliveredOn) return <span className="hint">{state === 'to_deliver' ? '未送达' : '—'}</span>;
  return (
    <span>
      <span className="figures">{deliveredOn}</span> {codeTitle('delivery_methods', method ?? '')}{' '}
      {proof ? `回证✓ ${proof}` : '未上传送达证明'}
    </span>
  );
}

/** The text of one paper; no watermark on it. */
export function PaperView({
  id,
  onOpen,
  onClose,
}: {
  id: string | null;
  onOpen: (id: string) => void;
  onClose: () => void;
}) {
  const paper = useDocument(id);
  return (
    <Modal open={id !== null} onCancel={onClose} footer={null} width={760} title={paper.data?.title ?? '文书'}>
      <Guarded query={paper}>
        <p className="secondary">
          {paper.data?.copies} 份 · {paper.data && wallTime(paper.data.at)}
        </p>
        {paper.data && <PaperPast paper={paper.data} onOpen={onOpen} />}
        {id && <PaperFiles id={id} />}
        {paper.data && <PaperChanges key={paper.data.id} paper={paper.data} onOpen={onOpen} />}
        <pre className="paper">{paper.data?.text}</pre>
      </Guarded>
    </Modal>
  );
}
