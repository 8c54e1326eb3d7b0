import { Button, Form } from 'antd';
import type { ActField } from '../../api/acts';
import { isIdle } from './choices';
import { asked, conditionOf } from './conditions';
import { FieldInput } from './FieldInput';

type Path = (string | number)[];

interface Props {
  act: string;
  fields: ActField[];
  /** Where in the form these fields stand. */
  at?: Path;
  /** Inside a list the form library counts from the item, the rules from the root. */
  local?: Path;
}

/**
 * The fields of an act, required ones first; objects become groups, lists of objects become rows that can be added. What
 * belongs to one choice only (the conclusion of a hearing, the reason of a refusal) is asked for when that is chosen.
 */
export function ActFields({ act, fields, at = [], local = at }: Props) {
  return (
    <>
      {fields
        .filter((field) => field.kind !== 'loose' && !isIdle(field))
        .map((field) => (
          <MaybeField
            key={field.name}
            act={act}
            field={field}
            at={[...at, field.name]}
            local={[...local, field.name]}
          />
        ))}
    </>
  );
}

interface OneProps {
  act: string;
  field: ActField;
  at: Path;
  local: Path;
}

function MaybeField(props: OneProps) {
  const condition = conditionOf(props.act, props.at);
  return condition ? <Conditional {...props} by={condition.by} /> : <OneField {...props} />;
}

function Conditional({ by, ...props }: OneProps & { by: string }) {
  const said: unknown = Form.useWatch([...props.at.slice(0, -1), by]);
  const field = asked(props.field, conditionOf(props.act, props.at), { [by]: said });
  return field && <OneField {...props} field={field} />;
}

function OneField({ act, field, at, local }: OneProps) {
  if (field.kind === 'nested' && field.list) return <Rows act={act} field={field} at={at} local={local} />;
  if (field.kind === 'nested') {
    return (
      <fieldset className="group">
        <legend>{field.label}</legend>
        <ActFields act={act} fields={requiredIn(field)} at={at} local={local} />
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

function Rows({ act, field, at, local }: OneProps) {
  return (
    <fieldset className="group">
      <legend>
        {field.label}
        {field.need && <span className="must"> *</span>}
      </legend>
      <Form.List name={local}>
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="row">
                <ActFields act={act} fields={field.fields ?? []} at={[...at, name]} local={[name]} />
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
