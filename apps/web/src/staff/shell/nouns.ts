import type { Noun } from '../../api/wire';

/** What the lists of the house are called. */
export const nounTitles: Record<Noun, string> = {
  petitions: '信访事项',
  mediations: '调解',
  orders: '督办单',
  escalations: '提级移交',
};

/** The kinds of cases that have pages. */
export const nouns = Object.keys(nounTitles) as Noun[];
