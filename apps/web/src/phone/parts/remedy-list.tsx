import type { Remedy } from '../progress';
import { wholeDay } from '../words/dates';

/** 不满意怎么办: the rights that still run, each with its last day and how to use it. */
export function RemedyList({ remedies }: { remedies: Remedy[] }) {
  if (remedies.length === 0) return null;
  return (
    <section className="panel remedies">
      <h2>不满意怎么办</h2>
      <ul className="rows">
        {remedies.map(({ title, until, how }) => (
          <li key={title}>
            <p>
              <b>{title}</b>
            </p>
            <p>最迟{wholeDay(until)}</p>
            <p className="hint">{how}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
