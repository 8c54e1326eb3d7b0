import type { WallCall } from '../wall';
import { placeOf } from '../words';

/** The number that is called now, and those before it. */
export function CallBoard({ calls }: { calls: readonly WallCall[] }) {
  const [now, ...before] = calls;
  return (
    <section className="calls" aria-label="叫号">
      {now ? (
        <p className="now called" key={`${now.ticket} ${now.at}`} aria-live="polite">
          <span>
            请 <strong>{now.ticket}</strong> 号
          </span>
          <span>到 {placeOf(now)}</span>
        </p>
      ) : (
        <p className="now">请等候叫号</p>
      )}
      <ul aria-label="刚才叫到">
        {before.map(({ ticket, windowTitle, at }) => (
          <li key={`${ticket} ${at}`}>
            <strong>{ticket}</strong> → {placeOf({ windowTitle })}
          </li>
        ))}
      </ul>
    </section>
  );
}
