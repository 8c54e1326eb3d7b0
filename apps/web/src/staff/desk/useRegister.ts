import { useRef, useState } from 'react';
import { call, newKey } from '../../api/http';
import { Problem } from '../../api/problem';
import { consultBody, visitBody, type ChosenWords } from './body';
import type { DeskForm } from './form';
import { refreshDesk } from './queries';
import type { Registered } from './wire';

/** What was sent and under which key: the same content goes again under the same key, so that one registration comes of it. */
export interface Sending {
  print: string;
  key: string;
}

export const nothingSent: Sending = { print: '', key: '' };

interface Request {
  path: string;
  body: Record<string, unknown>;
}

function requestOf(form: DeskForm, words: ChosenWords): Request {
  if (form.consult) return { path: '/visits/consult', body: consultBody(form, words) };
  const body = visitBody(form, words);
  return { path: form.visit ? '/petitions' : '/visits', body };
}

/** Sends a visit once. `sending` goes into the draft: a lost answer makes no second registration, not even over a reload. */
export function useRegister() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sending, setSending] = useState<Sending>(nothingSent);
  const working = useRef(false);
  const send = async (form: DeskForm, words: ChosenWords): Promise<Registered | null> => {
    if (working.current) return null;
    const { path, body } = requestOf(form, words);
    const print = JSON.stringify([path, body]);
    const intent = sending.print === print ? sending : { print, key: newKey() };
    working.current = true;
    setSending(intent);
    setBusy(true);
    try {
      const answer = await call<Registered>(path, { method: 'POST', body, key: intent.key });
      setProblem(null);
      setSending(nothingSent);
      refreshDesk();
      return answer;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
      return null;
    } finally {
      working.current = false;
      setBusy(false);
    }
  };
  const clear = () => {
    setProblem(null);
    setSending(nothingSent);
  };
  return { send, busy, problem, sending, setSending, clear };
}
