import type { KeyboardEvent } from 'react';
import { statusTitle } from '../../api/dictionaries';
import type { Hit } from '../../api/wire-inbox';
import { PersonMask } from '../../shared/person/PersonMask';

const most = 20;
const kinds = ['事项', '调解', '来访', '督办', '提级'] as const;
const kindOf: Record<string, (typeof kinds)[number]> = {
  petition: '事项',
  mediation: '调解',
  visit: '来访',
  supervision: '督办',
  escalation: '提级',
};

interface Props {
  items: Hit[];
  /** How the server understood the word. */
  guess?: { title: string };
  more?: boolean;
  problem: string | null;
  onOpen: (hit: Hit) => void;
  onLeave: () => void;
}

/** At most twenty hits by kind, people masked; arrows move between them, Esc goes back to the box. */
export function Hits({ items, guess, more = false, problem, onOpen, onLeave }: Props) {
  if (problem) return <p role="alert">{problem}</p>;
  if (items.length === 0) return <p role="status">没有符合条件的事项</p>;
  const shown = items.slice(0, most);
  const groups = kinds.map((kind) => ({ kind, hits: shown.filter((hit) => kindOf[hit.procedure] === kind) }));
  return (
    <div className="hits" role="group" aria-label="查找结果" onKeyDown={(event) => step(event, onLeave)}>
      <p role="status" className="secondary">
        {[guess?.title, `${shown.length} 条${more ? '，还有没有列出的，请写得更具体' : ''}`]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {groups
        .filter(({ hits }) => hits.length > 0)
        .map(({ kind, hits }) => (
          <section key={kind} aria-label={kind}>
            <h3>{kind}</h3>
            <ul>
              {hits.map((hit) => (
                <li key={hit.id}>
                  <button type="button" onClick={() => onOpen(hit)}>
                    <HitWords hit={hit} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

function HitWords({ hit }: { hit: Hit }) {
  return (
    <>
      <span className="figures">{hit.caseCode}</span>
      <span className="secondary">{hit.statusTitle ?? statusTitle(hit.procedure, hit.status)}</span>
      {hit.people.slice(0, 2).map((party, index) => (
        <PersonMask key={index} party={party} />
      ))}
    </>
  );
}

function step(event: KeyboardEvent<HTMLElement>, onLeave: () => void): void {
  if (event.key === 'Escape') return onLeave();
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll('button')];
  const next = all.findIndex((one) => one === document.activeElement) + by;
  if (next < 0) onLeave();
  else all[next]?.focus();
}
