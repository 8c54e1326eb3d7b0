import type { Noun } from '../../api/wire';

/** What the lists of the house are called. */
export const nounTitles: Record<Noun, string> = {
  petitions: '信访事项',
  reviews: '复查',
  rechecks: '复核',
  mediations: '调解',
  orders: '督办单',
  escalations: '提级移交',
  meetings: '会议',
};

/** The kinds of cases that have pages. */
export const nouns = Object.keys(nounTitles) as Noun[];
