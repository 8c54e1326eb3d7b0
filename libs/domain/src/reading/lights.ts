import { addDays } from '../calendar/days';
import type { Colour, ColourScheme } from '../clocks/colour';
import type { ClockState } from '../clocks/definition';
import { prolongedBy } from '../clocks/stop';
import type { ClockView } from '../clocks/view';
import type { Day } from '../kernel/types';

/** Colours of a running matter, the worst first; green is for matters that have ended. */
export const burning = ['red', 'orange', 'yellow', 'blue'] as const;
export type Light = (typeof burning)[number];

/** First day on which a case shows each colour at the latest; null where its scheme or its clocks never give that colour. */
export type Lights = Record<Light, Day | null>;

/**
 * The days on which the worst running clock of a case changes its colour. With them a database can colour any number of
 * cases for any day without reading a clock: the colour is the first of `burning` whose day has come (design §12.7).
 */
export function lightsOf(clocks: Record<string, ClockState>, scheme: ColourScheme): Lights {
  const duties = Object.values(clocks).filter((clock) => burns(clock, clocks));
  const first = (light: Light) =>
    duties
      .flatMap((clock) => onset(clock, light, scheme) ?? [])
      .sort()
      .at(0) ?? null;
  return { red: first('red'), orange: first('orange'), yellow: first('yellow'), blue: first('blue') };
}

/** The colour on a day; null when no duty runs. */
export function colourOn(lights: Lights, today: Day): Light | null {
  return burning.find((light) => (lights[light] ?? '9999-12-31') <= today) ?? null;
}

/** A running duty of the law or of the house; a right that lapses is nobody's breach, and T05 leaves its place to T06. */
export function burns(clock: ClockState, clocks: Record<string, ClockState>): boolean {
  return !clock.stoppedAt && !clock.pausedOn && !clock.rightOf && prolongedBy(clock, clocks) === undefined;
}

function onset(clock: ClockState, light: Light, scheme: ColourScheme): Day | null {
  const most = mostDays(clock.length ?? clock.budget, light, scheme);
  if (most === null) return null;
  return most === Infinity ? clock.from : addDays(clock.dueRaw, -most);
}

/** Most days before dueRaw at which a clock of this length has the colour; null when it never has. */
function mostDays(length: number, light: Light, scheme: ColourScheme): number | null {
  const short = scheme.short_clock;
  if (short && length <= short.budget_lte) return light === 'blue' ? Infinity : (short[`${light}_lte`] ?? null);
  const range = scheme.bands.find(({ colour, days_to_due }) => colour === light && days_to_due)?.days_to_due;
  if (!range) return null;
  if (range.lte !== undefined) return range.lte;
  return range.lt === undefined ? Infinity : range.lt - 1;
}

const gravity: Record<Colour, number> = { red: 0, orange: 1, yellow: 2, blue: 3, green: 4 };

/** The clock that gives a case its colour: the worst one, of equals the one that ends first; undefined when none is coloured. */
export function worstClock(views: readonly ClockView[]): (ClockView & { colour: Colour }) | undefined {
  return views
    .filter((view): view is ClockView & { colour: Colour } => view.colour !== undefined)
    .sort((a, b) => gravity[a.colour] - gravity[b.colour] || (a.dueRaw < b.dueRaw ? -1 : 1))[0];
}
