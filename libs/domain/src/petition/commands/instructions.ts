import type { CommandRow } from '../../kernel/procedure';
import type { PetitionState } from '../state';
import { notInPast } from './days';

/** 批示: a leader writes on the matter, with a day by which he wants to hear. It moves no statutory limit. */
export const instructions: Record<string, CommandRow<PetitionState>> = {
  'petition.sign_instruction': {
    title: '批示',
    article: '条例 18；S3-22, S4-1',
    from: 'open',
    to: [],
    who: ['role:leader', 'role:chief', 'role:bureau_head'],
    content: ({ facts, context }) => notInPast(facts.limitOn, context.today, '/limitOn', '反馈期限'),
    events: ({ facts, context }) => [
      {
        name: 'petition.instruction_signed',
        data: { instruction: context.newId(), limitOn: facts.limitOn, tag: facts.tag },
      },
    ],
    answers: (_turn, events) => ({ instruction: events[0]?.data.instruction ?? null }),
  },
};
