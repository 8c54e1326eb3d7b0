import { textsOf } from '../kernel/facts';
import type { Json } from '../kernel/types';
import type { MediationState } from './state';

const sides: Record<string, string> = { applicants: 'applicant', respondents: 'respondent' };

function idsOf(word: string, state: MediationState): string[] {
  if (word === 'all') return state.parties.map((party) => party.id);
  const side = sides[word];
  return side ? state.parties.filter((party) => party.side === side).map((party) => party.id) : [word];
}

/** Ids of the parties that the words mean: ids as they are; applicants, respondents and all by side. Words may be one text. */
export function partiesMeant(words: Json | undefined, state: MediationState): string[] {
  const list = typeof words === 'string' ? [words] : textsOf(words);
  return [...new Set(list.flatMap((word) => idsOf(word, state)))];
}

/** Ids of those parties (all of the file, unless some are named) that the words leave out. */
export function partiesLeftOut(words: Json | undefined, state: MediationState, among?: string[]): string[] {
  const meant = partiesMeant(words, state);
  return (among ?? partiesMeant('all', state)).filter((id) => !meant.includes(id));
}
