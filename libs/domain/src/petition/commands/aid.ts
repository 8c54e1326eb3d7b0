import type { EventDraft } from '../../kernel/case-state';
import { numberOf, present } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import type { PetitionState } from '../state';
import { notInFuture } from './days';
import { desk } from './intake';
import { helpers } from './who';

type At = Turn<PetitionState>;

function unitKnown({ facts, context }: At): void {
  const known = context.policy.units.some(({ id }) => id === facts.to);
  demand(known, 'validation_failed', '请选择负责救助的单位。', [
    { pointer: '/to', code: 'unknown_unit', message: '没有这个单位' },
  ]);
}

/** What is granted says how much or what, and was given on a day; what is not says why. */
function decided({ facts, context }: At): void {
  const needed = facts.granted === true ? ['what', '救助内容'] : ['reason', '不予救助的理由'];
  const [field = '', title = ''] = needed;
  demand(present(facts[field]), 'validation_failed', `请写明${title}。`, [
    { pointer: `/${field}`, code: 'required', message: `请写明${title}` },
  ]);
  notInFuture(facts.date, context.today, '/date', '日期');
}

function aided({ state, facts, actor }: At): EventDraft[] {
  const open = state.aids.find((aid) => aid.granted === undefined && aid.to === actor.unit);
  const data = { kind: facts.kind, to: open?.to ?? actor.unit, granted: facts.granted, amount: numberOf(facts.amount) };
  return [{ name: 'petition.aid_recorded', data }];
}

/**
 * 救助: hardship is answered with help, whatever becomes of the claim (Art. 37). A promise not to petition is never asked
 * for it, and the body that is asked may read the matter.
 */
export const aid: Record<string, CommandRow<PetitionState>> = {
  'petition.request_aid': {
    title: '申请救助',
    article: '条例 37',
    from: 'open',
    to: [],
    who: [...helpers, ...desk],
    content: unitKnown,
    events: ({ facts }) => [{ name: 'petition.aid_requested', data: { kind: facts.kind, to: facts.to } }],
  },
  'petition.record_aid': {
    title: '登记救助结果',
    article: '条例 37',
    from: 'open',
    to: [],
    who: ['aid_body', ...helpers],
    content: decided,
    events: aided,
  },
};
