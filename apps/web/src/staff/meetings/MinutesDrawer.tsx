import { Button, Drawer, Form } from 'antd';
import { useEffect, useState } from 'react';
import { actSpec, type ActField } from '../../api/acts';
import { queryClient } from '../../api/queries';
import { ActFields } from '../../shared/actions/ActFields';
import { ChoicesContext } from '../../shared/actions/choices';
import { pathOf, prune } from '../../shared/actions/prune';
import { usePost } from '../../shared/actions/usePost';
import { useDraftKeeper } from '../../shared/draft-keeper/useDraftKeeper';
import { useKey } from '../../shared/keys/registry';
import { Failure } from '../../shared/states/States';
import { useChoices } from '../casefile/useChoices';
import { casePath, openPath, useDirtyMark } from '../shell/tabs';

const act = 'meeting.close';
type Values = Record<string, unknown>;

/** Nothing was on an agenda: which meeting and when has to be said, and no lead can be named (Art. 24). */
function fieldsOf(): ActField[] {
  const asked = ['series', 'date', 'digest', 'resolutions'];
  const fields = actSpec(act)?.fields ?? [];
  return asked.flatMap((name) =>
    fields.filter((field) => field.name === name).map((field) => ({ ...field, need: asked.indexOf(name) < 2 })),
  );
}

/** Minutes of a meeting that was not announced: what was spoken of, and each decision with its owner and day (Art. 13). */
export function MinutesDrawer({ onClose }: { onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const [values, setValues] = useState<Values>({});
  const dirty = prune(values) !== undefined;
  const mark = useDirtyMark();
  const { send, problem, busy } = usePost('/meetings/close');
  const choices = useChoices(undefined, []);
  const draft = useDraftKeeper('meetings.minutes', values, dirty, (kept) => {
    setValues(kept);
    form.setFieldsValue(kept);
  });
  useEffect(() => mark(dirty), [mark, dirty]);
  useEffect(() => {
    const errors = problem?.body.errors ?? [];
    form.setFields(errors.map(({ pointer, message }) => ({ name: pathOf(pointer), errors: [message] })));
  }, [problem, form]);
  const close = () => {
    mark(false);
    onClose();
  };
  const submit = async (typed: Values) => {
    const answer = await send(prune(typed) ?? {});
    if (!answer) return;
    draft.drop();
    await queryClient.invalidateQueries({ queryKey: ['cases', 'meetings'] });
    close();
    openPath(casePath('meeting', answer.id));
  };
  useKey('submit', () => form.submit());
  useKey('saveDraft', draft.saveNow);
  return (
    <Drawer open onClose={close} size={560} title="补记会议纪要">
      <ChoicesContext value={choices}>
        <p className="secondary">用于没有事先列入议题的会议；每项决定都要写明责任单位和期限（条例第13条）</p>
        {problem && <Failure error={problem} kept />}
        <Form
          form={form}
          layout="vertical"
          aria-label="补记会议纪要"
          onValuesChange={(_, all) => setValues(all)}
          onFinish={(typed) => void submit(typed)}
          scrollToFirstError={{ focus: true }}
        >
          <ActFields act={act} fields={fieldsOf()} />
          <Button type="primary" htmlType="submit" loading={busy}>
            F9 形成纪要
          </Button>{' '}
          {draft.savedAt && (
            <span role="status" className="secondary">
              草稿已存 {draft.savedAt}
            </span>
          )}
        </Form>
      </ChoicesContext>
    </Drawer>
  );
}
