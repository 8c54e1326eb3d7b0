import { assert, constantFrom, integer, property, record } from 'fast-check';
import { addDays, daysBetween } from '../calendar/days';
import { colourOf, type ColourScheme } from '../clocks/colour';
import type { ClockState } from '../clocks/definition';
import type { ClockView } from '../clocks/view';
import { city, redYellowBlue } from '../../../../test/support/law-data';
import { burning, colourOn, lightsOf, worstClock } from './lights';

const start = '2026-03-30';
const clock = (id: string, budget: number, more: Partial<ClockState> = {}): ClockState => ({
  ...{ id, kind: 'statutory', from: start, startedAt: `${start}T01:00:00.000Z`, budget, unit: 'natural' },
  ...{ dueRaw: addDays(start, budget), dueRolled: addDays(start, budget) },
  ...more,
});
const byId = (...clocks: ClockState[]) => Object.fromEntries(clocks.map((one) => [one.id, one]));
const five = city('jinhua').colours.find(({ id }) => id === 'yongkang_five') as ColourScheme;

describe('design §12.7: the days on which a case changes its colour', () => {
  it('of a long limit: yellow ten days before its raw day, red three', () => {
    expect(lightsOf(byId(clock('T05', 60)), redYellowBlue)).toEqual({
      red: '2026-05-26',
      orange: null,
      yellow: '2026-05-19',
      blue: start,
    });
  });

  it('of a short one: yellow three days before, red one', () => {
    expect(lightsOf(byId(clock('L1', 3)), redYellowBlue)).toMatchObject({ red: '2026-04-01', yellow: '2026-03-30' });
  });

  it('a limit is short up to the days of its scheme, and blue from its first day', () => {
    const most = redYellowBlue.short_clock?.budget_lte ?? 0;
    const [short, long] = [clock('L1', most), clock('L2', most + 1)].map((one) => lightsOf(byId(one), redYellowBlue));
    expect(short).toMatchObject({ red: addDays(start, most - 1), yellow: addDays(start, most - 3), blue: start });
    expect(long?.red).toBe(addDays(start, most + 1 - 3));
  });

  it('the worst of the running duties counts; rights, pauses, ended and prolonged limits do not', () => {
    const quiet = [
      clock('T04', 1, { rightOf: 'case:responsible_unit' }),
      clock('T14', 1, { pausedOn: start }),
      clock('T01', 1, { stoppedAt: `${start}T02:00:00.000Z`, stoppedOn: start }),
      clock('T05', 60, { extended: 30 }),
      clock('T06', 30, { countsFrom: 'T05', length: 90, dueRaw: addDays(start, 90) }),
    ];
    expect(lightsOf(byId(...quiet), redYellowBlue)).toMatchObject({ red: addDays(start, 87), blue: start });
  });

  it('nothing runs: no colour', () => {
    expect(colourOn(lightsOf({}, redYellowBlue), start)).toBeNull();
  });

  it('says for any day what the badges say, in three colours and in five', () => {
    const some = record({
      a: integer({ min: 0, max: 90 }),
      b: integer({ min: 0, max: 90 }),
      day: integer({ min: 0, max: 120 }),
    });
    const check = ({ a, b, day }: { a: number; b: number; day: number }, scheme: ColourScheme) => {
      const today = addDays(start, day);
      const clocks = [clock('T05', a), clock('L3', b, { kind: 'commitment' })];
      const shown = clocks.map((one) => colourOf(daysBetween(today, one.dueRaw), one.budget, scheme));
      expect(colourOn(lightsOf(byId(...clocks), scheme), today)).toBe(burning.find((light) => shown.includes(light)));
    };
    assert(property(some, constantFrom(redYellowBlue, five), check));
  });
});

describe('the limit that colours a case', () => {
  const view = (id: string, colour: ClockView['colour'], dueRaw: string) => ({ id, colour, dueRaw }) as ClockView;

  it('is the worst, of equals the one that ends first; a limit without colour never', () => {
    const views = [
      view('T04', undefined, '2026-04-01'),
      view('T05', 'yellow', '2026-05-29'),
      view('L3', 'red', '2026-05-14'),
      view('T11', 'red', '2026-05-12'),
    ];
    expect(worstClock(views)?.id).toBe('T11');
    expect(worstClock([...views].reverse())?.id).toBe('T11');
    const even = [view('T01', 'red', '2026-05-12'), view('L1', 'red', '2026-05-13')];
    expect([worstClock(even)?.id, worstClock([...even].reverse())?.id]).toEqual(['T01', 'T01']);
    expect(worstClock(views.slice(0, 1))).toBeUndefined();
  });
});
