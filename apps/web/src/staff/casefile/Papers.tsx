import { Button, Modal } from 'antd';
import { paperTitle } from '../../api/acts';
import { useDocument, useNotices } from '../../api/queries';
import type { CaseFile } from '../../api/wire';
import type { IssuedPaper } from '../../shared/actions/useAct';
import { Guarded } from '../../shared/states/States';
import { wallTime } from '../../shared/words/days';

interface Props {
  item: CaseFile;
  /** Papers that acts of this page have produced. */
  issued: IssuedPaper[];
  onOpen: (id: string) => void;
}

/** 文书: how many of each kind the case holds; those whose number is known can be read. */
export function PaperList({ item, issued, onOpen }: Props) {
  const notices = useNotices().data?.items ?? [];
  const told = notices.flatMap(({ case: of, document, text }) =>
    of === item.id && document ? [{ id: document, title: text }] : [],
  );
  const counts = Object.entries(item.papers);
  if (counts.length === 0) return <p className="hint">还没有文书</p>;
  return (
    <>
      <ul>
        {counts.map(([type, count]) => (
          <li key={type}>
            {paperTitle(type)} × {count} <span className="secondary figures">{type}</span>
          </li>
        ))}
      </ul>
      <ul aria-label="可以打开的文书">
        {[...issued, ...told].map(({ id, title }) => (
          <li key={id}>
            <Button type="link" onClick={() => onOpen(id)}>
              {title}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The text of one paper. */
export function PaperView({ id, onClose }: { id: string | null; onClose: () => void }) {
  const paper = useDocument(id);
  return (
    <Modal open={id !== null} onCancel={onClose} footer={null} width={760} title={paper.data?.title ?? '文书'}>
      <Guarded query={paper}>
        <p className="secondary">
          {paper.data?.type} · {paper.data?.copies} 份 · {paper.data && wallTime(paper.data.at)}
        </p>
        <pre className="paper">{paper.data?.text}</pre>
      </Guarded>
    </Modal>
  );
}
