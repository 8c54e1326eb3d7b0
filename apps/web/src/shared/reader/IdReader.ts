import { useEffect, useEffectEvent } from 'react';
import { noteDevice } from '../devices';
import { keepField } from './field';
import { Wedge } from './wedge';

/** What a reader tells of a card; one that types like a keyboard tells the number alone. */
export interface Card {
  idNumber: string;
  name?: string;
  address?: string;
}

/** Where a card comes in: calls back until the returned function is called. */
export type ReaderAdapter = (heard: Heard) => () => void;

export interface Heard {
  /** A burst may begin now: remember what it is about to disturb. */
  onFirst: () => void;
  /** A card; `hit` is the field the keys went to, null for a reader that types nothing. */
  onCard: (card: Card, hit: EventTarget | null) => void;
}

/** A reader that types like a keyboard, wherever the focus is. */
export const keyboardReader: ReaderAdapter = ({ onFirst, onCard }) => {
  const wedge = new Wedge();
  let restore = () => {};
  const hear = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const end = wedge.feed({ code: event.code, key: event.key, at: event.timeStamp });
    if (end === 'first') {
      restore = keepField(event.target);
      onFirst();
    } else if (end) {
      event.preventDefault();
      event.stopImmediatePropagation();
      endComposition(event);
      restore();
      onCard({ idNumber: end.card }, event.target);
    }
  };
  window.addEventListener('keydown', hear, { capture: true });
  return () => window.removeEventListener('keydown', hear, { capture: true });
};

/** An input method that still holds the x lets go of it when its field loses the focus. */
function endComposition(event: KeyboardEvent): void {
  if (!event.isComposing || !(event.target instanceof HTMLElement)) return;
  const field = event.target;
  field.blur();
  field.focus();
}

/** A vendor's service or bridge announces a card as an event of the window, name and address included. */
export const announcedReader: ReaderAdapter = ({ onFirst, onCard }) => {
  const hear = (event: Event) => {
    const card = event instanceof CustomEvent ? (event.detail as Partial<Card> | null) : null;
    if (typeof card?.idNumber !== 'string') return;
    onFirst();
    onCard({ ...card, idNumber: card.idNumber }, null);
  };
  window.addEventListener('yimen:card', hear);
  return () => window.removeEventListener('yimen:card', hear);
};

const adapters = [keyboardReader, announcedReader];

/** Listens to every reader while the page is in front; a card lights the reader's light. */
export function useIdReader(heard: Heard): void {
  const onFirst = useEffectEvent(() => heard.onFirst());
  const onCard = useEffectEvent((card: Card, hit: EventTarget | null) => {
    noteDevice('reader', 'fine');
    heard.onCard(card, hit);
  });
  useEffect(() => {
    const stops = adapters.map((adapter) =>
      adapter({ onFirst: () => onFirst(), onCard: (card, hit) => onCard(card, hit) }),
    );
    return () => stops.forEach((stop) => stop());
  }, []);
}
