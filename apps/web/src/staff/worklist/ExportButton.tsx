import { Alert, Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { exportPurposes, purposeTitles, type ExportPurpose } from '@yimen/domain/reading/export-purposes';
import { download } from '../../api/http';
import { Problem } from '../../api/problem';
import { queryWords, type CaseQuery } from '../../api/queries';
import type { Noun } from '../../api/wire';

interface Props {
  noun: Noun;
  /** The list that is looked at, without its page; `ids` when only some of its rows are meant. */
  query: Omit<CaseQuery, 'cursor'> & { ids?: string };
  /** What will be in the file, as the person reads it. */
  what: string;
  disabled?: boolean;
}

const options = exportPurposes.map((value) => ({ value, label: purposeTitles[value] }));

/** 导出: asks what for, then hands over the file. What is in it, masked, is the server's business. */
export function ExportButton({ noun, query, what, disabled = false }: Props) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const close = () => {
    setOpen(false);
    setProblem(null);
  };
  const take = async (purpose: ExportPurpose) => {
    setBusy(true);
    setProblem(null);
    try {
      await download(`/${noun}/export${queryWords({ ...query, purpose })}`);
      close();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button disabled={disabled} onClick={() => setOpen(true)}>
        导出
      </Button>
      {open && (
        <Modal open onCancel={close} footer={null} title="导出台账" width={420}>
          <p>将导出{what}。姓名遮盖，不含证件号和电话；表上写明导出人和时间，本次导出记入审计。</p>
          {problem && <Alert type="error" showIcon title={problem.body.title} description={problem.body.detail} />}
          <Form layout="vertical" onFinish={({ purpose }: { purpose: ExportPurpose }) => void take(purpose)}>
            <Form.Item name="purpose" label="用途" rules={[{ required: true, message: '请选择用途' }]}>
              <Select options={options} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={busy}>
              导出 CSV
            </Button>
          </Form>
        </Modal>
      )}
    </>
  );
}
