import { at, calendar, city, clockStory, national } from '../../../../test/support/law-data';
import type { LadderDefinition } from './ladder';
import { dueMilestones, nextMilestone } from './milestone';

const oneOneFive: LadderDefinition = { ...city('tongling').ladders[0]! };
const claim = { category: 'claim', route: 'petition', mode: 'ordinary', sources: ['transferred'] };

describe('每日系统巡查 (S4-8): a limit that has passed is told again every working day', () => {
  const p4 = clockStory('tongling', claim);
  p4.tell('petition.accepted', '2026-03-04 09:00');
  const claimed: Record<string, string> = { 'T05.d15': 'sent', 'T05.d10': 'sent', 'T05.d5': 'sent' };
  const input = (said: string, ladder = oneOneFive) => {
    const fixed = { ladder, claimed, ladderStopped: [], calendar, overdueWatch: ['T05', 'T06'] };
    return { ...fixed, clocks: p4.clocks, now: at(said) };
  };
  const next = (said: string) => nextMilestone(input(said));
  const fire = (said: string) => {
    const rungs = dueMilestones(input(said)).map(({ rung = '' }) => rung);
    for (const rung of rungs) claimed[`T05.${rung}`] = 'sent';
    return rungs;
  };

  it('the breach at the end of 6 May, the first round on the working day after it was told, then one a day', () => {
    expect(p4.clocks.T05).toMatchObject({ dueRaw: '2026-05-03', dueRolled: '2026-05-06' });
    expect(next('2026-05-06 09:00')).toMatchObject({ at: at('2026-05-07 00:00'), kind: 'overdue' });
    expect(fire('2026-05-07 09:00')).toEqual(['overdue']);
    expect(next('2026-05-07 09:00')).toMatchObject({ at: at('2026-05-08 08:30'), kind: 'patrol' });
    expect(fire('2026-05-08 08:29')).toEqual([]);
    expect(fire('2026-05-08 08:30')).toEqual(['patrol_2026-05-08']);
    expect(fire('2026-05-08 20:00')).toEqual([]);
  });

  it('9 May is a Saturday that is worked, 10 May a Sunday that is not', () => {
    expect(next('2026-05-08 20:00')).toMatchObject({ at: at('2026-05-09 08:30') });
    expect(fire('2026-05-09 09:00')).toEqual(['patrol_2026-05-09']);
    expect(next('2026-05-09 09:00')).toMatchObject({ at: at('2026-05-11 08:30') });
  });

  it('after a week away one round is due, not five', () => {
    expect(fire('2026-05-18 07:00')).toEqual(['patrol_2026-05-15']);
    expect(fire('2026-05-18 08:30')).toEqual(['patrol_2026-05-18']);
  });

  it('a pack without a patrol makes none, and it ends with the limit', () => {
    const { patrol, ...without } = oneOneFive;
    expect(patrol).toEqual({ every: 'working_day', by: 'post:patrol_officer' });
    expect(national.ladders.filter((ladder: LadderDefinition) => ladder.patrol)).toEqual([]);
    expect(nextMilestone(input('2026-05-18 09:00', without))).toBeNull();
    p4.tell('petition.opinion_delivered', '2026-05-18 10:00', {}, { known: { delivery_proven: true } });
    expect(dueMilestones(input('2026-05-19 09:00')).filter(({ kind }) => kind !== 'lapse')).toEqual([]);
  });
});
