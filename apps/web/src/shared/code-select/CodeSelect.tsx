import { Input, type InputRef } from 'antd';
import { useId, useImperativeHandle, useMemo, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { isComposing } from '../keys/composing';
import { readRecent, rememberRecent } from './recent';
import { choicesFor, type Choice } from './search';
import { useInitials } from './useInitials';

interface Props {
  id: string;
  label: string;
  choices: readonly Choice[];
  value: string | null;
  onChange: (code: string | null) => void;
  /** After a choice by Enter, or Enter on what is chosen already. */
  onDone?: () => void;
  /** Name under which the last used are remembered in this window. */
  dictionary?: string;
  placeholder?: string;
  ref?: Ref<{ focus: () => void }>;
}

/** A combobox: type words, a code or initials (tqgz → 拖欠工资), Enter takes the first fit, arrows another, Esc gives up. */
export function CodeSelect({ id, label, choices, value, onChange, onDone, dictionary, placeholder, ref }: Props) {
  const list = useId();
  const field = useRef<InputRef>(null);
  useImperativeHandle(ref, () => ({ focus: () => field.current?.focus({ cursor: 'all' }) }));
  const spelled = useInitials(choices);
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const found = useMemo(
    () => (typed === null ? [] : choicesFor(typed, spelled, dictionary ? readRecent(dictionary) : [])),
    [typed, spelled, dictionary],
  );
  const open = typed !== null;
  const chosen = choices.find(({ code }) => code === value)?.title ?? '';
  const take = (choice: Choice | undefined) => {
    if (choice) {
      onChange(choice.code);
      if (dictionary) rememberRecent(dictionary, choice.code);
    }
    setTyped(null);
    setAt(0);
    if (choice || typed === '' || typed === null) onDone?.();
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (open) setAt(Math.min(Math.max(at + step, 0), Math.max(found.length - 1, 0)));
      else setTyped('');
    } else if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      take(typed ? found[at] : undefined);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setTyped(null);
    }
  };
  return (
    <div className="code-select">
      <Input
        id={id}
        ref={field}
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open && found[at] ? `${list}-${at}` : undefined}
        autoComplete="off"
        value={typed ?? chosen}
        placeholder={placeholder}
        allowClear={value !== null}
        onChange={(event) => {
          if (event.type === 'click') return (onChange(null), setTyped(null));
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTyped(null)}
      />
      {open && (
        <ul id={list} role="listbox" aria-label={label} className="code-list">
          {found.map((choice, index) => (
            <li
              key={choice.code}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === at}
              onPointerDown={(event) => (event.preventDefault(), take(choice))}
            >
              {choice.title}
              {choice.note && <span className="secondary"> {choice.note}</span>}
            </li>
          ))}
          {found.length === 0 && (
            <li role="option" aria-selected={false} aria-disabled className="hint">
              没有相符的，可按首字母、汉字或代码查找
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
