import { pinyin } from 'pinyin-pro';

/** More readings of a name than anybody means. */
const mostReadings = 8;
const longest = 4;

/**
 * Pinyin initials of a name, first four letters: '王小明' → ['wxm']. A character of several readings gives several, the
 * surname's own reading among them: '单晓岚' → ['sxl', 'dxl', 'cxl']. A name that is not Chinese has none.
 */
export function initialsOf(name: string): string[] {
  const characters = [...name.replace(/[·•\s]/g, '')];
  if (characters.length < 2 || !characters.every((character) => /\p{Script=Han}/u.test(character))) return [];
  const usual = pinyin(characters.join(''), { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' });
  const letters = characters.slice(0, longest).map((character, index) => {
    const all = readingsOf(character);
    return [...new Set([usual[index] ?? '', ...all].map((letter) => letter.toLowerCase()).filter(isLetter))];
  });
  return letters.reduce((names, next) => crossed(names, next), ['']).filter((text) => text.length > 1);
}

/** Readings already looked up: five hundred names on a roster share some three hundred characters. Characters only, no name. */
const readings = new Map<string, string[]>();

function readingsOf(character: string): string[] {
  const known = readings.get(character);
  if (known) return known;
  const all = pinyin(character, { pattern: 'first', toneType: 'none', type: 'array', multiple: true });
  if (readings.size < 8000) readings.set(character, all);
  return all;
}

function crossed(names: string[], letters: string[]): string[] {
  return names.flatMap((name) => letters.map((letter) => name + letter)).slice(0, mostReadings);
}

function isLetter(text: string): boolean {
  return /^[a-z]$/.test(text);
}

type Blind = (kind: string, text: string) => string;

/** Keyed hashes of what a desk types quickly of this person; each centre's own, so that two centres' rows never match. */
export function searchBlinds(
  blind: Blind,
  centerId: string,
  person: { name?: string; phone?: string; number?: string },
): string[] {
  const { name = '', phone = '', number = '' } = person;
  return [
    ...initialsOf(name.trim()).map((initials) => searchBlind(blind, centerId, 'initials', initials)),
    ...(phone.length >= 4 ? [searchBlind(blind, centerId, 'phoneTail', phone.slice(-4))] : []),
    ...(number.length >= 4 ? [searchBlind(blind, centerId, 'idTail', number.slice(-4))] : []),
  ];
}

/** The hash under which one such word is found. */
export function searchBlind(blind: Blind, centerId: string, kind: SearchKind, word: string): string {
  return blind(`search.${kind}`, `${centerId}/${word.trim().toLowerCase()}`);
}

export type SearchKind = 'initials' | 'phoneTail' | 'idTail';
