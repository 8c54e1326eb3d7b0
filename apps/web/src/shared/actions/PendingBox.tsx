import { Alert, Button, Space } from 'antd';
import { actTitle } from '../../api/dictionaries';
import { useUnitNames } from '../../api/queries';
import type { CaseFile } from '../../api/wire';
import { holderTitle } from '../words/roles';

interface Props {
  item: CaseFile;
  keys: string[];
  onChoose: (choice: { act: string; title: string; target: string; fixed: Record<string, unknown> }) => void;
}

/** An act that waits for a second person: who is to sign, and the two answers for whom it is. */
export function PendingBox({ item, keys, onChoose }: Props) {
  const names = useUnitNames();
  if (!item.pending) return null;
  const { id, act, by } = item.pending;
  const mine = by.some((key) => keys.includes(key) || keys.includes(`role:${key}`));
  const answer = (command: 'approve' | 'return') => () => {
    const title = command === 'approve' ? '同意并签发' : '退回修改';
    onChoose({ act: `approval.${command}`, title, target: id, fixed: { act } });
  };
  return (
    <Alert
      type="warning"
      showIcon
      title={`“${actTitle(act)}”已送 ${by.map((key) => holderTitle(key, names)).join('、')} 复签`}
      description={
        mine && (
          <Space>
            <Button type="primary" onClick={answer('approve')}>
              同意并签发
            </Button>
            <Button onClick={answer('return')}>退回修改</Button>
          </Space>
        )
      }
    />
  );
}
