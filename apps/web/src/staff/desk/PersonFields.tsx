import { Input } from 'antd';
import { bearing, idAdvice, phoneAdvice, plainNumber } from '../../shared/reader/identity';
import { dayOfInstant } from '../../shared/words/days';
import { Field } from './Field';
import { fieldId } from './focus';
import type { DeskForm } from './form';
import type { SetForm } from './useDeskForm';

/** Who stands at the desk. What looks wrong is said, and registered all the same. */
export function PersonFields({ form, set }: { form: DeskForm; set: SetForm }) {
  const idWarning = idAdvice(form.idNumber);
  const phoneWarning = phoneAdvice(form.phone);
  const known = bearing(form.idNumber, dayOfInstant(new Date().toISOString()));
  return (
    <>
      <Field
        name="id"
        label="证件"
        hint={form.idNumber === '' ? '读卡；无证按 Enter' : idWarning ? null : '校验✓'}
        warning={idWarning}
      >
        <Input
          id={fieldId('id')}
          className="figures"
          value={form.idNumber}
          maxLength={60}
          autoComplete="off"
          aria-describedby={`${fieldId('id')}-note`}
          onChange={(event) => set({ idNumber: settled(event) ? plainNumber(event.target.value) : event.target.value })}
          onCompositionEnd={(event) => set({ idNumber: plainNumber(event.currentTarget.value) })}
        />
      </Field>
      <Field name="name" label="姓名" hint={known}>
        <Input
          id={fieldId('name')}
          value={form.name}
          maxLength={100}
          autoComplete="off"
          aria-describedby={`${fieldId('name')}-note`}
          onChange={(event) => set({ name: event.target.value })}
        />
      </Field>
      <Field name="phone" label="电话" hint={form.phone === '' ? '无电话按 Enter' : null} warning={phoneWarning}>
        <Input
          id={fieldId('phone')}
          className="figures"
          value={form.phone}
          maxLength={60}
          autoComplete="off"
          aria-describedby={`${fieldId('phone')}-note`}
          onChange={(event) => set({ phone: settled(event) ? plainNumber(event.target.value) : event.target.value })}
        />
      </Field>
    </>
  );
}

/** Is the text the person's, and not an input method's work in progress? */
function settled(event: { nativeEvent: Event }): boolean {
  return !(event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing);
}
