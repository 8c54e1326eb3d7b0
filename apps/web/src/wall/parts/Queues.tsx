import type { Wall } from '../wall';

/** How many wait at each window. */
export function Queues({ windows }: Pick<Wall, 'windows'>) {
  return (
    <section className="queues" aria-label="等候">
      <h2>等候</h2>
      <ul>
        {windows.map(({ window, title, waiting }) => (
          <li key={window} className={waiting ? 'some' : ''}>
            <span>{title}</span>
            <span>{waiting}人</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
