import { useState } from 'react';
import { call, newKey } from '../../api/http';
import { Problem } from '../../api/problem';
import { refreshCase } from '../../api/queries';
import { Failure } from '../states/States';
import { UndoToast } from '../undo/UndoToast';

/** An act that was just done and may still be taken back. */
export interface Undoable {
  act: string;
  text: string;
  caseId: string;
  seq: number;
  since: number;
}

interface Props {
  done: Undoable;
  onGone: () => void;
  onUndone: () => void;
}

/** Ten seconds in which the last act can be taken back: by its button, by z. A refusal stays until it is read. */
export function UndoBar({ done, onGone, onUndone }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [key] = useState(newKey);
  const undo = async () => {
    try {
      const { act, caseId, seq } = done;
      await call(`/petitions/${caseId}/undo`, { method: 'POST', body: { act }, key, seq });
      await refreshCase(caseId);
      onUndone();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  if (problem) return <Failure error={problem} onRetry={onGone} retryWord="知道了" />;
  return <UndoToast text={done.text} since={done.since} onUndo={() => void undo()} onGone={onGone} />;
}
