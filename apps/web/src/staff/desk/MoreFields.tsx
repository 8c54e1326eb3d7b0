import { Checkbox, Input } from 'antd';
import { codesOf } from '../../api/dictionaries';
import { CodeSelect } from '../../shared/code-select/CodeSelect';
import { plainNumber } from '../../shared/reader/identity';
import { Field } from './Field';
import { fieldId } from './focus';
import type { DeskForm } from './form';
import type { SetForm } from './useDeskForm';

/** Art. 29–31. */
const categories = [
  { code: 'claim', title: '申诉求决' },
  { code: 'suggestion', title: '建议意见' },
  { code: 'accusation', title: '检举控告' },
];

/** 更多: how the matter came in, and for whom somebody else speaks (代办). */
export function MoreFields({ form, set }: { form: DeskForm; set: SetForm }) {
  const principal = (change: Partial<DeskForm['principal']>) => set({ principal: { ...form.principal, ...change } });
  return (
    <details className="desk-more">
      <summary>更多：类别、渠道、代办、匿名、越级</summary>
      <Field name="category" label="类别" hint="检举控告由专岗接办">
        <CodeSelect
          id={fieldId('category')}
          label="类别"
          choices={categories}
          value={form.category}
          onChange={(category) => set({ category })}
        />
      </Field>
      <Field name="channel" label="渠道">
        <CodeSelect
          id={fieldId('channel')}
          label="渠道"
          choices={codesOf('channels')}
          value={form.channel}
          onChange={(channel) => set({ channel: channel ?? 'visit' })}
        />
      </Field>
      <div className="desk-marks">
        <Checkbox checked={form.nameless} onChange={(event) => set({ nameless: event.target.checked })}>
          匿名或署名不清
        </Checkbox>
        <Checkbox checked={form.skipLevel} onChange={(event) => set({ skipLevel: event.target.checked })}>
          越级走访（只引导，照常登记）
        </Checkbox>
      </div>
      <Field name="principal" label="委托人" hint="代办时填写，附代办委托书">
        <Input
          id={fieldId('principal')}
          value={form.principal.name}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => principal({ name: event.target.value })}
        />
      </Field>
      <Field name="principal-id" label="其证件">
        <Input
          id={fieldId('principal-id')}
          className="figures"
          value={form.principal.idNumber}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => principal({ idNumber: event.target.value })}
          onCompositionEnd={(event) => principal({ idNumber: plainNumber(event.currentTarget.value) })}
        />
      </Field>
    </details>
  );
}
