import type { CommandRow, Turn } from '../../kernel/procedure';
import { textOf } from '../../kernel/facts';
import { demand } from '../../kernel/refusal';
import { withinMandate } from '../agent';
import type { PetitionState } from '../state';
import { notInPast } from './days';
import { desk } from './intake';
import { helpers } from './who';

type At = Turn<PetitionState>;

/** Asked and not answered yet; the one named, else the only one. */
function asked({ state, facts }: At): string | undefined {
  const open = Object.entries(state.materials).flatMap(([id, { receivedOn }]) => (receivedOn ? [] : [id]));
  const named = textOf(facts.request);
  return named ? open.find((id) => id === named) : open[0];
}

/** 补充材料: what is wanted and until when; the petitioner brings it or sends it. No limit of the claim stops (Art. 34; right 4). */
export const materials: Record<string, CommandRow<PetitionState>> = {
  'petition.request_materials': {
    title: '请信访人补充材料',
    article: '条例 31(6)',
    from: 'open',
    to: [],
    who: [...helpers, ...desk],
    content: ({ facts, context }) => notInPast(facts.until, context.today, '/until', '补充期限'),
    events: ({ facts, context }) => [
      { name: 'petition.materials_requested', data: { request: context.newId(), until: facts.until } },
    ],
    answers: (_turn, events) => ({ request: events[0]?.data.request ?? null }),
  },
  'petition.receive_materials': {
    title: '收到补充材料',
    article: '条例 31(6)',
    from: 'open',
    to: [],
    who: [...helpers, ...desk, 'agent'],
    rights: ({ state, actor }) => withinMandate(state, actor, 'supplement'),
    gates: (turn) => demand(asked(turn), 'act_not_allowed_in_status', '没有等待补充的材料。'),
    events: (turn) => [
      {
        name: 'petition.materials_received',
        data: { request: asked(turn), way: turn.facts.way, complete: turn.facts.complete !== false },
      },
    ],
  },
};
