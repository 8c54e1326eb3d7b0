import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { chordOf, isForeign, isPlain, matching, opensSequence, type Stroke } from './match';
import { keyTable, type KeyId, type KeyRow } from './table';

type Handler = () => void;

const handlers = new Map<KeyId, Handler[]>();
const listeners = new Set<() => void>();
let registered: KeyId[] = [];
const lettersKey = 'yimen.letters';
const patience = 1000;

let before: { chord: string; at: number } | null = null;

function announce(): void {
  registered = (Object.keys(keyTable) as KeyId[]).filter((id) => handlers.get(id)?.length);
  listeners.forEach((listener) => listener());
}

function register(id: KeyId, handler: Handler): () => void {
  handlers.set(id, [...(handlers.get(id) ?? []), handler]);
  announce();
  return () => {
    handlers.set(
      id,
      (handlers.get(id) ?? []).filter((one) => one !== handler),
    );
    announce();
  };
}

/** Letters can be switched off by the person, for all pages of this browser. */
export function lettersOn(): boolean {
  return localStorage.getItem(lettersKey) !== 'off';
}

/** Switches the letters on or off. */
export function switchLetters(on: boolean): void {
  localStorage.setItem(lettersKey, on ? 'on' : 'off');
  announce();
}

/** What takes letters as text; a tick or a choice does not. */
const typed = 'input:not([type="checkbox"],[type="radio"]),textarea,select,[contenteditable="true"],[role="combobox"]';

function inField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typed) !== null;
}

function inDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.ant-modal') !== null;
}

function onWidget(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('button,a,summary,[role="tab"],[role="button"],[role="option"],[role="menuitem"]') !== null
  );
}

/** The one listener of the page; the handler registered last wins. */
function hear(event: KeyboardEvent): void {
  const stroke: Stroke = { ...pick(event), altGraph: event.getModifierState('AltGraph') };
  if (isForeign(stroke) || event.defaultPrevented || event.altKey) return;
  if (isPlain(stroke) && inField(event.target)) return;
  if (event.code === 'Enter' && isPlain(stroke) && onWidget(event.target)) return;
  const chord = chordOf(stroke);
  const previous = before && event.timeStamp - before.at < patience ? before.chord : null;
  before = opensSequence(chord) ? { chord, at: event.timeStamp } : null;
  const id = matching(chord, previous).find((one) => handlers.get(one)?.length);
  const row: KeyRow | undefined = id && keyTable[id];
  if (id !== 'help' && inDialog(event.target)) return; // a question stands above the page: only its own buttons answer
  if (!id || (row?.letter && !lettersOn())) return;
  event.preventDefault();
  before = null;
  handlers.get(id)?.at(-1)?.();
}

function pick(event: KeyboardEvent) {
  const { code, key, ctrlKey, metaKey, altKey, shiftKey, isComposing, repeat } = event;
  const keyCode = Number(Reflect.get(event, 'keyCode')); // old, yet the one sign of some input methods: 229
  return { code, key, keyCode, ctrlKey, metaKey, altKey, shiftKey, isComposing, repeat };
}

/** Starts listening; called once by the shell. */
export function listenToKeys(): () => void {
  window.addEventListener('keydown', hear);
  return () => window.removeEventListener('keydown', hear);
}

/** Binds a key of the table while the component is mounted (a hidden tab is not) and `on`. */
export function useKey(id: KeyId, act: Handler, on = true): void {
  const run = useEffectEvent(act);
  useEffect(() => (on ? register(id, () => run()) : undefined), [id, on]);
}

/** The keys that act on this page now, for the legend. */
export function useRegisteredKeys(): KeyId[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => registered,
  );
}
