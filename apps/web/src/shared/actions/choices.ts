import { createContext, useContext, useMemo } from 'react';
import type { ActField, CodeWord } from '../../api/acts';
import { codesOf, dictionaryOf } from '../../api/dictionaries';
import { useUnitNames } from '../../api/queries';
import { codeWords, wordOf } from '../words/codes';
import { isOpen, sourceNames, sourceOf, type Source } from './sources';

/** What the case at hand offers to its forms: people, sub-matters, papers, staff, and the units of the centre. */
export type CaseChoices = Readonly<Record<Source, readonly CodeWord[]>>;

/** Choices where nothing is known yet. */
export const noChoices = Object.fromEntries(sourceNames.map((name) => [name, []])) as unknown as CaseChoices;
export const ChoicesContext = createContext<CaseChoices>(noChoices);

/** How written texts name what the case knows: its units by their titles, its people masked, its papers and what belongs to it by their titles. */
export function useTextNames(): ReadonlyMap<string, string> {
  const { people, papers, cases, staff, colleagues, mediators } = useContext(ChoicesContext);
  const units = useUnitNames();
  return useMemo(() => {
    const known = [...staff, ...colleagues, ...mediators, ...people, ...papers, ...cases];
    return new Map([...units, ...known.map(({ code, title }) => [code, title] as const)]);
  }, [units, people, papers, cases, staff, colleagues, mediators]);
}

/** What may be chosen in a field, and whether something else may be typed as well. */
export interface Choice {
  options: { value: string; label: string }[];
  open: boolean;
  /** Another case: it may be looked for by its number too. */
  ofCases?: boolean;
}

/** The choices of a field; null when it is free text. */
export function useChoice(field: ActField): Choice | null {
  const offered = useContext(ChoicesContext);
  if (field.values)
    return { options: field.values.map((code) => ({ value: code, label: wordOf(field.name, code) })), open: false };
  const dictionary = dictionaryOf(field);
  if (dictionary) return { options: options(wordsIn(dictionary)), open: false };
  const source = sourceOf(field);
  if (source === 'cases') return { options: options(offered.cases), open: false, ofCases: true };
  if (source) return { options: options(offered[source]), open: isOpen(field, source, offered[source].length) };
  const words = field.kind === 'code' ? codeWords(field.name) : [];
  return words.length ? { options: words, open: false } : null;
}

function options(words: readonly CodeWord[]) {
  return words.map(({ code, title }) => ({ value: code, label: title }));
}

/** Where a centre has no list of its own although one must be said. */
const plain: Record<string, CodeWord[]> = { alert_kinds: [{ code: 'general', title: '一般预警' }] };

function wordsIn(dictionary: string): readonly CodeWord[] {
  const rows = codesOf(dictionary);
  return rows.length ? rows : (plain[dictionary] ?? []);
}

/** Is a field of no use here, because the centre has nothing to choose in it and it may be left out? */
export function isIdle(field: ActField): boolean {
  const dictionary = dictionaryOf(field);
  return !field.need && dictionary !== undefined && wordsIn(dictionary).length === 0;
}
