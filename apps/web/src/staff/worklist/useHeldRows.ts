import { useState } from 'react';
import type { CaseAnswer } from '../../api/wire';

/**
 * Rows stay where they are while somebody reads them: what a background refresh brings is only counted until it is asked
 * for. A new question (`key`) or `release` takes the fresh order at once.
 */
export function useHeldRows(key: string, fresh: CaseAnswer[] | undefined) {
  const [held, setHeld] = useState<{ key: string; ids: string[] } | null>(null);
  const sameKey = held?.key === key;
  if (fresh && !sameKey) setHeld({ key, ids: fresh.map(({ id }) => id) });
  const byId = new Map((fresh ?? []).map((row) => [row.id, row]));
  const ids = sameKey && held ? held.ids : [...byId.keys()];
  const rows = ids.flatMap((id) => byId.get(id) ?? []);
  const arrived = [...byId.keys()].filter((id) => !ids.includes(id)).length;
  return { rows, arrived, release: () => setHeld(null) };
}
