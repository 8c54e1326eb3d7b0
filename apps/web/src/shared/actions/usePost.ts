import { useRef, useState } from 'react';
import { call, newKey } from '../../api/http';
import { Problem } from '../../api/problem';
import type { ActAnswer } from './useAct';

/** Sends an act that has an address of its own (a paper, a meeting without a case); the same words again go under the same key. */
export function usePost(path: string) {
  const intent = useRef({ print: '', key: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  /** In: the body. Out: the answer, or null when it was refused (`problem` says why). */
  const send = async (body: object): Promise<ActAnswer | null> => {
    const print = JSON.stringify(body);
    if (intent.current.print !== print) intent.current = { print, key: newKey() };
    setBusy(true);
    try {
      return await call<ActAnswer>(path, { method: 'POST', body, key: intent.current.key });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { send, problem, busy };
}
