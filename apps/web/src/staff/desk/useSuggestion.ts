import { useEffect, useState } from 'react';
import { headCount, type DeskForm } from './form';
import { suggestFor } from './queries';
import type { Suggestion } from './wire';

/** A pause in the typing after which the words are read; shorter texts say too little. */
const pause = 500;
const fewest = 4;

/** What the rules read out of 概述 while one types; null while there is nothing to say. The words are kept nowhere. */
export function useSuggestion(form: DeskForm): Suggestion | null {
  const [found, setFound] = useState<{ print: string; said: Suggestion | null }>({ print: '', said: null });
  const request = form.summary.trim();
  const asked = [...request].length >= fewest && !form.consult && !form.linkTo;
  const topic = form.topic ? { topic: form.topic } : {};
  const print = asked ? JSON.stringify({ request, persons: headCount(form), ...topic }) : '';
  useEffect(() => {
    if (!print) return undefined;
    const stop = new AbortController();
    const ask = () =>
      suggestFor(JSON.parse(print) as object, stop.signal).then(
        (said) => setFound({ print, said }),
        () => stop.signal.aborted || setFound({ print, said: null }), // a hint that does not come blocks nothing
      );
    const timer = setTimeout(() => void ask(), pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [print]);
  return print && found.print === print ? found.said : null;
}

/** What the suggestion would change in the form; {} when it says nothing new. Urgency is for a person alone to judge (Art. 25). */
export function changeOf(form: DeskForm, { category, topic, route }: Suggestion): Partial<DeskForm> {
  const said = category.code === 'claim' ? null : category.code;
  const [best] = topic;
  const sealed = said === 'accusation';
  return {
    ...(said && form.category !== said ? { category: said } : {}),
    ...(best && !sealed && !form.topic ? { topic: best.code, window: null } : {}),
    ...(route && !sealed && form.route !== route.code ? { route: route.code } : {}),
  };
}
