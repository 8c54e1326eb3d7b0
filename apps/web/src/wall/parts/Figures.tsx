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
        今日 来访 <strong>{counts.registered}</strong> 咨询 <strong>{counts.consult}</strong> 当场办结{' '}
        <strong>{counts.settled}</strong> 调解成功 <strong>{counts.mediated}</strong>
      </p>
    </section>
  );
}
