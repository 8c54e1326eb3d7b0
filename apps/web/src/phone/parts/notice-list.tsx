import { dayOf } from '@yimen/domain/calendar/days';
import type { Notice } from '../progress';
import { wholeDay } from '../words/dates';

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
