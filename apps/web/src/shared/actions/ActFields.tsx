import { Button, Form } from 'antd';
import type { ActField } from '../../api/acts';
import { FieldInput } from './FieldInput';

type Path = (string | number)[];

interface Props {
  fields: ActField[];
  /** Where in the form these fields stand. */
  at?: Path;
  /** Inside a list the form library counts from the item, the rules from the root. */
  local?: Path;
}

/** The fields of an act, required ones first; objects become groups, lists of objects become rows that can be added. */
export function ActFields({ fields, at = [], local = at }: Props) {
  return (
    <>
      {fields
        .filter(({ kind }) => kind !== 'loose')
        .map((field) => (
          <OneField key={field.name} field={field} at={[...at, field.name]} local={[...local, field.name]} />
        ))}
    </>
  );
}

interface OneProps {
  field: ActField;
  at: Path;
  local: Path;
}

function OneField({ field, at, local }: OneProps) {
  if (field.kind === 'nested' && field.list) return <Rows field={field} at={at} local={local} />;
  if (field.kind === 'nested') {
    return (
      <fieldset className="group">
        <legend>{field.label}</legend>
        <ActFields fields={requiredIn(field)} at={at} local={local} />
      </fieldset>
    );
  }
  const rules = field.need ? [{ required: true, message: `请填写${field.label}` }] : [];
  return (
    <Form.Item name={local} label={field.label} rules={rules} messageVariables={{ label: field.label }}>
      <FieldInput field={field} />
    </Form.Item>
  );
}

/** A group that may be left out asks for nothing by itself; the api judges it when something is in it. */
function requiredIn(field: ActField): ActField[] {
  const fields = field.fields ?? [];
  return field.need ? fields : fields.map((inner) => ({ ...inner, need: false }));
}

function Rows({ field, at, local }: OneProps) {
  return (
    <fieldset className="group">
      <legend>
        {field.label}
        {field.need && <span className="must"> *</span>}
      </legend>
      <Form.List name={local} initialValue={field.need ? [{}] : undefined}>
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="row">
                <ActFields fields={field.fields ?? []} at={[...at, name]} local={[name]} />
                <Button size="small" onClick={() => remove(name)}>
                  去掉这一项
                </Button>
              </div>
            ))}
            <Button size="small" type="dashed" onClick={() => add({})}>
              加一项
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
