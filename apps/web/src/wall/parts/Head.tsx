import type { Hall } from '../use-wall';
import { dayOf, timeOf } from '../words';

/** Name of the house, day and time, and of when the figures are. */
export function Head({ hall: { now, heardAt, paused, refused }, centre }: { hall: Hall; centre: string }) {
  const of = heardAt === null ? '' : timeOf(heardAt);
  return (
    <header>
      <h1>{centre}</h1>
      <time>
        {dayOf(now)} {timeOf(now)}
      </time>
      <p className={paused || refused ? 'old' : 'fresh'} role="status">
        {refused ? '本屏授权已收回' : `${paused ? '数据暂停' : '数据'} ${of}`}
      </p>
    </header>
  );
}
