import { Alert, Button } from 'antd';
import { useNotices } from '../../api/inbox';
import { casePath, openPath } from './tabs';
import { useAcknowledge } from './useAcknowledge';

/** Messages that must be acknowledged stay in front of the person, whatever page is open, until “已阅”. */
export function MustRead() {
  const waiting = (useNotices().data?.items ?? []).filter((one) => one.mustAcknowledge && !one.acknowledgedAt);
  const acknowledge = useAcknowledge();
  const [first] = waiting;
  if (!first) return null;
  const { case: id, procedure } = first;
  return (
    <Alert
      banner
      type="warning"
      role="status"
      title={`${first.kind ? `${first.kind}：` : ''}${first.text}${waiting.length > 1 ? `（另有 ${waiting.length - 1} 条须签阅）` : ''}`}
      action={
        <>
          {id && (
            <Button size="small" onClick={() => openPath(casePath(procedure ?? 'petition', id))}>
              打开事项
            </Button>
          )}{' '}
          <Button size="small" type="primary" onClick={() => void acknowledge(first)}>
            已阅
          </Button>
        </>
      }
    />
  );
}
