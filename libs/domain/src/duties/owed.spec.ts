import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import type { CaseEvent, CaseState } from '../kernel/case-state';
import { blankHead } from '../kernel/fold';
import type { Context } from '../kernel/procedure';
import type { Json } from '../kernel/types';
import { petition } from '../petition/petition';
import type { Unit } from '../policy/directory';
import type { TaskRule } from '../policy/obligations';
import type { Policy } from '../policy/policy';
import { calledUnits, isAlert, officesOf } from './calling';
import { bodyless, ruleHolds, statedDay, supportedFact } from './handling';
import { tasksDoneBy, tasksOf } from './tasks';

type Data = CaseEvent['data'];
const now = '2026-06-26T02:15:00.000Z';
const happened = (name: string, data: Data = {}): CaseEvent => ({ name, data, at: now, by: 'x' });
const silent = (): Policy => ({ ...law(), tasks: [], notices: [], callbacks: [] });
const contextOf = (policy: Policy): Context => ({
  ...{ now, today: '2026-06-26', calendar, policy, related: {}, newId: () => 'x' },
});
const head = blankHead('p1', 'petition', 'code-p1', now, 'guide1');
const matter = { ...petition.blank(head), people: ['wang'], lead: 'health', handler: 'wjj1' } as CaseState;
const owed = (name: string, data: Data = {}, more: object = {}, policy = silent(), facts: Record<string, Json> = {}) =>
  tasksOf({ ...matter, ...more }, happened(name, data), contextOf(policy), (fact) => facts[fact]);
const rule = (more: object): TaskRule =>
  ({
    id: 't',
    title: '题',
    event: 'petition.signed',
    owner: 'unit:police',
    due: { budget: 5, unit: 'natural' },
    ...more,
  }) as never;
const asking = (...tasks: object[]): Policy => ({ ...silent(), tasks: tasks.map(rule) });

describe('Art. 25; S3-8: who is called to the spot owes his coming to the minute', () => {
  const calls = [
    { list: 'units', index: 0, unit: 'police', due: '2026-06-26T04:15:00.000Z' },
    { list: 'tasks', index: 1, unit: 'health', due: '2026-06-26T17:15:00.000Z' },
  ];
  const at = (due: string, day: string) => ({ due: day, dueAt: due });

  it('in the words of the pack, and of the act', () => {
    const call = rule({
      id: 'x_arrives',
      title: 'X 单位到场',
      event: 'petition.alert_raised',
      owner: 'case:invited_unit',
    });
    const others = [rule({ event: 'petition.alert_raised' }), rule({ owner: 'case:invited_unit' })];
    const policy = { ...silent(), tasks: [...others, call] };
    const called = owed('petition.alert_raised', { calls }, {}, policy).filter(({ about }) => about !== 't');
    expect(called).toEqual([
      {
        about: 'x_arrives',
        owner: 'unit:police',
        what: 'X 单位到场',
        ref: '1',
        words: ['reason'],
        ...at(calls[0]!.due, '2026-06-26'),
      },
      {
        ...{ about: 'petition.call_in', owner: 'unit:health', what: '现场处置分工', ref: '2' },
        ...{ words: ['tasks', 1, 'what'], ...at(calls[1]!.due, '2026-06-27') },
      },
    ]);
    expect(calledUnits(happened('petition.alert_raised', { invited: ['police'] }), policy)).toEqual({
      ...{ about: 'x_arrives', units: ['police'] },
    });
  });

  it('in those of the house where the pack has none', () => {
    expect(owed('petition.alert_raised', { calls: calls.slice(0, 1) })).toMatchObject([
      { about: 'petition.call_in', what: '应邀到场' },
    ]);
    expect(calledUnits(happened('petition.alert_raised'), silent()).about).toBe('petition.call_in');
  });

  it('a mere call is no alert', () => {
    expect(isAlert(happened('petition.alert_raised', { kind: 'group' }))).toBe(true);
    expect(isAlert(happened('petition.alert_raised'))).toBe(false);
    expect(isAlert(happened('petition.registered'))).toBe(true);
  });
});

describe('S3-8: what is split goes to the offices of the very town', () => {
  const unit = (id: string, parent: string | null, more: object = {}): Unit => ({
    id,
    title: id,
    kind: 'office',
    parent,
    ...more,
  });
  const units = [
    unit('town_grid_office', 'town_center', { template: true }),
    unit('shipai', 'county'),
    unit('shipai_center', 'shipai'),
    unit('shipai_grid', 'shipai', { from: 'town_grid_office' }),
    unit('shipai_police', 'shipai_center', { from: 'town_police_station' }),
    unit('huji_grid', 'huji', { from: 'town_grid_office' }),
    unit('loose_grid', null, { from: 'town_grid_office' }),
    unit('police', 'county'),
  ];
  const context = () => contextOf({ ...silent(), units });
  const offices = (deskUnit: string, ...split: string[]) =>
    officesOf(split, { ...matter, deskUnit } as CaseState, context());

  it('beside its centre or under it; a body that is no kind of office is itself', () => {
    expect(offices('shipai_center', 'unit:town_grid_office', 'unit:town_police_station', 'unit:police')).toEqual([
      'unit:shipai_grid',
      'unit:shipai_police',
      'unit:police',
    ]);
  });

  it('nobody where the town has no such office, or no town is known', () => {
    expect(offices('shipai_center', 'unit:town_judicial_office')).toEqual([]);
    expect(offices('', 'unit:town_grid_office')).toEqual([]);
    expect(offices('shipai_center', 'x:unit:police')).toEqual([]);
  });

  it('within an hour, to the minute; whoever answers for the town where it has no offices', () => {
    const due = { budget: 2, unit: 'hour' };
    const split = { ...asking({ due, split_to: ['unit:town_grid_office'] }), units };
    expect(owed('petition.signed', {}, { deskUnit: 'shipai_center' }, split)).toEqual([
      { about: 't', owner: 'unit:shipai_grid', what: '题', due: '2026-06-26', dueAt: '2026-06-26T04:15:00.000Z' },
    ]);
    expect(owed('petition.signed', {}, {}, split)).toMatchObject([{ owner: 'unit:police' }]);
    const town = asking({ owner: 'case:territory' });
    expect(owed('petition.signed', {}, { territory: 'shipai' }, town)).toMatchObject([{ owner: 'unit:shipai' }]);
    expect(owed('petition.signed', {}, {}, town)).toMatchObject([{ owner: 'unit:health' }]);
    expect(owed('petition.signed', {}, {}, asking({ owner: 'case:charge_leader' }))).toEqual([]);
  });
});

describe('What the packs ask', () => {
  it('of the event that they name, by the day that they count', () => {
    expect(owed('petition.signed', {}, {}, asking({}))).toEqual([
      { about: 't', owner: 'unit:police', what: '题', due: '2026-07-01' },
    ]);
    expect(owed('petition.noted', {}, {}, asking({}))).toEqual([]);
    expect(owed('petition.signed', {}, { sealed: 'accusation' }, asking({}))).toEqual([]);
  });

  it('where one of its rules holds and its condition too (五个必批)', () => {
    const [yes, no] = [true, false].map((value) => ({ tag: 'x', when: { fact: 'urgent', op: 'is', value } }));
    const holds = (more: object) => ruleHolds(rule(more), () => true, law());
    expect([holds({}), holds({ rules: [no, yes] }), holds({ rules: [no] }), holds({ rules: [] })]).toEqual([
      ...[true, true, false, false],
    ]);
    expect([holds({ when: yes!.when }), holds({ when: no!.when }), holds({ rules: [yes], when: no!.when })]).toEqual([
      ...[true, false, false],
    ]);
  });

  it('an opinion with one supported part is supported (Art. 32)', () => {
    const delivered = happened('petition.opinion_delivered');
    const fact = (parts: object[], event = delivered) => {
      const told = supportedFact({ ...matter, parts } as never, event, (name) => `of ${name}`);
      return [told('outcome'), told('hardship')];
    };
    const [explained, supported] = [{ outcome: 'explained' }, { outcome: 'supported' }];
    expect(fact([explained, supported])).toEqual(['supported', 'of hardship']);
    expect(fact([explained])).toEqual(['of outcome', 'of hardship']);
    expect(fact([supported], happened('petition.settled'))).toEqual(['of outcome', 'of hardship']);
    expect(supportedFact({ ...matter, parts: undefined } as never, delivered, () => 'x')('outcome')).toBe('x');
  });

  it('the day that the act names goes before the pack’s own', () => {
    const day = (due: object, event: string, data: Data) => statedDay(rule({ due, event }), happened(event, data));
    expect(day({ stated_in: 'D27' }, 'petition.instruction_signed', { limitOn: '2026-07-03' })).toBe('2026-07-03');
    expect(day({}, 'petition.instruction_signed', { limitOn: '2026-07-03' })).toBeNull();
    expect(day({}, 'petition.opinion_delivered', { executeBy: '2026-08-01' })).toBe('2026-08-01');
    expect(day({}, 'petition.opinion_delivered', { executeBy: 'soon' })).toBeNull();
  });

  it('nobody calls back who cannot be known', () => {
    const callbacks = [
      {
        id: 'cb',
        title: '回访',
        event: 'petition.settled',
        by: 'role:callback_officer',
        due: { budget: 3, unit: 'natural' },
      },
    ];
    const policy = { ...silent(), callbacks } as never as Policy;
    expect(owed('petition.settled', {}, {}, policy)).toMatchObject([{ about: 'cb', due: '2026-06-29' }]);
    expect(owed('petition.settled', {}, { anonymous: true }, policy)).toEqual([]);
    expect(owed('petition.signed', {}, {}, policy)).toEqual([]);
  });
});

describe('What is owed on an instruction (批示)', () => {
  const name = 'petition.instruction_signed';
  const data = { instruction: 'i1', limitOn: '2026-07-03' };
  const instructions = [{ instruction: 'i1', limitOn: '2026-07-03' }];
  const feedback = {
    about: 'instruction_feedback',
    owner: 'unit:health',
    what: '批示件办理反馈',
    due: '2026-07-03',
    ref: 'i1',
  };

  it('an answer by its day, from the body that has the matter', () => {
    expect(owed(name, data)).toEqual([feedback]);
    expect(owed(name, data, { sealed: 'accusation' })).toEqual([]);
    const own = asking({ id: 'own', event: name, owner: 'case:responsible_unit', due: { stated_in: 'D27' } });
    expect(owed(name, data, {}, own)).toEqual([
      { about: 'own', owner: 'unit:health', what: '题', due: '2026-07-03', ref: 'i1' },
    ]);
    expect(owed(name, data, {}, asking({}))).toEqual([feedback]);
  });

  it('signed before there was a body: from the one that the matter reaches', () => {
    expect(bodyless({ ...matter, lead: null } as never, happened(name))).toBe(true);
    expect([bodyless(matter, happened(name)), bodyless({ ...matter, lead: null } as never, happened('x'))]).toEqual([
      ...[false, false],
    ]);
    expect(owed('petition.arrived', {}, { instructions })).toEqual([feedback]);
    expect(owed('petition.arrived', {}, { instructions, sealed: 'accusation' })).toEqual([]);
    expect(owed('petition.signed', {}, { instructions })).toEqual([]);
    expect(owed('petition.arrived', {}, { instructions: undefined })).toEqual([]);
    const own = asking({ id: 'own', event: name, owner: 'case:responsible_unit' });
    expect(owed('petition.arrived', {}, { instructions }, own)).toMatchObject([{ about: 'own', ref: 'i1' }]);
  });
});

describe('What handling makes somebody owe', () => {
  it('to look at what the petitioner brings, to grant aid, to report again what did not pass', () => {
    expect(owed('petition.materials_requested', { until: '2026-07-03', request: 'r1' })).toEqual([
      { about: 'materials_due', owner: 'login:wjj1', what: '查收信访人补充的材料', due: '2026-07-03', ref: 'r1' },
    ]);
    expect(owed('petition.aid_requested', { to: 'civil_affairs' })).toEqual([
      { about: 'aid_request', owner: 'unit:civil_affairs', what: '救助申请', due: '2026-06-26' },
    ]);
    const aid = (unit: string) =>
      asking({ id: 'other' }, { id: 'aid_request', title: '救', due: { budget: 10, unit } });
    expect(owed('petition.aid_requested', { to: 'x' }, {}, aid('natural'))).toMatchObject([
      { what: '救', due: '2026-07-06' },
    ]);
    expect(owed('petition.aid_requested', { to: 'x' }, {}, aid('working'))).toMatchObject([{ due: '2026-06-26' }]);
    expect(owed('petition.result_audited', { passed: false })).toEqual([
      { about: 'result_again', owner: 'unit:health', what: '补办并重新报送办结报告', due: '2026-07-06' },
    ]);
    expect(owed('petition.result_audited', { passed: true })).toEqual([]);
  });

  it('to answer an order, to sweep for more of the same, to carry out what was decided', () => {
    expect(owed('supervision.ordered', { to: 'health', deadline: '2026-07-06' })).toEqual([
      { about: 'supervision.ordered', owner: 'unit:health', what: '回复督办', due: '2026-07-06' },
    ]);
    expect(owed('supervision.recommended', { to: 'health', sweepBy: '2026-07-06' })).toEqual([
      { about: 'supervision.recommended', owner: 'unit:health', what: '全面排查同类问题', due: '2026-07-06' },
    ]);
    expect(owed('supervision.recommended', { to: 'health' })).toEqual([]);
    const resolutions = [
      { owner: 'health', due: '2026-07-06' },
      { owner: 'police', due: '2026-07-07' },
    ];
    expect(owed('escalation.resolved', { resolutions })).toMatchObject([
      { about: 'escalation.resolved', what: '落实领导组决议', ref: '1' },
      { ref: '2' },
    ]);
    expect(owed('meeting.closed', { resolutions })).toMatchObject([
      { about: 'meeting.closed', what: '落实会议决定', ref: '1', words: ['resolutions', 0, 'what'] },
      { ref: '2' },
    ]);
  });
});

describe('What an act ends', () => {
  it.each<[string, Data, object | null]>([
    ['petition.executed', { complete: true }, { about: 'execution_tracking' }],
    ['petition.executed', { complete: false }, null], // while another supported part waits
    ['petition.instruction_signed', {}, { about: 'must_sign' }],
    ['petition.objection_approved', {}, { about: 'instruction_feedback' }],
    ['petition.urgent_reported', {}, { about: 'urgent_report' }],
    ['petition.materials_received', { request: 'r1' }, { about: 'materials_due', ref: 'r1' }],
    ['petition.aid_recorded', {}, { about: 'aid_request' }],
    ['petition.result_reported', {}, { about: 'result_again' }],
  ])('%s %j', (name, data, ended) => expect(tasksDoneBy(happened(name, data))).toEqual(ended));
});
