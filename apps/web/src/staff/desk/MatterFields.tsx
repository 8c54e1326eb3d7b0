import { Checkbox, Input, InputNumber } from 'antd';
import { codesOf } from '../../api/dictionaries';
import { CodeSelect } from '../../shared/code-select/CodeSelect';
import { Destination } from './Destination';
import { Field } from './Field';
import { fieldId, focusField } from './focus';
import { SuggestionLine } from './SuggestionLine';
import { countFlag, type DeskForm } from './form';
import type { SetForm } from './useDeskForm';
import type { Suggestion, WindowRow } from './wire';

interface Props {
  form: DeskForm;
  set: SetForm;
  windows: readonly WindowRow[];
  suggested: readonly WindowRow[];
  chosen: string | null;
  /** What the rules read out of 概述. */
  said: Suggestion | null;
}

/** What it is about, where to go, how many came. */
export function MatterFields({ form, set, windows, suggested, chosen, said }: Props) {
  return (
    <>
      <Field name="topic" label="事项" hint={form.topic ? null : '首字母，如 tqgz'}>
        <CodeSelect
          id={fieldId('topic')}
          label="事项"
          dictionary="content_categories"
          choices={codesOf('content_categories')}
          value={form.topic}
          onChange={(topic) => set({ topic, window: null, route: null })}
          onDone={() => focusField(form.consult ? 'summary' : 'window')}
        />
      </Field>
      {!form.consult && (
        <Destination
          windows={windows}
          suggested={suggested}
          chosen={chosen}
          onChoose={(window) => set({ window })}
          onDone={() => focusField('summary')}
        />
      )}
      <Field name="summary" label="概述" hint="可空">
        <Input.TextArea
          id={fieldId('summary')}
          value={form.summary}
          autoSize={{ minRows: 1, maxRows: 5 }}
          aria-describedby={`${fieldId('summary')}-note`}
          onChange={(event) => set({ summary: event.target.value })}
        />
      </Field>
      <SuggestionLine form={form} set={set} said={said} />
      <Field name="address" label="住址">
        <Input
          id={fieldId('address')}
          value={form.address}
          maxLength={400}
          autoComplete="off"
          onChange={(event) => set({ address: event.target.value })}
        />
      </Field>
      <Field
        name="persons"
        label="人数"
        hint={countFlag(form) === '个' ? null : <span className="flag">{countFlag(form)}</span>}
      >
        <InputNumber
          id={fieldId('persons')}
          min={1}
          max={100000}
          precision={0}
          value={form.persons}
          onChange={(persons) => set({ persons: persons ?? 1 })}
        />{' '}
        <Checkbox checked={form.priority} onChange={(event) => set({ priority: event.target.checked })}>
          优先服务（老·残·孕·翻译）
        </Checkbox>
      </Field>
    </>
  );
}
