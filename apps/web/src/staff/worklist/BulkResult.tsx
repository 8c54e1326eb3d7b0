import { Button, Modal } from 'antd';
import type { Problem } from '../../api/problem';
import { Failure } from '../../shared/states/States';
import { summaryOf, type BulkOutcome } from './bulk';

interface Props {
  outcome: BulkOutcome | null;
  problem: Problem | null;
  busy: boolean;
  onRetry: () => void;
  onClose: () => void;
}

/** A line for every row that failed, with its reason; the failed ones alone can be tried again. */
export function BulkResult({ outcome, problem, busy, onRetry, onClose }: Props) {
  const failed = (outcome?.rows ?? []).filter(({ ok }) => !ok);
  return (
    <Modal
      open={outcome !== null || problem !== null}
      onCancel={onClose}
      title={outcome ? `${outcome.order.title}：${summaryOf(outcome)}` : '没有办成'}
      footer={
        <>
          {failed.length > 0 && (
            <Button loading={busy} onClick={onRetry}>
              仅重试失败
            </Button>
          )}
          <Button type="primary" onClick={onClose}>
            知道了
          </Button>
        </>
      }
    >
      {problem && <Failure error={problem} />}
      <ul role="status" aria-label="逐件结果">
        {failed.map(({ id, caseCode, problem: why }) => (
          <li key={id}>
            <span className="figures">{caseCode ?? '未找到'}</span>：{why?.detail ?? '没有办成'}
          </li>
        ))}
      </ul>
    </Modal>
  );
}
