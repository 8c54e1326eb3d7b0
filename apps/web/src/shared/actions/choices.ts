import { createContext, useContext, useMemo } from 'react';
import type { ActField, CodeWord } from '../../api/acts';
import { codesOf } from '../../api/dictionaries';
import { useUnitNames } from '../../api/queries';
import { wordOf } from '../words/codes';

/** What the case at hand offers to its forms: people, sub-matters, papers, and the units of the centre. */
export interface CaseChoices {
  people: CodeWord[];
  parts: CodeWord[];
  papers: CodeWord[];
  units: CodeWord[];
  /** The people of the unit that has the case. */
  staff: CodeWord[];
}

const nothing: CaseChoices = { people: [], parts: [], papers: [], units: [], staff: [] };
export const ChoicesContext = createContext<CaseChoices>(nothing);

/** How written texts name what the case knows: its units by their titles, its people masked, its papers by their titles. */
export function useTextNames(): ReadonlyMap<string, string> {
  const { people, papers } = useContext(ChoicesContext);
  const units = useUnitNames();
  return useMemo(
    () => new Map([...units, ...[...people, ...papers].map(({ code, title }) => [code, title] as const)]),
    [units, people, papers],
  );
}

const sources: Record<string, keyof CaseChoices> = {
  to: 'units',
  unit: 'units',
  co: 'units',
  copiesTo: 'units',
  proposedBody: 'units',
  territory: 'units',
  requestedBy: 'units',
  object: 'units',
  handler: 'staff',
  part: 'parts',
  document: 'papers',
  people: 'people',
  for: 'people',
  receiver: 'people',
  representatives: 'people',
};

/** What may be chosen in a field, and whether something else may be typed as well. */
export interface Choice {
  options: { value: string; label: string }[];
  open: boolean;
}

/** The choices of a field; null when it is free text. */
export function useChoice(field: ActField): Choice | null {
  const offered = useContext(ChoicesContext);
  if (field.values)
    return { options: field.values.map((code) => ({ value: code, label: wordOf(field.name, code) })), open: false };
  if (field.dictionary) return { options: options(codesOf(field.dictionary)), open: false };
  const source = sources[field.name];
  if (!source || (field.name === 'to' && field.label.includes('事项'))) return null;
  return { options: options(offered[source]), open: source !== 'units' && source !== 'staff' };
}

function options(words: CodeWord[]) {
  return words.map(({ code, title }) => ({ value: code, label: title }));
}
