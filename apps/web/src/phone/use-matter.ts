import { useCallback, useRef, useState } from 'react';
import { askProgress, Failure, type Proof } from './api';
import type { Progress } from './progress';

/** Where the person is; after a refusal the code that was typed is kept. */
export type Matter =
  | { step: 'asking'; typed?: string; failure?: Failure; left?: boolean }
  | { step: 'loading'; proof: Proof }
  | { step: 'failed'; proof: Proof; failure: Failure }
  | { step: 'shown'; proof: Proof; progress: Progress };

/** Failures that are answered beside the proof itself. */
const aboutProof = ['public_proof_wrong', 'rate_limited'];

/** One look at one matter: from the proof to the answer, and back when the person leaves. */
export function useMatter() {
  const [matter, setMatter] = useState<Matter>({ step: 'asking' });
  const turn = useRef(0); // an answer that comes after the person left is dropped

  const ask = useCallback(async (proof: Proof) => {
    const mine = ++turn.current;
    const told = (next: Matter) => mine === turn.current && setMatter(next);
    setMatter({ step: 'loading', proof });
    try {
      told({ step: 'shown', proof, progress: await askProgress(proof) });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (!aboutProof.includes(error.code)) return void told({ step: 'failed', proof, failure: error });
      told({ step: 'asking', failure: error, typed: proof.slipCode });
    }
  }, []);

  const leave = useCallback((why: 'idle' | 'gone' | 'again') => {
    turn.current += 1;
    setMatter({ step: 'asking', left: why === 'idle' });
  }, []);

  return { matter, ask, leave };
}
