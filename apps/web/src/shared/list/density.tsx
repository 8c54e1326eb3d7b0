import { Radio } from 'antd';
import { useState } from 'react';

const words = { tight: '紧凑', normal: '标准', wide: '宽松' } as const;
type Density = keyof typeof words;
const store = 'yimen.density';

/** Height of rows (32, 40, 52 px), per person and browser. */
export function useDensity(): [Density, (density: Density) => void] {
  const [density, setDensity] = useState<Density>(() => {
    const kept = localStorage.getItem(store);
    return kept && kept in words ? (kept as Density) : 'normal';
  });
  const change = (chosen: Density) => {
    localStorage.setItem(store, chosen);
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
