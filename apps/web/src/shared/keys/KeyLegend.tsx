import { Modal, Switch } from 'antd';
import { useState } from 'react';
import { lettersOn, switchLetters, useKey, useRegisteredKeys } from './registry';
import { keyTable } from './table';

/** “?”: the keys of this page, drawn from the registry. */
export function KeyLegend({ open, onToggle }: { open: boolean; onToggle: (open: boolean) => void }) {
  const ids = useRegisteredKeys();
  const [letters, setLetters] = useState(lettersOn());
  useKey('help', () => onToggle(!open));
  const change = (on: boolean) => {
    switchLetters(on);
    setLetters(on);
  };
  return (
    <Modal open={open} onCancel={() => onToggle(false)} footer={null} title="本页按键">
      <dl className="legend">
        {ids.map((id) => (
          <div key={id}>
            <dt>
              <kbd>{keyTable[id].shown}</kbd>
            </dt>
            <dd>{keyTable[id].title}</dd>
          </div>
        ))}
      </dl>
      <label>
        <Switch size="small" checked={letters} onChange={change} aria-label="使用单字母按键" />{' '}
        使用单字母按键（只在输入框以外起作用）
      </label>
    </Modal>
  );
}
