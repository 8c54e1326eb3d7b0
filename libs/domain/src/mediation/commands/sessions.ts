import { codeOf, numberOf, present, recordsOf, textOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import { partiesLeftOut } from '../parties';
import { holderRow } from '../rights';
import type { MediationState } from '../state';
import { everyoneConsents } from './consent';

type Row = CommandRow<MediationState>;
type At = Turn<MediationState>;

/** What is recorded has happened: a day after today is refused as validation_failed. */
export function notInFuture({ facts, context }: At): void {
  demand(textOf(facts.date) <= context.today, 'validation_failed', '日期不能晚于今天。', [
    { pointer: '/date', code: 'in_future', message: '日期不能晚于今天' },
  ]);
}

function ready(turn: At): void {
  everyoneConsents(turn);
  demand(turn.state.rightsInformed, 'rights_not_told', '先告知权利义务并由当事人签名，再开始调解。');
}

/** A longer limit needs every party (特邀 27；宁波 27). */
function agreedByAll({ state, facts }: At): void {
  const left = partiesLeftOut(facts.agreedBy, state);
  demand(left.length === 0, 'extension_needs_all_parties', '延长调解期限须每一方当事人同意。');
  const running = state.clocks.T14 && !state.clocks.T14.stoppedAt;
  demand(running, 'act_not_allowed_in_status', '调解期限没有在走，不需要延长。');
}

/** 调解: sessions, issues, a longer limit, and the advice of the level above. */
export const sessions: Record<string, Row> = {
  'mediation.hold_session': holderRow({
    title: '调解',
    article: '调解法 21–24, 27',
    from: ['accepted', 'mediating', 'handing_over'],
    to: ['mediating'],
    papers: ['D39'],
    gates: ready,
    content: notInFuture,
    events: ({ state, facts }) => [
      {
        name: 'mediation.session_held',
        data: { date: facts.date, kind: facts.kind },
        // Until the new committee has signed, the sender goes on working; the hand-over stays on its way.
        ...(state.status === 'handing_over' ? {} : { status: 'mediating' }),
      },
    ],
  }),
  'mediation.record_issues': holderRow({
    title: '更新争点',
    article: '调解法 22',
    from: ['accepted', 'mediating'],
    to: [],
    events: ({ facts }) => [
      {
        name: 'mediation.issues_recorded',
        data: {
          issues: Object.fromEntries(recordsOf(facts.issues).map(({ num, state }) => [codeOf(num), textOf(state)])),
        },
      },
    ],
  }),
  'mediation.extend': holderRow({
    title: '延长',
    article: '特邀 27；宁波 27',
    from: ['received', 'accepted', 'mediating'],
    to: [],
    gates: agreedByAll,
    content: ({ facts }) =>
      demand((numberOf(facts.days) ?? 0) > 0, 'validation_failed', '请写明延长的天数。', [
        { pointer: '/days', code: 'required', message: '延长天数须大于零' },
      ]),
    events: ({ facts }) => [{ name: 'mediation.extended', data: { days: facts.days } }],
  }),
  'mediation.guide': {
    title: '上级指导',
    article: 'S3-10',
    from: 'open',
    to: [],
    who: ['role:mediation_manager'],
    content: ({ facts }) =>
      demand(present(facts.advice), 'validation_failed', '请写明指导意见。', [
        { pointer: '/advice', code: 'required', message: '请写明指导意见' },
      ]),
    events: ({ facts }) => [{ name: 'mediation.guided_by_upper', data: { date: facts.date, person: facts.person } }],
  },
};
