import { keyTable, type KeyId, type KeyRow } from './table';

/** As much of a keyboard event as decides. */
export interface Stroke {
  code: string;
  key: string;
  keyCode: number;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing: boolean;
  repeat: boolean;
  altGraph: boolean;
}

/** Must the event be left alone? While an input method composes, on repeats, and with AltGr (which types letters). */
export function isForeign(stroke: Stroke): boolean {
  return stroke.isComposing || stroke.keyCode === 229 || stroke.repeat || stroke.altGraph;
}

/** The stroke as the table writes it, e.g. 'Ctrl+KeyK'. */
export function chordOf({ code, ctrlKey, metaKey, altKey, shiftKey }: Stroke): string {
  return [ctrlKey || metaKey ? 'Ctrl+' : '', altKey ? 'Alt+' : '', shiftKey ? 'Shift+' : '', code].join('');
}

/** Ids of the table that the stroke means, given what was pressed just before it. */
export function matching(chord: string, before: string | null): KeyId[] {
  const rows = Object.entries(keyTable) as [KeyId, KeyRow][];
  const sequence = before ? `${before} ${chord}` : null;
  const hits = (wanted: string) => rows.filter(([, row]) => row.keys.includes(wanted)).map(([id]) => id);
  const pair = sequence ? hits(sequence) : [];
  return pair.length ? pair : hits(chord);
}

/** May the stroke begin a sequence, like the g of “g w”? */
export function opensSequence(chord: string): boolean {
  return Object.values<KeyRow>(keyTable).some((row) => row.keys.some((keys) => keys.startsWith(`${chord} `)));
}

/** Keys that type something: inside a field they belong to the field. */
export function isPlain({ ctrlKey, metaKey, code }: Stroke): boolean {
  return !ctrlKey && !metaKey && !/^F\d+$/.test(code);
}
