import { chordOf, isForeign, isPlain, matching, opensSequence, type Stroke } from './match';
import { keyTable, type KeyRow } from './table';

const stroke = (change: Partial<Stroke>): Stroke => ({
  code: 'KeyJ',
  key: 'j',
  keyCode: 74,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  repeat: false,
  altGraph: false,
  ...change,
});

describe('the keys of the staff screens', () => {
  it.each([
    ['an input method composes', { isComposing: true }],
    ['an input method swallows the key (229)', { keyCode: 229 }],
    ['a key is held down', { repeat: true }],
    ['AltGr types a letter', { altGraph: true }],
  ])('stay silent while %s', (_why, change) => {
    expect(isForeign(stroke(change))).toBe(true);
  });

  it('read letters by their place on the keyboard, so that the layout does not matter', () => {
    expect(matching(chordOf(stroke({ key: 'о' })), null)).toEqual(['down']);
  });

  it('tell “?” from “/”', () => {
    expect(matching(chordOf(stroke({ code: 'Slash', shiftKey: true })), null)).toEqual(['help']);
    expect(matching(chordOf(stroke({ code: 'Slash' })), null)).toEqual(['search']);
  });

  it('know that w after g goes to the work list, and that g alone does nothing', () => {
    expect(opensSequence('KeyG')).toBe(true);
    expect(matching('KeyG', null)).toEqual([]);
    expect(matching('KeyW', 'KeyG')).toEqual(['goTodo']);
  });

  it('leave letters to a field, but not F9 and Ctrl+Enter', () => {
    expect(isPlain(stroke({}))).toBe(true);
    expect(isPlain(stroke({ code: 'F9' }))).toBe(false);
    expect(isPlain(stroke({ code: 'Enter', ctrlKey: true }))).toBe(false);
  });

  it('never use what a browser keeps for itself: Alt with a letter, Ctrl with W, T, N or Tab, digits with Ctrl', () => {
    const chords = Object.values<KeyRow>(keyTable).flatMap(({ keys }) => keys);
    expect(chords.filter((chord) => /^Alt\+|^Ctrl\+(KeyW|KeyT|KeyN|Tab|Digit)/.test(chord))).toEqual([]);
  });
});
