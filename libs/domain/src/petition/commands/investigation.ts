import { present } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import type { Facts } from '../../kernel/types';
import { partKnown } from '../parts';
import type { PetitionState } from '../state';
import { doerOf } from './carry-along';
import { notInFuture } from './days';
import { desk } from './intake';
import { helpers } from './who';

type At = Turn<PetitionState>;

const done = ({ facts, context }: At): void => notInFuture(facts.date, context.today, '/date', '日期');

/** Does it tell of health or the like? Only whether, never what. */
const marked = (facts: Facts): true | undefined => (present(facts.sensitive) ? true : undefined);

/** 听取陈述、调查核实: what an opinion stands on (Art. 31(6)). */
export const investigation: Record<string, CommandRow<PetitionState>> = {
  'petition.record_interview': {
    title: '接谈记录',
    article: '条例 31(6)',
    from: 'open',
    to: [],
    who: [...helpers, ...desk],
    papers: ['D04'],
    content: done,
    events: (turn) => [
      {
        name: 'petition.interviewed',
        data: { byHandlingBody: doerOf(turn).handling, part: turn.facts.part, sensitive: marked(turn.facts) },
      },
    ],
  },
  'petition.record_investigation': {
    title: '调查',
    article: '条例 31(6)',
    from: ['accepted', 'signed'],
    to: [],
    who: helpers,
    papers: ['D16'],
    content: (turn) => (partKnown(turn), done(turn)),
    events: ({ facts }) => [{ name: 'petition.investigated', data: { part: facts.part, sensitive: marked(facts) } }],
  },
};
