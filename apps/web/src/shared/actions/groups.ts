import { opensCase } from '../../api/acts';
import type { Action } from '../../api/wire';

interface Group {
  title: string | null;
  items: Action[];
}

/** What the state of the case waits for, what may be done at any time, what opens another case. Pure. */
export function groupsOf(items: readonly Action[], owed: string | null): Group[] {
  const [now, anytime, others] = [[], [], []] as [Action[], Action[], Action[]];
  for (const action of items) (opensCase(action.act) ? others : action.anytime ? anytime : now).push(action);
  now.sort((a, b) => Number(b.act === owed) - Number(a.act === owed));
  return [
    { title: null, items: now },
    { title: '随时可办', items: anytime },
    { title: '另行提出', items: others },
  ].filter((group) => group.items.length > 0);
}
