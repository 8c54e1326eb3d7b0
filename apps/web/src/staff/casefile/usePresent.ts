import { useEffect } from 'react';
import { call } from '../../api/http';
import { usePresence } from '../../api/inbox';
import type { Noun } from '../../api/wire';
import type { Present } from '../../api/wire-inbox';

const beat = 20_000;
const procedures: Partial<Record<Noun, string>> = {
  petitions: 'petition',
  mediations: 'mediation',
  reviews: 'review',
  rechecks: 'recheck',
};

/** Tells every 20 s that this page is open, and whether somebody types; out: the others who have it open. */
export function usePresent(noun: Noun, id: string, writing: boolean): Present[] {
  const procedure = procedures[noun];
  useEffect(() => {
    if (!procedure) return undefined;
    const tell = (state: string) =>
      void call('/presence', { method: 'POST', body: { procedure, id, state } }).catch(() => undefined);
    const here = () => tell(writing ? 'writing' : 'reading');
    here();
    const timer = setInterval(here, beat);
    return () => clearInterval(timer);
  }, [procedure, id, writing]);
  useEffect(() => {
    if (!procedure) return undefined;
    const leave = () =>
      void call('/presence', { method: 'POST', body: { procedure, id, state: 'gone' } }).catch(() => undefined);
    return leave;
  }, [procedure, id]);
  return (usePresence(noun, id).data?.items ?? []).filter(({ me }) => !me);
}
