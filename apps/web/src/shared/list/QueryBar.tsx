import { Button, Form, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { matches } from '../actions/initials';

/** One filter of a list: a choice, or a short word when it has no options. */
export interface Filter {
  name: string;
  label: string;
  options?: { value: string; label: string }[];
  /** What a word has to look like, and what is said when it does not. */
  pattern?: RegExp;
  wrong?: string;
}

interface Props {
  shown: Filter[];
  /** Those behind 更多. */
  more?: Filter[];
  value: Record<string, string | undefined>;
  onSearch: (value: Record<string, string | undefined>) => void;
  /** What stands behind 重置. */
  after?: ReactNode;
}

/** Filters over a list. What was searched for stands in the address; the bar only holds what is being typed. */
export function QueryBar({ shown, more = [], value, onSearch, after }: Props) {
  const filters = [...shown, ...more];
  const [open, setOpen] = useState(() => more.some(({ name }) => value[name]));
  const [form] = Form.useForm<Record<string, string | undefined>>();
  const blank = Object.fromEntries(filters.map(({ name }) => [name, undefined]));
  const reset = () => {
    form.setFieldsValue(blank);
    onSearch(blank);
  };
  return (
    <Form
      form={form}
      key={JSON.stringify(value)}
      layout="inline"
      colon={false}
      initialValues={value}
      onFinish={(typed) => onSearch({ ...blank, ...typed })}
      className="query"
      role="search"
      aria-label="筛选"
    >
      {(open ? filters : shown).map(({ name, label, options, pattern, wrong }) => (
        <Form.Item key={name} name={name} label={label} rules={pattern && [{ pattern, message: wrong }]}>
          {options ? (
            <Select
              allowClear
              options={options}
              showSearch={{ filterOption: matches }}
              className="query-select"
              placeholder="全部"
            />
          ) : (
            <Input className="query-word" />
          )}
        </Form.Item>
      ))}
      {more.length > 0 && (
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          更多 {open ? '▴' : '▾'}
        </Button>
      )}
      <Button htmlType="submit" type="primary">
        查询
      </Button>
      <Button onClick={reset}>重置</Button>
      {after}
    </Form>
  );
}
