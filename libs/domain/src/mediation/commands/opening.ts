import type { EventDraft } from '../../kernel/case-state';
import { numberOf, present, recordOf, recordsOf, textOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import { findUnit } from '../../policy/policy';
import type { MediationState } from '../state';

type Row = CommandRow<MediationState>;
type At = Turn<MediationState>;

const desks = ['guide', 'receptionist', 'triage_officer', 'town_officer', 'handler', 'bureau_deputy', 'bureau_head'];
const houses = ['mediator', 'committee_head', 'mediation_manager'];
const liaisons = ['court_liaison', 'police_liaison', 'procuratorate_liaison', 'unit_head'];
const asRoles = (roles: string[]) => roles.map((role) => `role:${role}`);

/** Sources whose body must agree before its file is handed on (宁波 19). */
const entrusting = ['court_before', 'court_during', 'administrative', 'police', 'procuratorate'];

/** Offices of the actor's town: bodies that carry the same nine-digit place code. */
function townOffices({ actor, context }: At): string[] {
  const region = findUnit(context.policy, actor.unit)?.region;
  const same = context.policy.units.filter((unit) => region?.length === 9 && unit.region === region);
  return [...new Set([actor.unit, ...same.map((unit) => unit.id)])];
}

/** What the file begins with; the same for an application and an entrustment. */
function beginning(turn: At): EventDraft['data'] {
  const { facts, actor } = turn;
  const town = facts.level === 'town';
  return {
    source: facts.source,
    committee: facts.committee,
    ownerLevel: town ? 'town' : 'county',
    ownerUnits: town ? townOffices(turn) : [],
    disputeType: facts.disputeType,
    courtProcedure: facts.courtProcedure,
    claimTotal: numberOf(recordOf(facts.claim).amount),
    petition: facts.petition,
    caseNumber: present(facts.caseNumber) || present(facts.caseNumbers),
    children: facts.children,
    death: facts.death === true,
    entrustedBy: entrusting.includes(textOf(facts.source)) ? actor.unit : null,
    requestedBy: present(facts.requestedBy) ? [textOf(facts.requestedBy)] : [],
    parties: recordsOf(facts.parties).map(({ id, side, personId, organisation }) => ({
      id,
      side,
      ...(organisation === true ? {} : { person: personId }),
    })),
  };
}

function known({ facts, context }: At): void {
  const { sources } = context.policy.mediation;
  demand(
    sources.some((source) => source.id === facts.source),
    'validation_failed',
    '请选择调解来源。',
    [{ pointer: '/source', code: 'unknown_source', message: '没有这种来源' }],
  );
  demand(
    context.policy.committees.some((one) => one.id === facts.committee),
    'validation_failed',
    '请选择调委会。',
    [{ pointer: '/committee', code: 'unknown_committee', message: '没有这个调委会' }],
  );
  const sides = recordsOf(facts.parties).map((party) => party.side);
  demand(sides.includes('applicant') && sides.includes('respondent'), 'validation_failed', '调解须有双方当事人。', [
    { pointer: '/parties', code: 'side_missing', message: '申请人和对方当事人都要填写' },
  ]);
}

/** A file comes and goes with a list of what is handed over (特邀 27；宁波 19). Refuses material_list_missing. */
export function listAttached({ facts }: At): void {
  demand(present(facts.materials), 'material_list_missing', '委派、移交调解须附移送材料清单。');
}

const petitionNamed = (facts: At['facts']) => [textOf(facts.petition)].filter(Boolean);

/** Only the committee named signs for the file: the one entrusted, or the one it is handed to. */
function receiverOnly({ state, hats }: At): void {
  const may = hats.has('system') || hats.has(state.handingOver ? 'receiver' : 'holder');
  demand(may, 'forbidden', '移送的材料由接收的调委会签收或退回。');
}

/** The receipt starts T14 for court files, and anew for a file handed over (rule `ordinary`). */
function received({ state }: At): EventDraft[] {
  const { handingOver: move, disputeType, courtProcedure } = state;
  const data = { source: move?.toSource ?? state.source, disputeType, courtProcedure, handedOver: move !== null };
  if (!move) return [{ name: 'mediation.received', data, status: 'received' }];
  return [
    {
      name: 'mediation.received',
      data: { ...data, rule: 'ordinary', committee: move.toCommittee },
      status: 'accepted',
    },
  ];
}

/** Without receipt the file goes back: to the sending committee, or to the body that entrusted it, which ends the file here. */
function returned({ state }: At): EventDraft[] {
  const status = state.handingOver?.from ?? 'terminated';
  return [
    { name: 'mediation.returned', data: { committee: state.handingOver?.toCommittee ?? state.committee }, status },
  ];
}

/** How a file comes into the house: 访调 and applications, entrustment, and the receipt of what was sent. */
export const opening: Record<string, Row> = {
  'mediation.apply': {
    title: '申请',
    article: '调解法 17',
    from: [''],
    to: ['received'],
    who: asRoles([...desks, ...houses]),
    papers: ['D36'],
    refers: petitionNamed,
    content: known,
    events: (turn) => [{ name: 'mediation.applied', data: beginning(turn), status: 'received' }],
  },
  'mediation.entrust': {
    title: '委托委派',
    article: '特邀 20, 27；宁波 19',
    from: [''],
    to: ['entrusted'],
    who: asRoles([...liaisons, ...desks, 'mediation_manager']),
    papers: ['D35'],
    refers: petitionNamed,
    content: (turn) => (listAttached(turn), known(turn)),
    events: (turn) => [{ name: 'mediation.entrusted', data: beginning(turn), status: 'entrusted' }],
  },
  'mediation.receive': {
    title: '接收材料',
    article: '特邀 27；宁波 19',
    from: ['entrusted', 'handing_over'],
    to: ['accepted', 'received'],
    who: ['holder', 'receiver'],
    rights: receiverOnly,
    content: ({ facts }) =>
      demand(facts.materialsChecked === true, 'validation_failed', '请先核对移送材料再签收。', [
        { pointer: '/materialsChecked', code: 'required', message: '请核对材料' },
      ]),
    events: received,
  },
  'mediation.return': {
    title: '退回移交',
    article: '特邀 27；宁波 19',
    from: ['entrusted', 'handing_over'],
    to: ['accepted', 'terminated'],
    who: ['holder', 'receiver'],
    rights: receiverOnly,
    events: returned,
  },
};
