import { Button, Form, Input, Modal, Radio } from 'antd';
import { Failure } from '../states/States';
import { fieldTitles, reasons, useReveal, type RevealField } from './reveal';

interface Props {
  caseId: string;
  party: { id: string; name: string };
  field: RevealField;
  onClose: () => void;
}

interface Values {
  reason: string;
  note?: string;
}

/** 揭示: one field of one person, with a reason, for sixty seconds, written into the log. */
export function RevealDialog({ caseId, party, field, onClose }: Props) {
  const { value, left, problem, look } = useReveal();
  const [form] = Form.useForm<Values>();
  const reason = Form.useWatch('reason', form);
  const limited = problem?.body.code === 'reveal_note_required' || problem?.body.errors?.some(isNote);
  const needsNote = reason === 'other' || limited;
  return (
    <Modal open onCancel={onClose} footer={null} title={`揭示 ${party.name} ${fieldTitles[field]}`} width={440}>
      {value === null ? (
        <Form<Values>
          form={form}
          layout="vertical"
          initialValues={{ reason: 'contact' }}
          onFinish={(given) => void look({ party: party.id, case: caseId, field, ...given })}
        >
          {problem && <Failure error={problem} />}
          <Form.Item name="reason" label="为什么查看">
            <Radio.Group options={reasons} />
          </Form.Item>
          {needsNote && (
            <Form.Item name="note" label="说明" rules={[{ required: true, message: '请说明查看的原因' }]}>
              <Input maxLength={200} />
            </Form.Item>
          )}
          <p className="secondary">本次查看将记入日志</p>
          <Button type="primary" htmlType="submit">
            查看60秒
          </Button>
        </Form>
      ) : (
        <div role="status">
          <p className="revealed figures">{value}</p>
          <p className="secondary">{left} 秒后自动遮住</p>
          <Button onClick={onClose}>现在遮住</Button>
        </div>
      )}
    </Modal>
  );
}

function isNote({ pointer }: { pointer: string }): boolean {
  return pointer === '/note';
}
