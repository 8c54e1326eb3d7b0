import { useRef, useState } from 'react';
import { actSpec } from '../../api/acts';
import { callUntilHeard, newKey } from '../../api/http';
import { Problem } from '../../api/problem';
import { refreshCase } from '../../api/queries';
import type { CaseAnswer } from '../../api/wire';

/** A paper that came out of an act. */
export interface IssuedPaper {
  id: string;
  type: string;
  title: string;
  copies: number;
}

export type ActAnswer = CaseAnswer & { documents?: IssuedPaper[] };

/** What a person wants done: the act, on which id, with what body, at which version of the case (none for an act that opens one). */
export interface Intent {
  act: string;
  id: string;
  body: unknown;
  seq?: number;
}

/** Sends one act. Throws Problem; 503 is repeated with the same key. */
export function sendAct({ act, id, body, seq }: Intent, key: string): Promise<ActAnswer> {
  const path = actSpec(act)?.path.replace('{id}', id);
  if (!path) throw new Error(`The api has no address for ${act}`);
  return callUntilHeard<ActAnswer>(path, { method: 'POST', body: body ?? {}, key, seq });
}

/** Sends acts of one form. The key belongs to the intent: the same content is sent again under the same key, a changed one under a new one. */
export function useAct(caseId: string) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const intent = useRef({ print: '', key: '' });
  const send = async (wanted: Intent): Promise<ActAnswer | null> => {
    const print = JSON.stringify(wanted);
    if (intent.current.print !== print) intent.current = { print, key: newKey() };
    setBusy(true);
    try {
      const answer = await sendAct(wanted, intent.current.key);
      setProblem(null);
      await refreshCase(caseId);
      return answer;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
      if (error.isConflict) await refreshCase(caseId);
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { send, busy, problem, clear: () => setProblem(null) };
}
