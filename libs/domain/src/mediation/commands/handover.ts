import type { EventDraft } from '../../kernel/case-state';
import { present, textOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import { partiesLeftOut } from '../parties';
import { holderRow } from '../rights';
import type { MediationState } from '../state';
import { nobodyRefused } from './consent';
import { listAttached } from './opening';

type Row = CommandRow<MediationState>;
type At = Turn<MediationState>;

/** Every party agrees, and once per file the court or agency that entrusted it (宁波 19). */
function agreedTo(turn: At): void {
  const { state, facts } = turn;
  nobodyRefused(turn);
  demand(partiesLeftOut(facts.consents, state).length === 0, 'consent_missing', '移交须每一方当事人同意。');
  const asked = state.entrustedBy === null || state.handOverAgreed !== null;
  demand(asked, 'entrusting_consent_missing', '法院或者部门委派的案件，移交须先经委派方同意。');
}

function elsewhere({ state, facts, context }: At): void {
  const { policy } = context;
  const other = facts.toCommittee !== state.committee;
  demand(
    other && policy.committees.some((one) => one.id === facts.toCommittee),
    'validation_failed',
    '请选择接收的调委会。',
    [{ pointer: '/toCommittee', code: 'unknown_committee', message: '请选择另一个调委会' }],
  );
  demand(
    policy.mediation.sources.some((one) => one.id === facts.toSource),
    'validation_failed',
    '请选择移交后的来源。',
    [{ pointer: '/toSource', code: 'unknown_source', message: '没有这种来源' }],
  );
}

function handedOver({ state, facts }: At): EventDraft[] {
  const { toCommittee, toSource, petition, requestedBy } = facts;
  const data = { toCommittee, toSource, petition, requestedBy, fromCommittee: state.committee, from: state.status };
  return [{ name: 'mediation.handed_over', data, status: 'handing_over' }];
}

/** 移交 between committees and sources: one file, one history, a new limit from the new committee's receipt (S3-10). */
export const handover: Record<string, Row> = {
  'mediation.agree_hand_over': {
    title: '委托方同意移交',
    article: '宁波 19',
    from: ['received', 'accepted', 'mediating'],
    to: [],
    who: ['entruster'],
    content: ({ facts }) =>
      demand(present(facts.paper), 'validation_failed', '请附同意移交的复函。', [
        { pointer: '/paper', code: 'required', message: '请附复函' },
      ]),
    events: ({ facts }) => [{ name: 'mediation.hand_over_agreed', data: { toCommittee: textOf(facts.toCommittee) } }],
  },
  'mediation.hand_over': holderRow({
    title: '移交',
    article: '特邀 27；宁波 19；S3-10',
    from: ['accepted', 'mediating'],
    to: ['handing_over'],
    papers: ['D35'],
    refers: (facts) => [textOf(facts.petition)].filter(Boolean),
    gates: agreedTo,
    content: (turn) => (listAttached(turn), elsewhere(turn)),
    events: handedOver,
  }),
};
