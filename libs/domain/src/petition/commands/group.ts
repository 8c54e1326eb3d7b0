import { textsOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import type { PetitionState } from '../state';
import { desk } from './intake';

type Row = CommandRow<PetitionState>;
type At = Turn<PetitionState>;

/** At most five, all of them on the roster (Art. 20). */
function representativesElected({ state, facts, context }: At): void {
  const elected = textsOf(facts.representatives);
  const most = context.policy.defaults.representatives_max;
  demand(elected.length <= most, 'representatives_over_limit', `代表不得超过${most}人。`);
  demand(
    elected.every((person) => state.people.includes(person)),
    'representative_not_in_roster',
    '代表须是名册内的信访人。',
  );
}

/** 集体: five or more on one matter send at most five of their own (Art. 20). */
export const group: Record<string, Row> = {
  'petition.elect_representatives': {
    title: '推选代表',
    article: '条例 20',
    from: 'open',
    to: [],
    who: [...desk, 'role:town_officer'],
    papers: ['D03'],
    content: representativesElected,
    events: ({ facts }) => [
      { name: 'petition.representatives_elected', data: { representatives: facts.representatives } },
    ],
  },
};
