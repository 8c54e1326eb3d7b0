import { App, Button, Input, InputNumber, Space } from 'antd';
import { useState } from 'react';
import { call, newKey } from '../../api/http';
import { Problem } from '../../api/problem';
import { paperFile } from './preview';

/** 打印、补打: the file of an issued paper; printing again asks why and is written down first. */
export function PaperFiles({ id }: { id: string }) {
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [key, setKey] = useState(newKey);
  const [copies, setCopies] = useState(1);
  const [reason, setReason] = useState('');
  const reprint = async () => {
    try {
      await call(`/documents/${id}/reprint`, { method: 'POST', body: { copies, reason }, key });
      setKey(newKey());
      window.open(paperFile(id, 'pdf'), '_blank', 'noopener');
      setAsking(false);
      setReason('');
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      void message.error(error.body.detail);
    }
  };
  return (
    <Space wrap>
      <Button href={paperFile(id, 'pdf')} target="_blank">
        PDF
      </Button>
      <Button href={paperFile(id, 'docx')} target="_blank">
        Word、WPS 文件
      </Button>
      {!asking && <Button onClick={() => setAsking(true)}>补打…</Button>}
      {asking && (
        <>
          <InputNumber aria-label="份数" min={1} max={50} value={copies} onChange={(many) => setCopies(many ?? 1)} />
          <Input
            aria-label="补打原因"
            placeholder="补打原因"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button type="primary" disabled={!reason.trim()} onClick={() => void reprint()}>
            记录并打印
          </Button>
        </>
      )}
    </Space>
  );
}
