import { App, Button, Form, Space } from 'antd';
import { useContext, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { actSpec, opensCase } from '../../api/acts';
import type { Problem } from '../../api/problem';
import type { CaseFile, LegalRoute, Noun } from '../../api/wire';
import { useDraftKeeper } from '../draft-keeper/useDraftKeeper';
import { useKey } from '../keys/registry';
import { ConflictBar } from '../states/ConflictBar';
import { Failure } from '../states/States';
import { actWords } from '../words/acts';
import { ActFields } from './ActFields';
import { ChoicesContext } from './choices';
import { ExtensionDue } from './ExtensionDue';
import { prefill } from './prefill';
import { pathOf, prune } from './prune';
import { handsOff, RouteCatalogue, routeValues } from './RouteCatalogue';
import { useAct, type ActAnswer } from './useAct';

interface Props {
  noun: Noun;
  item: CaseFile;
  act: string;
  title: string;
  /** The id in the act's address, when it is not that of the case (approvals). */
  target?: string;
  /** Values that are not asked for. */
  fixed?: Record<string, unknown>;
  onDone: (answer: ActAnswer) => void;
  onClose: () => void;
  onDirty: (dirty: boolean) => void;
  /** Tells what is typed, for a preview beside the form. */
  onValues?: (values: Record<string, unknown>) => void;
}

type Values = Record<string, unknown>;

/** The form of one act. Its button names the result; typed text survives refusals, conflicts and an idle log-out. */
export function ActForm({ noun, item, act, title, target, fixed = {}, onDone, onClose, onDirty, onValues }: Props) {
  const words = actWords(act, title);
  const fields = (actSpec(act)?.fields ?? []).filter(({ name }) => !(name in fixed));
  const choices = useContext(ChoicesContext);
  const [form] = Form.useForm<Values>();
  const [values, setValues] = useState<Values>({});
  const [seen, setSeen] = useState(item);
  const dirty = prune(values) !== undefined;
  const found = (kept: Values) => {
    setValues(kept);
    form.setFieldsValue(kept);
  };
  const { savedAt, drop, saveNow } = useDraftKeeper(`${item.id}.${act}`, values, dirty, found);
  const { send, busy, problem, clear } = useAct(item.id);
  const { modal } = App.useApp();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  useEffect(() => onValues?.(values), [values, onValues]);
  useEffect(() => bring(box.current), []);

  const submit = async (typed: Values) => {
    const body = { ...(prune(typed) as object | undefined), ...fixed };
    if (words.confirm && !(await modal.confirm({ ...confirmOf(title, words.confirm), okText: words.button }))) return;
    const answer = await send({ act, id: target ?? item.id, body, seq: opensCase(act) ? undefined : seen.seq });
    if (!answer) return;
    drop();
    onDirty(false);
    onDone(answer);
  };
  const take = (route: LegalRoute) => {
    form.setFieldsValue(routeValues(route));
    setValues(form.getFieldsValue());
  };
  const goOn = () => {
    setSeen(item);
    clear();
  };
  useKey('submit', () => form.submit());
  useKey('saveDraft', saveNow);
  useEffect(
    () =>
      showFaults(
        problem,
        (faults) => form.setFields(faults),
        (path) => (form.getFieldInstance(path) as { focus?: () => void } | undefined)?.focus?.(),
      ),
    [problem, form],
  );

  return (
    <div ref={box} className={`act act-${words.side}`} aria-label={title} role="group" onKeyDown={keepInForm}>
      <h3 className="act-title">{title}</h3>
      <p className="act-side">{words.side === 'internal' ? '内部记录·不对外' : '对外·将发给信访人'}</p>
      {problem &&
        (problem.isConflict ? (
          <ConflictBar noun={noun} seen={seen} problem={problem} onGoOn={goOn} />
        ) : (
          <Failure error={problem} kept />
        ))}
      <Form
        form={form}
        initialValues={prefill(act, fields, choices.parts)}
        layout="vertical"
        onValuesChange={(_, all) => setValues(all)}
        onFinish={(typed) => void submit(typed)}
        scrollToFirstError={{ focus: true }}
      >
        {fields.length === 0 && <p>没有要填写的内容，直接办理即可。</p>}
        {handsOff(act) && <RouteCatalogue caseId={item.id} onTake={act === 'petition.guide' ? take : undefined} />}
        <ActFields act={act} fields={fields} />
        {act === 'petition.request_extension' && <ExtensionDue clock={item.clocks.T05} days={values.days} />}
        {words.side === 'outward' && <p className="secondary">保存后按所填内容告知信访人，请核对</p>}
        <Space wrap className="act-go">
          <Button type="primary" htmlType="submit" loading={busy}>
            {busy ? '办理中…' : `F9 ${words.button}`}
          </Button>
          <Button onClick={onClose}>收起</Button>
          {savedAt && dirty && (
            <span role="status" className="secondary">
              草稿已存 {savedAt}
            </span>
          )}
        </Space>
      </Form>
    </div>
  );
}

/** The form comes into view within its panel, or where that does not scroll in the window; its first field has the focus. */
function bring(form: HTMLElement | null): void {
  if (!form) return;
  const panel = form.closest<HTMLElement>('.panel');
  const { top, bottom, height } = form.getBoundingClientRect();
  if (panel && getComputedStyle(panel).overflowY === 'auto') {
    if (bottom > panel.getBoundingClientRect().bottom) panel.scrollTop += top - panel.getBoundingClientRect().top;
  } else if (bottom > innerHeight) form.scrollIntoView({ block: height < innerHeight ? 'end' : 'start' });
  form.querySelector<HTMLElement>('input,textarea,button[type=submit]')?.focus({ preventScroll: true });
}

/** Enter in a field takes what was typed or chosen there; the form goes out by F9, Ctrl+Enter or its button alone. */
function keepInForm(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}

function confirmOf(title: string, { result, for: whom, correct }: { result: string; for: string; correct: string }) {
  return {
    title,
    content: (
      <dl className="facts">
        <dt>结果</dt>
        <dd>{result}</dd>
        <dt>对谁生效</dt>
        <dd>{whom}</dd>
        <dt>怎样更正</dt>
        <dd>{correct}</dd>
      </dl>
    ),
    cancelText: '返回修改',
    autoFocusButton: 'cancel' as const,
  };
}

type Fault = { name: (string | number)[]; errors: string[] };

/** Puts the api's faults at their fields and goes to the first one. */
function showFaults(
  problem: Problem | null,
  put: (faults: Fault[]) => void,
  focus: (path: Fault['name']) => void,
): void {
  const errors = problem?.body.errors ?? [];
  const faults = errors.map(({ pointer, message }) => ({ name: pathOf(pointer), errors: [message] }));
  put(faults);
  if (faults[0]) focus(faults[0].name);
}
