import { useCallback, useRef, useState } from 'react';
import { askProgress, closeSession, Failure, openSession, type Proof, type Token } from './api';
import type { Progress } from './progress';
import { proofLength, type ProofKind } from './words/slip-code';

/** Where the person is; after a refusal the code that was typed is kept. */
export type Matter =
  | { step: 'asking'; typed?: string; kind?: ProofKind; failure?: Failure; left?: boolean }
  | { step: 'loading' }
  | { step: 'failed'; failure: Failure }
  | { step: 'shown'; token: Token; progress: Progress };

/** Failures that are answered beside the proof itself. */
const aboutProof = ['slip_proof_wrong', 'rate_limited'];

/** One look at one matter: from the proof to the answer, and back when the person leaves. */
export function useMatter() {
  const [matter, setMatter] = useState<Matter>({ step: 'asking' });
  const turn = useRef(0); // an answer that comes after the person left is dropped
  const session = useRef<{ proof: Proof; token?: Token } | null>(null);

  const look = useCallback(async () => {
    const mine = ++turn.current;
    const now = session.current;
    if (!now) return;
    const told = (next: Matter) => void (mine === turn.current && setMatter(next));
    setMatter({ step: 'loading' });
    try {
      const token = (now.token ??= await openSession(now.proof));
      if (session.current !== now) return closeSession(token); // left before it was opened
      told({ step: 'shown', token, progress: await askProgress(token) });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (!aboutProof.includes(error.code)) return told({ step: 'failed', failure: error });
      const kind = now.proof.proof.length === proofLength.sms ? 'sms' : 'tail';
      told({ step: 'asking', failure: error, typed: now.proof.slipCode, kind });
    }
  }, []);

  const ask = useCallback(
    (proof: Proof) => {
      session.current = { proof };
      void look();
    },
    [look],
  );

  const leave = useCallback((why: 'idle' | 'gone' | 'again') => {
    turn.current += 1;
    if (session.current?.token) closeSession(session.current.token);
    session.current = null;
    setMatter({ step: 'asking', left: why === 'idle' });
  }, []);

  return { matter, ask, again: look, leave };
}
