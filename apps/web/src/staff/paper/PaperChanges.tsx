import { Button, Form, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { queryClient, refreshCase } from '../../api/queries';
import type { Paper } from '../../api/wire-inbox';
import type { ActAnswer } from '../../shared/actions/useAct';
import { usePost } from '../../shared/actions/usePost';
import { Failure } from '../../shared/states/States';
import { useSession } from '../session';
import { changes, refusal, type Change } from './changes';

interface Props {
  paper: Paper;
  /** Shows the version that came out of it. */
  onOpen: (id: string) => void;
}

/** 更正、作废、作废重开: what cannot be done now stays grey and says why. */
export function PaperChanges({ paper, onOpen }: Props) {
  const { account } = useSession();
  const [chosen, setChosen] = useState<Change | null>(null);
  const [told, setTold] = useState('');
  const done = async (change: Change, answer: ActAnswer) => {
    setChosen(null);
    setTold(`已${changes[change].title}`);
    await queryClient.invalidateQueries({ queryKey: ['document'] });
    await refreshCase(paper.case);
    const [next] = answer.documents ?? [];
    if (next) onOpen(next.id);
  };
  return (
    <section aria-label="更正、作废" className="paper-changes">
      <Space wrap>
        {(Object.keys(changes) as Change[]).map((change) => {
          const why = refusal(change, paper, account.unit);
          return (
            <Button
              key={change}
              disabled={why !== null}
              title={why ?? undefined}
              aria-expanded={chosen === change}
              onClick={() => setChosen(chosen === change ? null : change)}
            >
              {changes[change].title}…
            </Button>
          );
        })}
        <span role="status" className="secondary">
          {told || whyNone(paper, account.unit)}
        </span>
      </Space>
      {chosen && (
        <ChangeForm key={chosen} change={chosen} paper={paper} onDone={(answer) => void done(chosen, answer)} />
      )}
    </section>
  );
}

/** One sentence where nothing at all can be done; '' otherwise. */
function whyNone(paper: Paper, own: string): string {
  return refusal('correct', paper, own) ?? '';
}

interface Typed {
  items?: string[];
  texts?: Record<string, string | undefined>;
  reason: string;
}

function bodyOf({ items = [], texts = {}, reason }: Typed) {
  const fields = items.map((field) => ({ field, text: texts[field] ?? '' }));
  return { ...(fields.length ? { fields } : {}), reason: reason.trim() };
}

function ChangeForm({ change, paper, onDone }: { change: Change; paper: Paper; onDone: (answer: ActAnswer) => void }) {
  const { title, button, result, fields } = changes[change];
  const { send, problem, busy } = usePost(`/documents/${paper.id}/${change}`); // the address of an act on a paper is the paper's
  const [form] = Form.useForm<Typed>();
  const items = Form.useWatch('items', form) ?? [];
  const submit = async (typed: Typed) => {
    const answer = await send(bodyOf(typed));
    if (answer) onDone(answer);
  };
  const texts = Object.fromEntries(paper.fields.map(({ field, text }) => [field, text]));
  return (
    <Form
      form={form}
      layout="vertical"
      className="act"
      aria-label={`${title}文书`}
      initialValues={{ texts }}
      onFinish={(typed) => void submit(typed)}
    >
      <p className="secondary">{result}</p>
      {problem && <Failure error={problem} kept />}
      {fields && (
        <Form.Item
          name="items"
          label={`${title}的项目`}
          rules={fields === 'needed' ? [{ required: true, message: '请选择更正的项目' }] : []}
        >
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={paper.fields.map(({ field, label }) => ({ value: field, label }))}
          />
        </Form.Item>
      )}
      {paper.fields
        .filter(({ field }) => items.includes(field))
        .map(({ field, label }) => (
          <Form.Item key={field} name={['texts', field]} label={`${label}（${title}后）`}>
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} />
          </Form.Item>
        ))}
      <Form.Item
        name="reason"
        label={`${title}原因`}
        rules={[{ required: true, whitespace: true, message: `请写明${title}原因` }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy} danger={change !== 'correct'}>
        {button}
      </Button>
    </Form>
  );
}
