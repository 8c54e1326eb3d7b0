import { useState } from 'react';
import type { CaseAnswer } from '../../api/wire';

interface Held {
  key: string;
  /** The rows as they stood when they were last asked for. */
  rows: CaseAnswer[];
}

/**
 * Rows stay where they are while somebody reads them: what a background refresh brings is only counted, what it takes
 * away stays in its place and is marked, until the fresh order is asked for. A new question (`key`) or `release` takes
 * the fresh order at once.
 */
export function useHeldRows(key: string, fresh: CaseAnswer[] | undefined) {
  const [held, setHeld] = useState<Held | null>(null);
  const same = held?.key === key;
  if (fresh && !same) setHeld({ key, rows: fresh });
  const byId = new Map((fresh ?? []).map((row) => [row.id, row]));
  const kept = same && held ? held.rows : (fresh ?? []);
  const rows = fresh ? kept.map((row) => byId.get(row.id) ?? row) : kept;
  const ids = new Set(kept.map(({ id }) => id));
  return {
    rows,
    arrived: [...byId.keys()].filter((id) => !ids.has(id)).length,
    gone: new Set(fresh ? kept.map(({ id }) => id).filter((id) => !byId.has(id)) : []),
    release: () => setHeld(null),
  };
}
