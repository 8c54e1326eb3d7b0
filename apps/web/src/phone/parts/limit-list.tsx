import type { Progress } from '../progress';
import { wholeDay } from '../words/dates';
import { limitsOf, standing, type NamedLimit } from '../words/limits';

/** The limits of the law and the centre, each with its last day and the server's word for how it stands. */
export function LimitList({ progress }: { progress: Progress }) {
  const limits = limitsOf(progress);
  if (limits.length === 0) return null;
  return (
    <section className="panel">
      <h2>日期和期限</h2>
      <ul className="rows">
        {limits.map((limit) => (
          <LimitRow key={limit.id} limit={limit} />
        ))}
      </ul>
    </section>
  );
}

function LimitRow({ limit }: { limit: NamedLimit }) {
  const { title, from, dueRaw, dueRolled, provisional, stopped, explain } = limit;
  const moved = dueRaw !== dueRolled;
  return (
    <li>
      <p>
        <b>{title}</b>{' '}
        <span className={`badge ${stopped && limit.late ? 'late' : limit.state}`}>{standing(limit)}</span>
      </p>
      <p>{limit.state === 'paused' ? '恢复后接着计算' : `最迟${wholeDay(dueRolled)}`}</p>
      <p className="hint">
        从{wholeDay(from)}起算
        {moved && `；届满日${wholeDay(dueRaw)}是休息日，依法顺延`}
        {provisional && !stopped && '；当年放假安排未公布，日期暂定，公布后自动重算'}
      </p>
      {explain && explain.length > 0 && (
        <details>
          <summary>为什么是这一天</summary>
          <ol>
            {explain.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}
