import { at, calendar, city, clockStory, national } from '../../../../test/support/law-data';
import type { ClockState } from './definition';
import { planRungs, type LadderDefinition } from './ladder';
import { dueMilestones, nextMilestone } from './milestone';

const oneOneFive: LadderDefinition = { ...city('tongling').ladders[0]!, clocks: ['T05', 'T06', 'T11', 'L3_handle'] };
const claim = { category: 'claim', route: 'petition', mode: 'ordinary', sources: ['transferred'] };

/** Fires what is due like the workflow does and answers its keys; claims last for the whole story. */
function watcher(clocks: () => Record<string, ClockState>, overdueWatch: string[] = ['T05', 'T06']) {
  const claimed: Record<string, string> = {};
  const input = (said: string) => {
    const fixed = { ladder: oneOneFive, claimed, ladderStopped: [], calendar, overdueWatch };
    return { ...fixed, clocks: clocks(), now: at(said) };
  };
  return {
    claimed,
    fire(said: string): string[] {
      const due = dueMilestones(input(said)).map(({ clock, rung }) => `${clock}.${rung}`);
      for (const key of due) claimed[key] = 'sent';
      return due;
    },
    next: (said: string) => nextMilestone(input(said)),
  };
}

describe('A10: the 115 ladder meets Spring Festival', () => {
  const p1 = clockStory('tongling', claim);
  p1.tell('petition.accepted', '2026-01-05 09:00');
  const watch = watcher(() => p1.clocks);

  it('plans 19 February on the worked Saturday before the holiday, 1 March on the worked Saturday before it', () => {
    expect(planRungs(p1.clocks.T05!, oneOneFive, calendar)).toEqual([
      { rung: 'd15', on: '2026-02-14', fate: 'send' },
      { rung: 'd10', on: '2026-02-24', fate: 'send' },
      { rung: 'd5', on: '2026-02-28', fate: 'send' },
    ]);
  });

  it('sends each rung once at 08:30, nothing in the holiday, nothing twice after a restart', () => {
    expect(watch.next('2026-01-05 09:00')).toEqual({
      at: at('2026-02-14 08:30'),
      kind: 'rung',
      clock: 'T05',
      rung: 'd15',
    });
    expect(watch.fire('2026-02-14 08:29')).toEqual([]);
    expect(watch.fire('2026-02-14 09:00')).toEqual(['T05.d15']);
    expect(watch.fire('2026-02-23 20:00')).toEqual([]);
    expect(watch.fire('2026-02-24 09:00')).toEqual(['T05.d10']);
    expect(watch.fire('2026-02-28 09:00')).toEqual(['T05.d5']);
    expect(watch.fire('2026-02-28 10:00')).toEqual([]);
    expect(watch.next('2026-02-28 10:00')).toMatchObject({ at: at('2026-03-07 00:00'), kind: 'overdue' });
  });

  it('ends with delivery; then only the petitioner’s window is left to lapse', () => {
    p1.tell('petition.opinion_delivered', '2026-03-05 10:00', {}, { known: { delivery_proven: true } });
    expect(p1.clocks.T07).toMatchObject({ dueRaw: '2026-04-04', dueRolled: '2026-04-07' });
    expect(watch.next('2026-03-05 10:00')).toMatchObject({ at: at('2026-04-08 00:00'), kind: 'lapse', clock: 'T07' });
    expect(watch.fire('2026-04-08 00:00')).toEqual(['T07.lapse']);
    expect(watch.next('2026-04-08 00:00')).toBeNull();
  });

  it('an opinion delivered before the first rung leaves nothing to send (p2)', () => {
    const p2 = clockStory('tongling', claim);
    p2.tell('petition.accepted', '2025-12-30 09:00');
    expect(p2.clocks.T05).toMatchObject({ dueRaw: '2026-02-28' });
    expect(planRungs(p2.clocks.T05!, oneOneFive, calendar)[0]).toEqual({ rung: 'd15', on: '2026-02-13', fate: 'send' });
    p2.tell('petition.opinion_delivered', '2026-02-12 09:00');
    expect(watcher(() => p2.clocks).fire('2026-03-10 09:00')).toEqual([]);
  });

  it('a ten-day promise sends the deepest rung reached at once, and the last on Friday for Saturday (p3)', () => {
    const p3 = clockStory('tongling', { ...claim, mode: 'simplified' });
    p3.tell('petition.accepted', '2026-03-02 10:00');
    expect(planRungs(p3.clocks.L3_handle!, oneOneFive, calendar)).toEqual([
      { rung: 'd15', on: '2026-02-25', fate: 'dropped' },
      { rung: 'd10', on: '2026-03-02', fate: 'send' },
      { rung: 'd5', on: '2026-03-06', fate: 'send' },
    ]);
    const own = watcher(() => p3.clocks);
    expect(own.next('2026-03-02 10:00')).toMatchObject({ at: at('2026-03-02 10:00'), rung: 'd10' });
    expect([own.fire('2026-03-02 10:00'), own.fire('2026-03-06 09:00')]).toEqual([['L3_handle.d10'], ['L3_handle.d5']]);
  });
});

describe('Design §12.5: two steps on one day', () => {
  it('send only the deeper; the other is superseded', () => {
    const story = clockStory('tongling', claim);
    story.tell('petition.accepted', '2025-12-27 09:00'); // due 25 February: d10 and d5 fall into Spring Festival
    expect(planRungs(story.clocks.T05!, oneOneFive, calendar)).toEqual([
      { rung: 'd15', on: '2026-02-10', fate: 'send' },
      { rung: 'd10', on: '2026-02-14', fate: 'superseded' },
      { rung: 'd5', on: '2026-02-14', fate: 'send' },
    ]);
  });
});

describe('A prolonged limit', () => {
  const story = clockStory('tongling', claim);
  story.tell('petition.accepted', '2026-04-08 10:00');
  story.tell('petition.extension_granted', '2026-06-02 08:50', { days: 10 });
  const watch = watcher(() => story.clocks);

  it('has the ladder of T06 only, beginning on the day of the grant', () => {
    expect(planRungs(story.clocks.T06!, oneOneFive, calendar)).toEqual([
      { rung: 'd15', on: '2026-06-02', fate: 'send' },
      { rung: 'd10', on: '2026-06-05', fate: 'send' },
      { rung: 'd5', on: '2026-06-12', fate: 'send' },
    ]);
    expect(watch.fire('2026-06-12 09:00')).toEqual(['T06.d15', 'T06.d10', 'T06.d5']);
  });

  it('is overdue once, when T06 is', () => {
    expect(watch.fire('2026-06-17 23:59')).toEqual([]);
    expect(watch.fire('2026-06-18 00:00')).toEqual(['T06.overdue']);
    expect(watch.fire('2026-07-18 00:00')).toEqual(['T06.patrol_2026-07-17']); // the daily round, not the breach again
  });
});

describe('Steps after the end', () => {
  it('wait for the rolled day, since nobody is late before it (red list of 商丘)', () => {
    const story = clockStory('shangqiu', claim);
    story.tell('petition.accepted', '2026-08-05 09:00');
    expect(planRungs(story.clocks.T05!, city('shangqiu').ladders[0]!, calendar)).toEqual([
      { rung: 'yellow', on: '2026-09-24', fate: 'send' },
      { rung: 'red', on: '2026-09-30', fate: 'send' },
      { rung: 'overdue', on: '2026-10-09', fate: 'send' },
    ]);
  });
});

describe('What the ladder leaves alone', () => {
  it('clocks that it does not watch, clocks whose ladder has ended, clocks that pause', () => {
    const story = clockStory('tongling', { ...claim, known: { identity_clear: true } });
    story.tell('petition.arrived', '2026-03-02 09:00');
    story.tell('recheck.applied', '2026-03-02 09:00');
    story.tell('recheck.hearing_notified', '2026-03-10 09:00');
    const input = {
      ladder: { ...national.ladders[0]!, clocks: ['T03', 'T10'] },
      claimed: {},
      calendar,
      now: at('2026-03-02 09:00'),
    };
    const ask = (ladderStopped: string[], overdueWatch: string[]) =>
      nextMilestone({
        ...input,
        clocks: { T03: story.clocks.T03!, T10: story.clocks.T10! },
        ladderStopped,
        overdueWatch,
      });
    expect(ask([], [])).toMatchObject({ clock: 'T03', rung: 'd15' });
    expect(ask(['T03'], ['T03'])).toMatchObject({ clock: 'T03', kind: 'overdue', at: at('2026-03-18 00:00') });
    expect(ask(['T03'], ['T10'])).toBeNull();
  });
});
