import { Button } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { CodeSelect } from '../../shared/code-select/CodeSelect';
import { isComposing } from '../../shared/keys/composing';
import { fieldId, focusField } from './focus';
import type { WindowRow } from './wire';

interface Props {
  windows: readonly WindowRow[];
  /** At most three, best first. */
  suggested: readonly WindowRow[];
  chosen: string | null;
  onChoose: (window: string | null) => void;
  onDone: () => void;
}

/** 去向: the suggestions with their reasons; Enter takes the marked one, 1–3 another, every other window by pinyin. */
export function Destination({ windows, suggested, chosen, onChoose, onDone }: Props) {
  const [others, setOthers] = useState(false);
  const offered = withChosen(suggested, windows, chosen);
  const at = offered.findIndex(({ window }) => window === chosen);
  const take = (row: WindowRow | undefined) => {
    if (!row) return;
    onChoose(row.window);
    onDone();
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || isComposing(event)) return;
    const digit = /^(?:Digit|Numpad)([1-4])$/.exec(event.code)?.[1];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (digit) take(offered[Number(digit) - 1]);
    else if (step) onChoose(offered[Math.min(Math.max(at + step, 0), offered.length - 1)]?.window ?? chosen);
    else if (event.key === 'Enter') onDone();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="desk-field">
      <span className="desk-label" id="desk-window-label">
        去向
      </span>
      <div className="wide">
        <ul
          id={fieldId('window')}
          role="listbox"
          tabIndex={0}
          aria-labelledby="desk-window-label"
          aria-activedescendant={at >= 0 ? `desk-window-${at}` : undefined}
          className="desk-windows"
          onKeyDown={press}
        >
          {offered.map((row, index) => (
            <li
              key={row.window}
              id={`desk-window-${index}`}
              role="option"
              aria-selected={index === at}
              onClick={() => take(row)}
            >
              <kbd>{index + 1}</kbd> {nameOf(row)} <span className="secondary">{remarks(row)}</span>
            </li>
          ))}
          {offered.length === 0 && (
            <li role="option" aria-selected={false} aria-disabled className="hint">
              选定事项后给出建议；不在目录，送综合接谈室
            </li>
          )}
        </ul>
        {others ? (
          <CodeSelect
            id="desk-other-window"
            label="其他窗口"
            placeholder="窗口名首字母，如 rsj"
            choices={windows.map((row) => ({ code: row.window, title: nameOf(row), note: queueOf(row) }))}
            value={chosen}
            onChange={onChoose}
            onDone={onDone}
          />
        ) : (
          <Button
            type="link"
            size="small"
            onClick={() => {
              setOthers(true);
              setTimeout(() => document.getElementById('desk-other-window')?.focus());
            }}
            onKeyDown={(event) => event.key === 'Escape' && focusField('window')}
          >
            其他窗口…
          </Button>
        )}
      </div>
    </div>
  );
}

/** One that was chosen by pinyin stands beside the suggestions. */
function withChosen(
  suggested: readonly WindowRow[],
  windows: readonly WindowRow[],
  chosen: string | null,
): WindowRow[] {
  const other = windows.find((row) => row.window === chosen && !suggested.some(({ window }) => window === chosen));
  return other ? [...suggested, other] : [...suggested];
}

/** '3号窗 人社局'; windows without a number keep their name. */
export function nameOf({ window, title }: WindowRow): string {
  const number = /^w0*(\d+)$/.exec(window)?.[1];
  return number ? `${number}号窗 ${title}` : title;
}

/** '2人 约8分'; outside the hours '2人 · 午休至 14:30'. */
export function queueOf({ waiting, minutes, open, hours }: WindowRow): string {
  if (!open) return [waiting ? `${waiting}人` : '', hours || '未开窗'].filter(Boolean).join(' · ');
  return `${waiting}人${waiting && minutes ? ` 约${minutes}分` : ''}`;
}

function remarks(row: WindowRow): string {
  return [row.reason, queueOf(row)].filter(Boolean).join(' · ');
}
