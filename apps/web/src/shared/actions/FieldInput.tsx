import { AutoComplete, DatePicker, Input, InputNumber, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ActField } from '../../api/acts';
import { CaseSelect } from './CaseSelect';
import { useChoice } from './choices';
import { matches } from './initials';

interface Props<T> {
  field: ActField;
  id?: string;
  value?: T;
  onChange?: (value: T | undefined) => void;
}

/** The input of one plain field, by its kind and by what may be chosen. */
export function FieldInput({ field, id, value, onChange }: Props<unknown>) {
  const choice = useChoice(field);
  const common = { id, 'aria-required': field.need || undefined };
  if (field.list) return <ListInput field={field} id={id} value={value as string[] | undefined} onChange={onChange} />;
  if (choice?.ofCases) {
    return (
      <CaseSelect id={id} value={value as string} options={choice.options} need={field.need} onChange={onChange} />
    );
  }
  if (choice && !choice.open) {
    return (
      <Select
        {...common}
        value={value}
        onChange={onChange}
        options={choice.options}
        showSearch={{ filterOption: matches }}
        allowClear={!field.need}
      />
    );
  }
  if (choice) return <AutoComplete {...common} value={value as string} onChange={onChange} options={choice.options} />;
  switch (field.kind) {
    case 'flag':
      return (
        <Radio.Group {...common} value={value} onChange={(event) => onChange?.(event.target.value)}>
          <Radio value={true}>是</Radio>
          <Radio value={false}>否</Radio>
        </Radio.Group>
      );
    case 'day':
      return <DayInput field={field} id={id} value={value as string | undefined} onChange={onChange} />;
    case 'instant':
      return <DatePicker {...common} showTime value={moment(value)} onChange={(at) => onChange?.(at?.format())} />;
    case 'whole':
      return <InputNumber {...common} precision={0} value={value as number} onChange={onChange} />;
    case 'money':
      return <InputNumber {...common} precision={2} min={0} suffix="元" value={value as number} onChange={onChange} />;
    default:
      return <WordsInput field={field} id={id} value={value as string | undefined} onChange={onChange} />;
  }
}

const moment = (value: unknown): Dayjs | null => (typeof value === 'string' && value ? dayjs(value) : null);

function DayInput({ field, id, value, onChange }: Props<string>) {
  return (
    <DatePicker
      id={id}
      aria-required={field.need || undefined}
      value={moment(value)}
      onChange={(day) => onChange?.(day?.format('YYYY-MM-DD'))}
    />
  );
}

const oneLine = 200;

function WordsInput({ field, id, value, onChange }: Props<string>) {
  const common = { id, value, maxLength: field.max, 'aria-required': field.need || undefined };
  const change = (event: { target: { value: string } }) => onChange?.(event.target.value);
  if (!field.max || field.max <= oneLine) return <Input {...common} onChange={change} />;
  return <Input.TextArea {...common} onChange={change} autoSize={{ minRows: 2, maxRows: 10 }} />;
}

/** A line that is a whole number as one; anything else stays, for the api to refuse it at its place. */
const numberIn = (line: string): number | string => (/^\d+$/.test(line.trim()) ? Number(line) : line);

function ListInput({ field, id, value, onChange }: Props<string[]>) {
  const choice = useChoice(field);
  if (choice) {
    const mode = choice.open ? 'tags' : 'multiple';
    return (
      <Select
        id={id}
        mode={mode}
        value={value}
        onChange={onChange}
        options={choice.options}
        showSearch={{ filterOption: matches }}
        aria-required={field.need || undefined}
      />
    );
  }
  const lines = (value ?? []).join('\n');
  const read = (text: string) => (field.kind === 'whole' ? text.split('\n').map(numberIn) : text.split('\n'));
  return (
    <Input.TextArea
      id={id}
      value={lines}
      onChange={(event) => onChange?.(event.target.value === '' ? undefined : (read(event.target.value) as string[]))}
      autoSize={{ minRows: 2, maxRows: 8 }}
      placeholder="每行一项"
      aria-required={field.need || undefined}
    />
  );
}
