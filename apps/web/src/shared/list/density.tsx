import { Radio } from 'antd';
import { useState } from 'react';

const words = { tight: '紧凑', normal: '标准', wide: '宽松' } as const;
type Density = keyof typeof words;
const store = 'yimen.density';
let owner = '';

/** The height of rows is the person's own, also at a shared desk. */
export function densityOf(login: string): void {
  owner = login;
}

const keyOf = () => `${store}.${owner}`;

/** Height of rows (32, 40, 52 px), per person and browser. */
export function useDensity(): [Density, (density: Density) => void] {
  const [density, setDensity] = useState<Density>(() => {
    const kept = localStorage.getItem(keyOf());
    return kept && kept in words ? (kept as Density) : 'normal';
  });
  const change = (chosen: Density) => {
    localStorage.setItem(keyOf(), chosen);
    setDensity(chosen);
  };
  return [density, change];
}

/** 紧凑, 标准, 宽松. */
export function DensityChoice({ value, onChange }: { value: Density; onChange: (density: Density) => void }) {
  const options = Object.entries(words).map(([key, label]) => ({ value: key, label }));
  return (
    <Radio.Group
      size="small"
      optionType="button"
      options={options}
      value={value}
      onChange={(event) => onChange(event.target.value as Density)}
      aria-label="行高"
    />
  );
}
