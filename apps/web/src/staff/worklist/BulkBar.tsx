import { Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useUnitAccounts } from '../../api/queries';
import type { CaseAnswer } from '../../api/wire';
import { useKey } from '../../shared/keys/registry';
import { useSession } from '../session';
import { tickedQuery, type BulkOrder } from './bulk';
import { BulkResult } from './BulkResult';
import { ExportButton } from './ExportButton';
import { printRows } from './print-rows';
import { useBulk } from './useBulk';

const signers = ['handler', 'unit_deputy', 'unit_head', 'town_officer', 'town_head', 'village_officer'];
const sign: BulkOrder = { command: 'sign', title: '签收', body: {} };

/** 签收, 分派, 打印, 导出 for the ticked rows. Decisions are never taken in bulk: they have no button here. */
export function BulkBar({ rows, onDone }: { rows: CaseAnswer[]; onDone: () => void }) {
  const { account } = useSession();
  const { busy, outcome, problem, run, retry, close } = useBulk(onDone);
  const [asking, setAsking] = useState(false);
  const has = (roles: string[]) => account.roles.some((role) => roles.includes(role));
  const ready = rows.filter(({ status }) => status === 'arrived');
  const asked = (order: BulkOrder) => {
    setAsking(false);
    void run(order, rows);
  };
  useKey('sign', () => void run(sign, ready), ready.length > 0 && !busy);
  return (
    <>
      <span>已选 {rows.length}</span>
      {has(signers) && (
        <>
          <Button type="primary" disabled={ready.length === 0} loading={busy} onClick={() => void run(sign, ready)}>
            <kbd>s</kbd> 签收
          </Button>
          <Button disabled={rows.length === 0} onClick={() => setAsking(true)}>
            分派
          </Button>
        </>
      )}
      <Button disabled={rows.length === 0} onClick={() => void printRows(rows, account)}>
        打印
      </Button>
      <ExportButton
        noun="petitions"
        query={tickedQuery(rows)}
        what={`所选 ${rows.length} 件`}
        disabled={rows.length === 0}
      />
      {asking && <AskHandler unit={account.unit} onGo={asked} onClose={() => setAsking(false)} />}
      <BulkResult outcome={outcome} problem={problem} busy={busy} onRetry={() => void retry()} onClose={close} />
    </>
  );
}

interface AskProps {
  onGo: (order: BulkOrder) => void;
  onClose: () => void;
}

function AskHandler({ unit, onGo, onClose }: AskProps & { unit: string }) {
  const people = useUnitAccounts(unit).data?.items ?? [];
  const options = people.map(({ login, name, title }) => ({ value: login, label: `${name} ${title}` }));
  return (
    <Modal open onCancel={onClose} footer={null} title="分派承办人" width={400}>
      <Form
        layout="vertical"
        onFinish={(body: { handler: string }) => onGo({ command: 'assign-handler', title: '分派', body })}
      >
        <Form.Item name="handler" label="承办人" rules={[{ required: true, message: '请选择承办人' }]}>
          <Select options={options} />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          分派给所选承办人
        </Button>
      </Form>
    </Modal>
  );
}
