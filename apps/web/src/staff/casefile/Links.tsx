import type { UseQueryResult } from '@tanstack/react-query';
import type { LinkRow } from '../../api/wire';
import { Guarded } from '../../shared/states/States';
import { dayOfInstant } from '../../shared/words/days';
import { casePath, openPath } from '../shell/tabs';

const kinds: Record<string, { title: string; procedure?: string }> = {
  repeat: { title: '重复事项', procedure: 'petition' },
  sibling: { title: '同次来访的事项', procedure: 'petition' },
  petition: { title: '所属事项', procedure: 'petition' },
  mediation: { title: '调解', procedure: 'mediation' },
  order: { title: '督办', procedure: 'supervision' },
  escalation: { title: '提级移交', procedure: 'escalation' },
  review: { title: '复查复核', procedure: 'review' },
  visit: { title: '来访' },
};

/** 关联: repeats, mediations, orders, reviews, visits, each with its state. */
export function Links({ links }: { links: UseQueryResult<{ items: LinkRow[] }> }) {
  const items = links.data?.items ?? [];
  return (
    <Guarded query={links}>
      {items.length === 0 && <p className="hint">没有关联的事项</p>}
      <ul className="links">
        {items.map((row) => (
          <li key={`${row.kind}.${row.id}`}>
            <span className="flag">{kinds[row.kind]?.title ?? row.kind}</span>
            <LinkWords row={row} /> <span className="secondary">{row.statusTitle}</span>{' '}
            <span className="secondary figures">{row.at.length > 10 ? dayOfInstant(row.at) : row.at}</span>
          </li>
        ))}
      </ul>
    </Guarded>
  );
}

function LinkWords({ row }: { row: LinkRow }) {
  const procedure = row.procedure ?? kinds[row.kind]?.procedure;
  const words = [row.caseCode, row.title].filter(Boolean).join(' ');
  if (!procedure) return <>{words}</>;
  const path = casePath(procedure, row.id);
  return (
    <a href={path} onClick={(event) => (event.preventDefault(), openPath(path))}>
      {words}
    </a>
  );
}
