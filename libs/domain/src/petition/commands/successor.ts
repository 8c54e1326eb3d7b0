import { isDay } from '../../calendar/days';
import { absent, textOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import type { PetitionState } from '../state';
import { desk } from './intake';

type Row = CommandRow<PetitionState>;
type At = Turn<PetitionState>;

/** Death and kinship are proven, and it was one of the petitioners who died (山东 46). */
function proven({ state, facts, context }: At): void {
  const missing = absent(facts, ['diedOn', 'relation', 'proof']);
  const errors = missing.map((field) => ({
    pointer: `/${field}`,
    code: 'required',
    message: '承继须有死亡和亲属证明',
  }));
  demand(missing.length === 0, 'successor_proof_missing', '承继须写明死亡日期、亲属关系并附证明。', errors);
  demand(state.people.includes(textOf(facts.deceased)), 'validation_failed', '去世的须是本事项的信访人。', [
    { pointer: '/deceased', code: 'not_a_party', message: '不是本事项的信访人' },
  ]);
  demand(isDay(facts.diedOn) && facts.diedOn <= context.today, 'validation_failed', '死亡日期不能晚于今天。', [
    { pointer: '/diedOn', code: 'in_future', message: '死亡日期不能晚于今天' },
  ]);
}

/** 承继: the heir stands in the petitioner's place; limits, parts and the number of people stay as they are (山东 46). */
export const successor: Record<string, Row> = {
  'petition.substitute_successor': {
    title: '承继',
    article: '山东 46',
    from: 'open',
    to: [],
    who: [...desk, 'role:town_officer', 'unit_staff'],
    content: proven,
    events: ({ facts, context }) => [
      {
        name: 'petition.successor_substituted',
        data: { deceased: facts.deceased, successor: context.newId(), diedOn: facts.diedOn },
      },
    ],
  },
};
