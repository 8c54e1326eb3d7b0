import type { CommandRow } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import type { PetitionState } from '../state';
import { unit } from './who';

/** 建议意见: answered by a reply, with no sixty days (Art. 29). */
export const feedback: Record<string, CommandRow<PetitionState>> = {
  'petition.reply_suggestion': {
    title: '回复建议',
    article: '条例 29',
    from: ['triaged', 'arrived', 'signed', 'accepted'],
    to: ['suggestion_replied'],
    who: [...unit, 'role:triage_officer'],
    papers: ['D19'],
    gates: ({ state }) =>
      demand(state.category === 'suggestion', 'act_not_allowed_in_status', '只有建议意见类事项可以这样回复。'),
    events: ({ facts }) => [
      { name: 'petition.suggestion_replied', data: { result: facts.result }, status: 'suggestion_replied' },
    ],
  },
};
