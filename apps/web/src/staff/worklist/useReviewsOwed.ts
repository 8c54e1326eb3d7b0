import { useCounts } from '../../api/queries';
import type { Noun } from '../../api/wire';
import { nounTitles } from '../shell/nouns';

/** 复查 and 复核 that lie with the person's own body and are not at their end. */
const open: Partial<Record<Noun, string>> = {
  reviews: 'applied,accepted,decided',
  rechecks: 'applied,accepted,hearing,decided',
};

export interface ReviewsOwed {
  noun: Noun;
  title: string;
  status: string;
  count: number;
}

/** How many of each this person's body owes; a kind of which there is none is left out. */
export function useReviewsOwed(): ReviewsOwed[] {
  const counted = [useOf('reviews'), useOf('rechecks')];
  return counted.filter(({ count }) => count > 0);
}

function useOf(noun: Noun): ReviewsOwed {
  const status = open[noun] ?? '';
  const count = useCounts(noun, { mine: 'lead', status }).data?.total ?? 0;
  return { noun, title: nounTitles[noun], status, count };
}
