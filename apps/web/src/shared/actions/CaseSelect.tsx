import { Select } from 'antd';
import { useState } from 'react';
import { call } from '../../api/http';
import type { Hit } from '../../api/wire-inbox';

interface Props {
  id?: string;
  value?: string;
  /** Cases that belong to this one: offered before anything is typed. */
  options: { value: string; label: string }[];
  need: boolean;
  onChange?: (value: string | undefined) => void;
}

const shortest = 6;

/** Another case: one that belongs to this, or any that the person may know of by its number. */
export function CaseSelect({ id, value, options, need, onChange }: Props) {
  const [found, setFound] = useState<Props['options']>([]);
  const look = (typed: string) => {
    const q = typed.trim();
    if (q.length < shortest || !/^[\w-]+$/.test(q)) return;
    call<{ items: Hit[] }>('/search', { method: 'POST', body: { q } }).then(
      ({ items }) => setFound(items.map(labelled)),
      () => setFound([]), // the box stays as it is: nothing was found
    );
  };
  const known = new Set(options.map((option) => option.value));
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      options={[...options, ...found.filter((one) => !known.has(one.value))]}
      showSearch={{ filterOption: (typed, option) => String(option?.label).includes(typed.trim()), onSearch: look }}
      notFoundContent={`输入编号（至少${shortest}位）查找`}
      placeholder="选择，或输入编号查找"
      allowClear={!need}
      aria-required={need || undefined}
    />
  );
}

function labelled({ id, caseCode, statusTitle, people }: Hit): { value: string; label: string } {
  return { value: id, label: [caseCode, people[0]?.name, statusTitle].filter(Boolean).join(' ') };
}
