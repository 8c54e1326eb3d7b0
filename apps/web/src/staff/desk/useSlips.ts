import { useEffect, useRef, useState } from 'react';
import { noteDevice } from '../../shared/devices';
import { printPaper } from '../../shared/print/print';
import { slipStyle } from './SlipPaper';
import type { ShownSlip } from './SlipPanel';
import type { Slip } from './wire';

/** Prints each new slip once it is drawn, and remembers whether the printer answered. `paper` is where the slip is drawn. */
export function useSlips() {
  const [shown, setShown] = useState<ShownSlip | null>(null);
  const paper = useRef<HTMLDivElement>(null);
  const visit = shown?.visit;
  const waiting = shown?.outcome === 'printing' ? shown : null;
  useEffect(() => {
    const sheet = paper.current?.firstElementChild;
    if (!waiting || !sheet) return;
    void printPaper(sheet, slipStyle).then((outcome) => {
      setShown((now) => (now === waiting ? { ...now, outcome } : now));
    });
  }, [waiting]);
  const show = (id: string, slip: Slip) => setShown({ visit: id, slip, outcome: 'printing' });
  const missing = () => {
    noteDevice('printer', 'gone');
    setShown((now) => now && { ...now, outcome: 'silent' });
  };
  const again = () => setShown((now) => now && { ...now, outcome: 'printing' });
  return { shown, visit, paper, show, missing, again, hide: () => setShown(null) };
}
