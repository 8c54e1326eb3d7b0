import { Alert, Button, Input } from 'antd';
import { RosterEditor } from '../../shared/roster/RosterEditor';
import { Field } from './Field';
import { fieldId, focusField } from './focus';
import type { DeskForm } from './form';
import type { SetForm } from './useDeskForm';

interface Props {
  form: DeskForm;
  set: SetForm;
}

/** F6, F7, F8: what the chosen mode asks in addition. */
export function ModeBoxes({ form, set }: Props) {
  return (
    <>
      {form.group && (
        <RosterEditor
          rows={form.roster}
          onChange={(roster) => set({ roster, persons: Math.max(form.persons, roster.length) })}
          later={form.rosterLater}
          onLater={(rosterLater) => set({ rosterLater })}
        />
      )}
      {form.urgent && (
        <Field name="urgent" label="紧急" hint="条例第25条">
          <Input
            id={fieldId('urgent')}
            value={form.urgentReason}
            maxLength={400}
            autoComplete="off"
            placeholder="事情为何重大紧急"
            aria-describedby={`${fieldId('urgent')}-note`}
            onChange={(event) => set({ urgentReason: event.target.value })}
          />
        </Field>
      )}
      {form.consult && <ConsultBox form={form} set={set} />}
    </>
  );
}

function ConsultBox({ form, set }: Props) {
  const toMatter = () => {
    set({ consult: false });
    focusField('summary');
  };
  return (
    <>
      <Field name="answer" label="答复">
        <Input.TextArea
          id={fieldId('answer')}
          value={form.answer}
          autoSize={{ minRows: 2, maxRows: 6 }}
          onChange={(event) => set({ answer: event.target.value })}
        />
      </Field>
      <Alert
        type="info"
        title="来访人要求登记的，必须登记"
        action={
          <Button size="small" onClick={toMatter}>
            转为登记
          </Button>
        }
      />
    </>
  );
}
