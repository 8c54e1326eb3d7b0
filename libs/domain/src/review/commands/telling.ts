import type { Telling } from '../../kernel/case-state';
import type { Turn } from '../../kernel/procedure';
import type { Facts } from '../../kernel/types';
import type { ReviewState } from '../state';

/** The petition learns of its 复查 and 复核 in the same moment, so that its windows and theirs never contradict each other. */
export function tellPetition(
  { state, context }: Turn<ReviewState>,
  event: 'applied' | 'joined' | 'declined' | 'handed' | 'delivered',
  { petition = state.petition, applicants = state.applicants, ...more }: Facts & { petition?: string } = {},
): Telling[] {
  const deciders = [...new Set([state.handler, state.decidedBy])].filter((login) => typeof login === 'string');
  const about = { review: state.id, level: state.level, event, on: context.today, applicants, deciders };
  const facts: Facts = { ...about, ...more };
  return [{ procedure: 'petition', id: petition, name: 'petition.hear_review', facts }];
}
