import fc from 'fast-check';
import { planRungs } from '@yimen/domain/clocks/ladder';
import { dueMilestones } from '@yimen/domain/clocks/milestone';
import { clockView } from '@yimen/domain/clocks/view';
import { city, redYellowBlue } from '../../support/law-data';
import { dayAt, lastDay, midnightAfter, reminderDay, serial } from './calculator';
import { promises, statutory } from './law';
import { almanacs, instants, later, Matter, scopeOf, waits } from './matter';

const rows = [...statutory, ...promises.zhongxiang];

/** Red, yellow, blue as domain.md S0-8 and §6.7.8 read them: narrow bands for limits of fifteen days or less. */
function colourOf(left: number, budget: number): string {
  const [red, yellow] = budget <= 15 ? [1, 3] : [3, 10];
  return left <= red ? 'red' : left <= yellow ? 'yellow' : 'blue';
}

describe.each(rows)('$id $title, looked at on any day', (row) => {
  it('warns by the original last day and blames only after the rolled one (design §12.1, §12.4)', () => {
    fc.assert(
      fc.property(instants, almanacs, waits(110), (at, almanac, wait) => {
        const matter = new Matter(almanac, scopeOf(row));
        matter.tell(row.starts, at);
        const now = later(at, wait);
        const { dueRaw, dueRolled } = lastDay(dayAt(at), row.days, row.unit, almanac);
        const view = clockView(matter.clock(row.id), { now, calendar: matter.calendar, colours: redYellowBlue });
        const over = now >= midnightAfter(dueRolled);
        const left = serial(dueRaw) - serial(dayAt(now));
        expect(view.state).toBe(over ? (row.right ? 'lapsed' : 'overdue') : 'running');
        expect(view.daysLeft).toBe(over && row.right ? undefined : left);
        expect(view.colour).toBe(row.right ? undefined : colourOf(left, row.days));
        expect(view.late).toBe(over && !row.right ? true : undefined);
        expect(view.badge.includes('超')).toBe(over && !row.right);
        expect(view.badge.includes('法定顺延')).toBe(!over && left <= 0 && dueRaw !== dueRolled);
        expect(view.badge.includes('暂定')).toBe(!over && lastDay(dayAt(at), row.days, row.unit, almanac).provisional);
      }),
      { numRuns: 120 },
    );
  });
});

describe('The reminders of 钟祥, fifteen, ten and five days before (design §12.5)', () => {
  const ladder = city('zhongxiang').ladders[0]!;
  const t05 = statutory.find(({ id }) => id === 'T05')!;
  const t03 = statutory.find(({ id }) => id === 'T03')!;

  it('go out on working days, one a day, the deepest of those already reached at once', () => {
    fc.assert(
      fc.property(instants, almanacs, fc.constantFrom(t05, t03), (at, almanac, row) => {
        const matter = new Matter(almanac, scopeOf(row));
        matter.tell(row.starts, at);
        const start = dayAt(at);
        const { dueRaw } = lastDay(start, row.days, row.unit, almanac);
        const wanted = [15, 10, 5].map((before) => ({ rung: `d${before}`, on: reminderDay(dueRaw, before, almanac) }));
        const reached = wanted.filter(({ on }) => on <= start);
        const later = wanted.filter(({ on }) => on > start);
        const sent = [
          ...reached.slice(-1).map(({ rung }) => ({ rung, on: start })),
          ...later.filter(({ on }, i) => later[i + 1]?.on !== on),
        ];
        const plan = planRungs(matter.clock(row.id), ladder, matter.calendar);
        expect(plan.filter(({ fate }) => fate === 'send').map(({ rung, on }) => ({ rung, on }))).toEqual(sent);
        expect(plan.map(({ rung }) => rung)).toEqual(['d15', 'd10', 'd5']);
      }),
      { numRuns: 300 },
    );
  });

  it('end with the clock, and the breach is told at 24:00 of the rolled day, once', () => {
    fc.assert(
      fc.property(instants, almanacs, fc.boolean(), (at, almanac, stopped) => {
        const matter = new Matter(almanac, scopeOf(t05));
        matter.tell('petition.accepted', at);
        if (stopped) matter.tell('petition.opinion_delivered', later(at, 60));
        const end = midnightAfter(lastDay(dayAt(at), 60, 'natural', almanac).dueRolled);
        const due = (now: string, claimed: Record<string, string>) =>
          dueMilestones({
            ...{ clocks: { T05: matter.clock('T05') }, ladder: { ...ladder, clocks: [] }, claimed, ladderStopped: [] },
            ...{ calendar: matter.calendar, now, overdueWatch: ['T05'] },
          });
        expect(due(later(end, -1), {})).toEqual([]);
        expect(due(end, {})).toEqual(stopped ? [] : [{ at: end, kind: 'overdue', clock: 'T05', rung: 'overdue' }]);
        expect(due(end, { 'T05.overdue': 'sent' })).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
