import { writePaper, type PaperDraft } from '@yimen/application/papers/paper';
import { toPrint } from '@yimen/application/papers/to-print';
import { paperMark } from '@yimen/application/papers/issued';
import type { PaperOrder } from '@yimen/application/kernel/ports';
import type { ClockState } from '@yimen/domain/clocks/definition';
import { blankHead } from '@yimen/domain/kernel/fold';
import type { CaseState, EventDraft } from '@yimen/domain/kernel/case-state';
import type { Context } from '@yimen/domain/kernel/procedure';
import type { ProcedureName } from '@yimen/domain/kernel/types';
import { procedureOf } from '@yimen/domain/procedures';
import { unitTitle } from '@yimen/domain/policy/policy';
import { calendar } from '../../support/law-data';
import { law } from '../../property/law';
import { beforeTheOpinion, texts } from './sample-first';
import { afterTheOpinion } from './sample-later';

/** One paper as one act of an invented matter writes it. */
export interface Sample {
  type: string;
  act: string;
  /** The body that issues it. */
  unit?: string;
  procedure?: ProcedureName;
  body: Record<string, unknown>;
  told?: EventDraft['data'];
}

const policy = law('demo_center');
const now = '2026-11-23T01:12:00.000Z';
const clock = (id: string, from: string, dueRaw: string): ClockState => ({
  ...{ id, kind: 'statutory', from, startedAt: `${from}T01:00:00.000Z`, budget: 60, unit: 'natural' },
  ...{ dueRaw, dueRolled: dueRaw },
});

/** The matter: a subsistence allowance that was stopped; two petitioners with rare characters in their names. */
const people = [{ name: '李㛃䶮' }, { name: '陈𬭊华' }];
const state = (procedure: ProcedureName): CaseState => {
  const head = blankHead('c1', procedure, '420881-2026-003187-5', '2026-10-08T01:12:00.000Z', 'guide1');
  const clocks = [
    clock('T01', '2026-10-08', '2026-10-23'),
    clock('T03', '2026-10-12', '2026-10-27'),
    clock('T05', '2026-10-19', '2026-12-18'),
    clock('T06', '2026-12-18', '2027-01-17'),
    clock('T12', '2026-11-23', '2027-01-22'),
  ];
  return Object.assign(procedureOf(procedure).blank(head), {
    clocks: Object.fromEntries(clocks.map((one) => [one.id, one])),
    lead: procedure === 'petition' ? 'civil_affairs' : 'government',
    deskUnit: 'petition_bureau',
    respondent: procedure === 'recheck' ? 'government' : 'civil_affairs',
  });
};
const context: Context = { now, today: '2026-11-23', calendar, policy, related: {}, newId: () => 'x' };
const issuing = { unit: 'civil_affairs', by: '周景明' };

/** Every paper of the list that a petition may come by (domain §4), in each of its faces. */
export const samples: Sample[] = [...beforeTheOpinion, ...afterTheOpinion];

const staff: Record<string, string> = { mzj2: '林知远' };
const decided = { proposer: '孙立成', nameOf: (login: string) => staff[login] };

/** The sample written as its act would write it. */
export function draftOf({ type, act, body, unit = issuing.unit, procedure = 'petition', told }: Sample): PaperDraft {
  const own = typeof body.request === 'string' ? { request: body.request } : {};
  const source = {
    act,
    body,
    people,
    texts: { ...texts, ...own },
    by: issuing.by,
    actorUnit: unitTitle(policy, unit),
    slip: 'K7M42QXD',
  };
  return writePaper(type, { ...source, ...decided, state: state(procedure), context, ...(told ? { told } : {}) });
}

/** The same, ready for the press, with the number that it would get. */
export function orderOf(sample: Sample, index: number): PaperOrder {
  const { type, unit = issuing.unit } = sample;
  const draft = draftOf(sample);
  const mark = paperMark(policy, type, unit);
  const number = mark ? index + 1 : null;
  return toPrint({ type, title: draft.title, at: now, mark, year: mark ? 2026 : null, number }, draft);
}
