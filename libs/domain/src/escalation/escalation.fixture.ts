import { instantOf } from '../calendar/days';
import { blankHead } from '../kernel/fold';
import { person, Stage, testPolicy, type Played } from '../kernel/testing';
import type { Day, Facts } from '../kernel/types';
import { petition } from '../petition/petition';
import type { PetitionState } from '../petition/state';
import type { PackData } from '../policy/policy';
import { procedureOf } from '../procedures';

const unit = (id: string) => ({ id, title: id, kind: 'department', parent: null });

/** The part of the packs that escalations read (Shangqiu's exits). */
const pack: PackData = {
  org: { units: ['housing_construction', 'agriculture', 'natural_resources', 'inspection_brigade'].map(unit) },
  clocks: [
    {
      id: 'T12',
      title: '三项建议反馈',
      kind: 'statutory',
      procedure: 'supervision',
      budget: 30,
      unit: 'natural',
      stated_in: 'D26',
      anchor: 'supervision.recommended',
      stops_on: ['supervision.adoption_replied'],
    },
  ],
  escalation: {
    exits: [
      { id: 'leading_group', title: '提交领导组', to: 'unit:leading_group' },
      {
        id: 'inspection',
        title: '交督查',
        to: 'unit:inspection_brigade',
        when: {
          all: [
            { fact: 'claim_reasonable', op: 'is', value: true },
            { fact: 'executed', op: 'is', value: false },
            { fact: 'days_since_accepted', op: 'gte', value: 90 },
          ],
        },
      },
      { id: 'enforcement', title: '移送执法', to: 'unit:enforcement_brigade' },
    ],
  },
};

/** People of A12. */
export const cast = {
  office: person('group_office1', { unit: 'leading_group_office', roles: ['leading_group_office'] }),
  supervisor: person('supervisor1', { unit: 'governance_center', roles: ['supervisor'] }),
  deputy: person('bureau2', { unit: 'petition_bureau', roles: ['bureau_deputy'] }),
  director: person('bureau1', { unit: 'petition_bureau', roles: ['bureau_head'] }),
  inspector: person('inspector1', { unit: 'inspection_brigade', roles: ['inspector'] }),
  enforcement: person('enforcement1', { unit: 'enforcement_brigade', roles: ['enforcement_officer'] }),
  leader: person('chief1', { unit: 'party_committee', roles: ['chief', 'leader'], covers: ['leading_group'] }),
  zjj: person('zjj1', { unit: 'housing_construction', roles: ['handler'] }),
  zjjHead: person('zjj2', { unit: 'housing_construction', roles: ['unit_head'] }),
  nyj: person('nyj1', { unit: 'agriculture', roles: ['handler'] }),
  guide: person('guide1', { unit: 'center', roles: ['guide'] }),
};
export type Cast = keyof typeof cast;

/** A claim under way at its unit since the day of acceptance. */
export function claim(id: string, lead: string, acceptedOn: Day, more: Partial<PetitionState> = {}): PetitionState {
  const at = instantOf(acceptedOn, '09:00');
  const kind = 'statutory' as const;
  const T05 = {
    id: 'T05',
    kind,
    from: acceptedOn,
    startedAt: at,
    budget: 60,
    unit: 'natural' as const,
    dueRaw: '',
    dueRolled: '',
  };
  return {
    ...petition.blank(blankHead(id, 'petition', `code-${id}`, at, 'guide1')),
    seq: 5,
    status: 'accepted',
    category: 'claim',
    route: 'petition',
    lead,
    people: [`person-${id}`],
    parts: [{ part: 'a', route: 'petition', unit: lead }],
    clocks: { T05 },
    ...more,
  };
}

/** A stage with the three claims of A12 on it, and short ways to act on them. */
export class Exits {
  readonly stage = new Stage(procedureOf, testPolicy(pack));

  constructor() {
    const answered = [{ part: 'a', route: 'petition', unit: 'housing_construction', outcome: 'supported' }];
    this.stage.cases.p1 = claim('p1', 'housing_construction', '2026-02-24', {
      status: 'opinion_delivered',
      parts: answered,
    });
    this.stage.cases.p2 = claim('p2', 'agriculture', '2026-05-11');
    this.stage.cases.p3 = claim('p3', 'natural_resources', '2026-05-06');
  }

  do(at: string, by: Cast, act: string, on: string, facts: Facts = {}): Played {
    return this.stage.play({ at, by: cast[by], act, on, facts });
  }

  refused(at: string, by: Cast, act: string, on: string, facts: Facts = {}): string {
    return this.stage.refused({ at, by: cast[by], act, on, facts });
  }
}
