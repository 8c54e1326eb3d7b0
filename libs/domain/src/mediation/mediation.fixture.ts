import { blankHead } from '../kernel/fold';
import { person, Stage, testPolicy, type Line, type Played } from '../kernel/testing';
import type { Facts } from '../kernel/types';
import type { PackData } from '../policy/policy';
import { petition } from '../petition/petition';
import type { PetitionState } from '../petition/state';
import { procedureOf } from '../procedures';

/** The part of the national pack that mediations read. */
const pack: PackData = {
  org: {
    units: [
      { id: 'court', title: '法院', kind: 'court', parent: null },
      { id: 'shipai_center', title: '石牌镇中心', kind: 'town_center', parent: null, region: '420881108' },
      { id: 'shipai_judicial_office', title: '石牌镇司法所', kind: 'department', parent: null, region: '420881108' },
      { id: 'huji_center', title: '胡集镇中心', kind: 'town_center', parent: null, region: '420881102' },
    ],
  },
  committees: ['civil', 'environment', 'housing', 'family', 'general_town'].map((id) => ({
    id,
    title:
      {
        civil: '民商事调委会',
        environment: '环保调委会',
        housing: '征收调委会',
        family: '婚姻家庭调委会',
        general_town: '镇调委会',
      }[id] ?? id,
    kind: 'industry',
    unit: 'mediation_center',
  })),
  clocks: [
    {
      id: 'T13',
      title: '申请司法确认',
      kind: 'statutory',
      procedure: 'mediation',
      budget: 30,
      unit: 'natural',
      right_of: 'case:parties',
      anchor: 'mediation.effective',
      stops_on: ['mediation.confirmation_applied', 'mediation.court_paper_issued'],
    },
    {
      id: 'T14',
      title: '调解',
      kind: 'statutory',
      procedure: 'mediation',
      budget: 30,
      unit: 'natural',
      by_type: 'mediation.limits',
      anchor: 'mediation.accepted',
      stops_on: ['mediation.effective', 'mediation.terminated'],
    },
  ],
  mediation: {
    sources: ['application', 'visit', 'court_before', 'court_during', 'administrative', 'town'].map((id) => ({
      id,
      title: id,
    })),
    handoff_receipt: { budget: 3, unit: 'working' },
    limits: [
      { id: 'ordinary', title: '一般', budget: 30, unit: 'natural' },
      { id: 'court_before', title: '诉前委派', budget: 30, unit: 'natural', anchor: 'mediation.received' },
      { id: 'court_during_ordinary', title: '诉中委托', budget: 15, unit: 'natural', anchor: 'mediation.received' },
      {
        id: 'labour',
        title: '劳动',
        budget: 15,
        unit: 'natural',
        anchor: 'mediation.applied',
        dispute_types: ['labour'],
      },
    ],
    dossier: [
      { id: 'application_or_intake', title: '申请书或受理登记表', need: 'must' },
      { id: 'rights_notice', title: '权利义务告知书', need: 'must' },
      { id: 'identity', title: '当事人身份证明', need: 'must' },
      { id: 'evidence', title: '证据材料', need: 'as_needed' },
      { id: 'session_record', title: '调解记录', need: 'must' },
      { id: 'agreement', title: '调解协议书', need: 'must' },
      { id: 'back_cover', title: '封底', need: 'must' },
    ],
    written_agreement_when: {
      any: [
        { fact: 'death_involved', op: 'is', value: true },
        { fact: 'performed', op: 'is', value: false },
      ],
    },
  },
};

const mediator = (login: string, committee: string, more: string[] = []) =>
  person(login, { unit: 'mediation_center', roles: ['mediator', ...more], committee });

/** People of the stories. */
export const cast = {
  court: person('court1', { unit: 'court', roles: ['handler', 'court_liaison'] }),
  civil: mediator('civil1', 'civil'),
  head: mediator('mediator1', 'civil', ['committee_head']),
  env: mediator('environment1', 'environment', ['committee_head']),
  housing: mediator('housing1', 'housing', ['committee_head']),
  family: mediator('family1', 'family', ['committee_head']),
  manager: person('mediation1', { unit: 'mediation_center', roles: ['mediation_manager'] }),
  triage: person('triage1', { unit: 'petition_bureau', roles: ['triage_officer'] }),
  town: person('shipai2', { unit: 'shipai_center', roles: ['town_officer', 'handler', 'mediator'] }),
  office: person('shipai3', { unit: 'shipai_judicial_office', roles: ['mediator'] }),
  otherTown: person('huji1', { unit: 'huji_center', roles: ['town_officer', 'handler', 'mediator'] }),
};
export type Cast = keyof typeof cast;

export const parties = [
  { id: 'p1', side: 'applicant', personId: 'pei', organisation: false },
  { id: 'p2', side: 'respondent', organisation: true },
];

const opening = {
  committee: 'civil',
  disputeType: 'damage',
  materials: ['…', '…'],
  parties,
  claim: { amount: 86000, digest: '…' },
};

/** A signed, sealed agreement in two payments. */
export const paper: Facts = {
  form: 'written',
  facts: '…',
  responsibility: '…',
  scope: '…',
  total: 62000,
  manner: '…',
  place: '…',
  mediator: 'civil1',
  seal: true,
  instalments: [
    { due: '2026-06-18', amount: 32000 },
    { due: '2026-06-30', amount: 30000 },
  ],
  signatures: ['p1', 'p2'],
};

/** A stage with one mediation m1 on it and short ways to speak of it. */
export class Mediation {
  readonly stage = new Stage(procedureOf, testPolicy(pack));

  constructor() {
    const head = blankHead('v1', 'petition', 'code-v1', '2026-04-20T00:00:00.000Z', 'guide1');
    this.stage.cases.v1 = { ...petition.blank(head), handler: 'family1', status: 'accepted' } as PetitionState;
  }

  do(at: string, by: Cast, act: string, facts: Facts = {}): Played {
    return this.stage.play(this.line(at, by, act, facts));
  }

  refused(at: string, by: Cast, act: string, facts: Facts = {}): string {
    return this.stage.refused(this.line(at, by, act, facts));
  }

  /** Entrusted by the court on 20 April and received on the 21st. */
  entrusted(facts: Facts = {}): this {
    this.do('2026-04-20 09:10', 'court', 'entrust', { source: 'court_before', caseNumber: '…', ...opening, ...facts });
    this.do('2026-04-21 09:30', 'civil', 'receive', { materialsChecked: true });
    return this;
  }

  /** Applied for at the desk on 20 April (访调). */
  applied(facts: Facts = {}, by: Cast = 'triage'): this {
    this.do('2026-04-20 09:00', by, 'apply', { source: 'visit', ...opening, ...facts });
    return this;
  }

  /** Everyone agrees, the committee accepts and tells the rights, on 23 April. */
  begun(by: Cast = 'civil', facts: Facts = {}): this {
    this.do('2026-04-23 10:00', by, 'record_consent', {
      consents: [{ party: 'all', agreed: true, date: '2026-04-23' }],
    });
    this.do('2026-04-23 10:21', by, 'accept');
    this.do('2026-04-23 10:22', by, 'inform_rights', { signedBy: 'all', ...facts });
    return this;
  }

  private line(at: string, by: Cast, act: string, facts: Facts): Line {
    return { at, by: cast[by], act: `mediation.${act}`, on: 'm1', facts };
  }
}
