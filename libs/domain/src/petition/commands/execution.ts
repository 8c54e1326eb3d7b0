import { recordsOf, textOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import type { PetitionState } from '../state';
import { notInFuture } from './days';
import { answered, helpers } from './who';

/** Each item belongs to a part of the matter and has been done. */
function itemsDone({ state, facts, context }: Turn<PetitionState>): void {
  recordsOf(facts.items).forEach(({ part, date }, index) => {
    const known = state.parts.length === 0 || state.parts.some((one) => one.part === part);
    const pointer = `/items/${index}/part`;
    demand(known, 'validation_failed', '没有这个子事项，请从列表中选择。', [
      { pointer, code: 'unknown_part', message: '没有这个子事项' },
    ]);
    notInFuture(date, context.today, `/items/${index}/date`, '执行日期');
  });
}

/** 执行: what was supported is carried out and proven, part by part (Art. 32). */
export const execution: Record<string, CommandRow<PetitionState>> = {
  'petition.record_execution': {
    title: '登记执行',
    article: '条例 32',
    from: [...answered, 'settled'],
    to: [],
    who: helpers,
    content: itemsDone,
    events: ({ state, facts }) => {
      const parts = recordsOf(facts.items).map((item) => textOf(item.part));
      const open = state.parts.filter((part) => part.outcome === 'supported' && !part.executed);
      const complete = open.every(({ part }) => parts.includes(part));
      return [{ name: 'petition.executed', data: { parts, complete } }];
    },
  },
};
