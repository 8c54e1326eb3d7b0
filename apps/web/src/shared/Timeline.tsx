import { Alert, Checkbox } from 'antd';
import type { EntryKind, JournalEntry } from '../api/wire';
import { useTextNames } from './actions/choices';
import { shortTime } from './words/days';
import { textLines } from './words/texts';

const kinds: { value: EntryKind; label: string }[] = [
  { value: 'flow', label: '流转' },
  { value: 'talk', label: '沟通' },
  { value: 'paper', label: '文书' },
  { value: 'system', label: '系统' },
];

/** What is shown until somebody chooses otherwise: all but the system's own entries. */
export const firstKinds: EntryKind[] = ['flow', 'talk', 'paper'];

/** The chips above a timeline. */
export function KindChoice({ value, onChange }: { value: EntryKind[]; onChange: (kinds: EntryKind[]) => void }) {
  return (
    <div className="kinds">
      <Checkbox.Group options={kinds} value={value} onChange={onChange} aria-label="显示哪些记录" />
      <span className="secondary">旧→新</span>
    </div>
  );
}

interface TimelineProps {
  items: JournalEntry[];
  /** There are more than are listed. */
  more?: boolean;
  /** The entries of the system are not among them. */
  hidden?: boolean;
}

/** Everything that happened, oldest first; what stays in the house and what went out stand in different boxes. */
export function Timeline({ items, more = false, hidden = false }: TimelineProps) {
  if (items.length === 0) return <p className="hint">没有这一类记录{hidden && '；系统自动记下的，勾选“系统”可看'}</p>;
  return (
    <>
      {more && <Alert type="info" title="记录较多，只列出一部分；可用上面的类别缩小范围" />}
      <ol className="timeline" aria-label="流转记录，旧→新">
        {items.map((entry) => (
          <Entry key={entry.seq} entry={entry} />
        ))}
      </ol>
    </>
  );
}

const sides = { internal: '内部', outward: '对外' } as const;

function Entry({ entry }: { entry: JournalEntry }) {
  const lines = textLines(entry.act, entry.texts ?? {}, useTextNames());
  const side = entry.side ?? null;
  return (
    <li className={side ? `entry-${side}` : undefined}>
      <time className="figures" dateTime={entry.at}>
        {shortTime(entry.at)}
      </time>
      <div>
        {side && <span className={`side side-${side}`}>{sides[side]}</span>}
        <strong>{entry.title}</strong> <span className="secondary">{entry.byName}</span>
        {lines.map(({ label, text }) => (
          <div key={label} className="entry-text">
            <span className="secondary">{label}：</span>
            {text}
          </div>
        ))}
      </div>
    </li>
  );
}
