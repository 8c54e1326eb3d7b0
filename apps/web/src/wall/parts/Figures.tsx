import type { Wall } from '../wall';
import { lightOf } from '../words';

/** How many open matters stand in each light, with the legend; who came today. Counts only. */
export function Figures({ lights, counts }: Pick<Wall, 'lights' | 'counts'>) {
  return (
    <section className="figures" aria-label="办理情况">
      <ul>
        {lights.map(({ colour, title, count }) => (
          <li key={colour} className={`light ${colour}`}>
            <span>{lightOf(colour)}</span>
            <strong>{count}</strong>
            <span className="legend">{title}</span>
          </li>
        ))}
      </ul>
      <p>
        今日 <Count title="来访" count={counts.registered} /> <Count title="咨询" count={counts.consult} />
        <br />
        <Count title="当场办结" count={counts.settled} /> <Count title="调解成功" count={counts.mediated} />
      </p>
    </section>
  );
}

function Count({ title, count }: { title: string; count: number }) {
  return (
    <span className="count">
      {title} <strong>{count}</strong>
    </span>
  );
}
