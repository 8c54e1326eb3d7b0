import type { Remedy } from '../progress';
import { wholeDay } from '../words/dates';

/** 不满意怎么办: the rights that still run, each with its last day and how to use it. Without proof of delivery no day counts. */
export function RemedyList({ remedies }: { remedies: Remedy[] }) {
  if (remedies.length === 0) return null;
  return (
    <section className="panel remedies">
      <h2>不满意怎么办</h2>
      <ul className="rows">
        {remedies.map((remedy) => (
          <RemedyRow key={remedy.title} {...remedy} waiting />
        ))}
      </ul>
    </section>
  );
}

/** One right. `waiting`: without a day it has not begun; otherwise it has none. */
export function RemedyRow({ title, until, how, waiting }: Remedy & { waiting?: boolean }) {
  const notYet = waiting && !until;
  return (
    <li>
      <p>
        <b>{title}</b> {notYet && <span className="badge">○ 未起算·待送达</span>}
      </p>
      {until && <p>最迟{wholeDay(until)}</p>}
      {notYet && <p>书面答复送达您、有送达证明后，才开始计算期限。</p>}
      <p className="hint">{how}</p>
    </li>
  );
}
