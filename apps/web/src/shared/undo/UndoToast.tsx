import { Button } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useKey } from '../keys/registry';

interface Props {
  /** What was done, e.g. '已分流至 3号窗 人社局'. */
  text: string;
  /** When the act was done, in milliseconds of this browser. */
  since: number;
  /** Seconds during which it may be taken back. */
  seconds?: number;
  onUndo: () => void;
  onGone: () => void;
}

/** Says what was done and offers to take it back for ten seconds: by the button, by z, by Ctrl+Z in an empty field. */
export function UndoToast({ text, since, seconds = 10, onUndo, onGone }: Props) {
  const [left, setLeft] = useState(seconds);
  const gone = useEffectEvent(onGone);
  const undo = useEffectEvent(onUndo);
  useEffect(() => {
    const timer = setInterval(() => {
      const rest = Math.ceil(seconds - (Date.now() - since) / 1000);
      setLeft(Math.max(rest, 0));
      if (rest <= 0) gone();
    }, 250);
    return () => clearInterval(timer);
  }, [since, seconds]);
  useKey('undo', onUndo);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.code !== 'KeyZ' || !(event.ctrlKey || event.metaKey) || event.shiftKey || hasText(event.target)) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
  return (
    <div className="undo" role="status">
      <span>{text}</span>
      <Button size="small" type="link" onMouseDown={(event) => event.preventDefault()} onClick={onUndo}>
        <span aria-hidden>z 撤销({left})</span>
        <span className="for-readers">撤销</span>
      </Button>
    </div>
  );
}

/** A field with text keeps Ctrl+Z for itself. */
function hasText(target: EventTarget | null): boolean {
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== '';
}
