import { useEffect, useState } from 'react';
import type { DeskForm } from './form';
import { matchPeople, type Likeness } from './queries';
import type { Matched } from './wire';

const pause = 300;

/** What is enough to look for a person by: a whole ID number, a phone number, or a name of two characters. */
export function likenessOf({ idNumber, name, phone, topic, address }: DeskForm): Likeness | null {
  if (/^\d{17}[\dX]$/.test(idNumber)) return { idNumber };
  const wanted: Likeness = {};
  if (/^\d{11}$/.test(phone)) wanted.phone = phone;
  if ([...name.trim()].length >= 2) wanted.name = name.trim();
  if (!Object.keys(wanted).length) return null;
  const town = /^.{2,8}?(?:街道|镇|乡)/.exec(address)?.[0];
  return { ...wanted, ...(town ? { town } : {}), ...(topic ? { topic } : {}) };
}

export interface Matches {
  items: Matched[];
  state: 'idle' | 'looking' | 'found' | 'failed';
}

const none: Matches = { items: [], state: 'idle' };

/** Looks for earlier matters while one types; an answer that comes late is dropped. It never asks for the focus. */
export function useMatches(form: DeskForm): Matches {
  const [found, setFound] = useState<{ print: string } & Matches>({ print: '', ...none });
  const likeness = likenessOf(form);
  const print = likeness ? JSON.stringify(likeness) : '';
  useEffect(() => {
    if (!print) return undefined;
    const stop = new AbortController();
    const wanted = JSON.parse(print) as Likeness;
    const look = () =>
      matchPeople(wanted, stop.signal).then(
        ({ items }) => setFound({ print, items, state: 'found' }),
        () => stop.signal.aborted || setFound({ print, items: [], state: 'failed' }),
      );
    const timer = setTimeout(() => void look(), wanted.idNumber ? 0 : pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [print]);
  if (!print) return none;
  return found.print === print ? found : { items: found.items, state: 'looking' };
}
