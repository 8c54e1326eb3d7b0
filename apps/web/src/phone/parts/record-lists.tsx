import { dayOf } from '@yimen/domain/calendar/days';
import type { Notice, Paper } from '../progress';
import { wholeDay } from '../words/dates';

/** Papers of the matter that are the petitioner's to have, each with its date. */
export function PaperList({ papers }: { papers: Paper[] }) {
  return (
    <section className="panel">
      <h2>文书</h2>
      {papers.length === 0 && <p className="hint">还没有出具文书。</p>}
      <ul className="rows">
        {papers.map(({ type, title, at }, index) => (
          <li key={`${type}-${index}`}>
            <p>
              <b>{title}</b>
            </p>
            <p className="hint">{wholeDay(dayOf(at))}出具</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the person was told so far, newest first. */
export function NoticeList({ notices }: { notices: Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <section className="panel">
      <h2>已发给您的通知</h2>
      <ul className="rows">
        {notices.map(({ about, text, at }, index) => (
          <li key={`${about}-${index}`}>
            <p>{text}</p>
            <p className="hint">{wholeDay(dayOf(at))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
