import { at, calendar, national } from '../../../../test/support/law-data';
import type { ClockState } from './definition';
import { explainDue } from './explain';
import { planRungs } from './ladder';
import type { LadderDefinition } from './ladder-definition';
import { dueMilestones, nextMilestone, type MilestoneInput } from './milestone';
import { isPatrol, patrolOf } from './patrol';
import { previewDeadline } from './preview';
import { clockView } from './view';

const clock = (id: string, due: string, more: Partial<ClockState> = {}): ClockState => ({
  ...{ id, kind: 'statutory', from: '2026-04-01', startedAt: at('2026-04-01 09:00'), budget: 30, unit: 'natural' },
  ...{ dueRaw: due, dueRolled: due },
  ...more,
});
const rung = (id: string, days_before: number) =>
  ({
    id,
    days_before,
    from: 'role:supervisor',
    to: [],
    document: 'D23',
    channel: 'sms',
  }) as LadderDefinition['rungs'][number];
const ladder = (...rungs: LadderDefinition['rungs']): LadderDefinition => ({
  ...{ id: 'x', title: '…', clocks: ['T05'], stops_on: [], rungs },
});

describe('design §12.5: the rungs of a ladder', () => {
  const plan = (due: string, ...days: number[]) =>
    planRungs(clock('T05', due), ladder(...days.map((day) => rung(`d${day}`, day))), calendar).map(
      ({ rung: id, on, fate }) => `${id} ${on} ${fate}`,
    );

  it('the shallowest first, in whatever order the pack writes them', () => {
    expect(plan('2026-04-30', 5, 15, 10)).toEqual([
      'd15 2026-04-15 send',
      'd10 2026-04-20 send',
      'd5 2026-04-24 send', // 25 April is a Saturday
    ]);
  });

  it('of those reached when it began only the deepest is sent, on that day', () => {
    expect(plan('2026-04-09', 15, 10, 5)).toEqual([
      'd15 2026-03-25 dropped',
      'd10 2026-04-01 send',
      'd5 2026-04-03 send',
    ]);
    expect(plan('2026-04-03', 15, 10, 5)).toEqual([
      'd15 2026-03-19 dropped',
      'd10 2026-03-24 dropped',
      'd5 2026-04-01 send',
    ]);
    expect(plan('2026-04-11', 10)).toEqual(['d10 2026-04-01 send']);
  });

  it('two on one day: the deeper one; on the last day itself and after it', () => {
    expect(plan('2026-04-28', 3, 2)).toEqual(['d3 2026-04-24 superseded', 'd2 2026-04-24 send']);
    expect(plan('2026-04-30', 0, -1)).toEqual(['d0 2026-04-30 send', 'd-1 2026-05-06 send']); // 五一 lies between
  });
});

describe('what comes of itself, in its order', () => {
  const input = (more: Partial<MilestoneInput> = {}): MilestoneInput => ({
    ...{ clocks: {}, ladder: ladder(), claimed: {}, ladderStopped: [], calendar, now: at('2026-06-01 09:00') },
    ...{ overdueWatch: ['T05', 'T01'], ...more },
  });
  const byId = (...clocks: ClockState[]) => Object.fromEntries(clocks.map((one) => [one.id, one]));
  const keys = (given: MilestoneInput) => dueMilestones(given).map((one) => `${one.clock}.${one.rung}`);

  it('by time, then by name', () => {
    const clocks = byId(clock('T05', '2026-04-30'), clock('T01', '2026-04-30'), clock('T05/b', '2026-04-20'));
    expect(keys(input({ clocks }))).toEqual(['T05/b.overdue', 'T01.overdue', 'T05.overdue']);
    expect(nextMilestone(input({ clocks }))).toMatchObject({ clock: 'T05/b', at: at('2026-04-21 00:00') });
  });

  it('what is owed by a day without being a limit, until it is claimed', () => {
    const owed = [{ clock: 'execution/a', by: '2026-05-29' }];
    expect(keys(input({ owed }))).toEqual(['execution/a.overdue']);
    expect(keys(input({ owed, claimed: { 'execution/a.overdue': 'sent' } }))).toEqual([]);
    expect(keys(input({ owed, now: at('2026-05-29 23:59') }))).toEqual([]);
  });

  it('a reminder of the first morning waits for the beginning', () => {
    const early = clock('T05', '2026-04-06', { startedAt: at('2026-04-01 10:00') });
    const given = input({ clocks: byId(early), ladder: ladder(rung('d5', 5)) });
    expect(nextMilestone(given)).toMatchObject({ rung: 'd5', at: at('2026-04-01 10:00') });
  });
});

describe('S4-8: the daily patrol', () => {
  const walked = { ...ladder(), patrol: { every: 'working_day' } } as LadderDefinition;
  const rounds = (one: ClockState, now: string, claimed = {}) =>
    patrolOf(one, { ladder: walked, claimed, calendar, now: at(now) }).map((round) => round.rung);

  it('goes round the limits of its ladder, those of parts too, and no others', () => {
    const late = (id: string) => rounds(clock(id, '2026-04-16'), '2026-04-21 09:00');
    expect([late('T05'), late('T05/b'), late('T03'), late('T051')]).toEqual([
      ['patrol_2026-04-21'],
      ['patrol_2026-04-21'],
      [],
      [],
    ]);
    expect([isPatrol('patrol_2026-04-21'), isPatrol('d5'), isPatrol('no_patrol_')]).toEqual([true, false, false]);
  });

  it('a round begins at half past eight', () => {
    const late = clock('T05', '2026-04-16');
    expect([rounds(late, '2026-04-22 08:29'), rounds(late, '2026-04-22 08:30')]).toEqual([
      ['patrol_2026-04-21'],
      ['patrol_2026-04-22'],
    ]);
    expect(patrolOf(late, { ladder: ladder(), claimed: {}, calendar, now: at('2026-04-22 09:00') })).toEqual([]);
  });
});

describe('how a last day is told', () => {
  const told = (more: object) =>
    explainDue({ from: '2026-04-29', budget: 5, unit: 'working', ...more }, calendar).map(({ text }) => text);

  it('in working days: the days skipped, the Saturday worked for a holiday, the sum', () => {
    const steps = told({ budget: 6, title: '异议' });
    expect(steps).toContain('5月1日劳动节，不是工作日，不计');
    expect(steps.some((text) => text.startsWith('5月9日') && text.endsWith('计入'))).toBe(true);
    expect(steps.filter((text) => text.endsWith('计入'))).toHaveLength(1);
    expect(steps).toContain('异议：6个工作日，届满日2026年5月11日（星期一）');
    expect(told({ excluded: 2, extended: 1 })).toEqual(
      expect.arrayContaining([expect.stringMatching(/^5个工作日，另延长1个工作日，其间2个工作日不计入，届满日/)]),
    );
  });

  it('of the day itself, when nothing is granted', () => {
    expect(told({ budget: 0, unit: 'natural' })[1]).toBe('当日办结：2026年4月29日，不顺延');
    expect(told({ budget: 0, unit: 'natural', extended: 1 })[1]).toContain('届满日2026年4月30日');
  });

  it('with its article as it is cited', () => {
    const cited = (article: string) => told({ law: '信访工作条例', article }).at(-1);
    expect(cited('23(3)')).toBe('依据：《信访工作条例》第23条（3）');
    expect(cited('31(1)-(5)')).toBe('依据：《信访工作条例》第31条（1）—（5）');
    expect(cited('31(10)-(12)')).toBe('依据：《信访工作条例》第31条（10）—（12）');
    expect(cited('22, 23')).toBe('依据：《信访工作条例》第22条、第23条');
    expect(cited('35-36')).toBe('依据：《信访工作条例》第35-36条');
    expect(told({ law: '信访工作条例' }).at(-1)).toBe('依据：《信访工作条例》');
  });
});

describe('a preview refuses what is no question', () => {
  const { clocks = [], mediation, laws, colours } = national;
  const policy = { clocks, mediation, laws, colours: colours[0]! };
  const ask = (request: object) => () => previewDeadline({ start: '2026-04-01', ...request }, policy, calendar);

  it('with the field and a sentence', () => {
    expect(ask({ start: 'soon', days: 1, unit: 'natural' })).toThrow(/不是有效的日期/);
    expect(ask({ days: -1, unit: 'natural' })).toThrow(/请填写天数/);
    expect(ask({ days: 1.5, unit: 'natural' })).toThrow(/请填写天数/);
    expect(ask({ days: 1, unit: 'moon' })).toThrow(/请选择自然日或工作日/);
    expect(ask({ rule: 'T99' })).toThrow(/没有这项期限规则/);
    expect(ask({ days: 0, unit: 'natural' })).not.toThrow();
  });
});

describe('a limit that is over', () => {
  const look = (today: string, more: Partial<ClockState> = {}) =>
    clockView(clock('T05', '2026-04-16', more), { now: at(`${today} 09:00`), calendar, colours: national.colours[0]! });

  it('says by how many days, from the first day after it', () => {
    expect(look('2026-04-16')).not.toHaveProperty('over');
    expect(look('2026-04-17')).toMatchObject({ over: 1 });
    const stopped = { stoppedAt: at('2026-04-20 09:00'), stoppedOn: '2026-04-20', late: true };
    expect(look('2026-05-20', stopped)).toMatchObject({ over: 4 });
  });
});
