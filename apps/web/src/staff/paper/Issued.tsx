import { Button } from 'antd';
import type { ActAnswer } from '../../shared/actions/useAct';
import { paperFile } from './preview';

/** What came of the act: the papers to print, or that a second signature is waited for. */
export function Issued({ answer }: { answer: ActAnswer }) {
  const papers = answer.documents ?? [];
  return (
    <div role="status" className="told">
      <p>{answer.pending ? '已送复签，签发后取文号' : '已出具'}</p>
      {papers.map(({ id, title, copies }) => (
        <p key={id}>
          《{title}》 {copies} 份{' '}
          <Button type="primary" href={paperFile(id, 'pdf')} target="_blank">
            打印（PDF）
          </Button>{' '}
          <Button href={paperFile(id, 'docx')} target="_blank">
            Word、WPS 文件
          </Button>
        </p>
      ))}
    </div>
  );
}
