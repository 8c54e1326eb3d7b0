import type { Opening } from '../../kernel/case-state';
import { present, recordOf, textOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import type { Facts } from '../../kernel/types';
import type { PetitionState } from '../state';
import { desk } from './intake';

type At = Turn<PetitionState>;

const side = ['request', 'facts', 'reasons'];

function bothSaid({ facts }: At): void {
  const errors = ['keep', 'seal'].flatMap((one) =>
    side
      .filter((field) => !present(recordOf(facts[one])[field]))
      .map((field) => ({ pointer: `/${one}/${field}`, code: 'required', message: '请分别写明诉求、事实和理由' })),
  );
  demand(errors.length === 0, 'validation_failed', '留在原件的和移入密封的，都要写明诉求、事实和理由。', errors);
  const [kept, sealed] = [recordOf(facts.keep).category, recordOf(facts.seal).category];
  demand(sealed === 'accusation' && kept !== 'accusation', 'validation_failed', '移入密封的须是检举控告部分。', [
    { pointer: '/seal/category', code: 'not_accusation', message: '移入密封的须是检举控告部分' },
  ]);
}

/** The accusation as a matter of its own behind the wall: same people, same visit; its desk is told by its registration. */
function sealedSibling({ state, facts, actor, context }: At): Opening[] {
  const register: Facts = {
    ...{ channel: state.channel, visit: state.visitId, people: state.people, persons: state.persons },
    ...{ identityClear: state.identityClear, category: 'accusation', flags: [] },
    accused: recordOf(facts.seal).accused,
  };
  const command = { name: 'petition.register', facts: register, actor };
  return [{ procedure: 'petition', id: context.newId(), command }];
}

/** 拆分: what accuses somebody leaves the open matter before anybody can read it there (Art. 30, 31; domain §1.3). */
export const split: Record<string, CommandRow<PetitionState>> = {
  'petition.split': {
    title: '拆分子事项',
    article: '条例 30, 31',
    from: ['registered', 'triaged', 'arrived', 'signed', 'accepted'],
    to: [],
    who: desk,
    apart: { stays: 'keep', goes: 'seal', compartment: 'accusation', papers: ['D01', 'D02'] },
    gates: ({ state }) =>
      demand(!state.sealed && !state.originalSealed, 'act_not_allowed_in_status', '本事项已经拆分或已在密封区。'),
    content: bothSaid,
    events: ({ facts }) => [{ name: 'petition.split', data: { kept: textOf(recordOf(facts.keep).category) } }],
    opens: sealedSibling,
    answers: () => ({ originalSealed: true }),
  },
};
