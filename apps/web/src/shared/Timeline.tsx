import { Checkbox } from 'antd';
import { useState } from 'react';
import { useUnitNames } from '../api/queries';
import type { JournalEntry } from '../api/wire';
import { shortTime } from './words/days';
import { textLines } from './words/texts';

const kinds = ['流转', '沟通', '文书', '系统'] as const;
type Kind = (typeof kinds)[number];

const talk = ['interview', 'note', 'heard', 'callback', 'called_back', 'whereabouts', 'rated'];
const paper = ['opinion', 'deliver', 'accepted', 'declined', 'guided', 'extension'];

/** Which chip an entry answers to. */
export function kindOf(entry: Pick<JournalEntry, 'name' | 'by'>): Kind {
  if (entry.by === 'system') return '系统';
  if (talk.some((word) => entry.name.includes(word))) return '沟通';
  return paper.some((word) => entry.name.includes(word)) ? '文书' : '流转';
}

/** Everything that happened, oldest first; chips choose the kinds, internal entries say so. */
export function Timeline({ items }: { items: JournalEntry[] }) {
  const [shown, setShown] = useState<Kind[]>(['流转', '沟通', '文书']);
  const rows = items.filter((entry) => shown.includes(kindOf(entry)));
  return (
    <>
      <Checkbox.Group options={[...kinds]} value={shown} onChange={setShown} aria-label="显示哪些记录" />
      {rows.length === 0 && <p className="hint">没有这一类记录</p>}
      <ol className="timeline" aria-label="流转记录，旧→新">
        {rows.map((entry) => (
          <Entry key={entry.seq} entry={entry} />
        ))}
      </ol>
    </>
  );
}

function Entry({ entry }: { entry: JournalEntry }) {
  const lines = textLines(entry.act, entry.texts ?? {}, useUnitNames());
  return (
    <li>
      <time className="figures" dateTime={entry.at}>
        {shortTime(entry.at)}
      </time>
      <div>
        <strong>{entry.title}</strong> <span className="secondary">{entry.byName}</span>
        {entry.name === 'petition.noted' && <span className="inside">内部</span>}
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
