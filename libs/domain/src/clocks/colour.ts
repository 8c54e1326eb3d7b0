import type { Rule } from '../policy/rule';

export type Colour = 'red' | 'orange' | 'yellow' | 'blue' | 'green';

/** A row of `colours.bands`; natural days from today to dueRaw. Bands of places (`gte`, `lt` of a metric) have no `days_to_due`. */
export interface ColourBand {
  colour: Colour;
  title?: string;
  days_to_due?: { lt?: number; lte?: number; gt?: number; gte?: number };
  when?: Rule;
  lt?: number;
  gte?: number;
}

/** A scheme of a pack (`colours`): 红黄蓝 and its cousins. */
export interface ColourScheme {
  id: string;
  title?: string;
  measured_on?: 'due_raw';
  bands: ColourBand[];
  /** Narrower bands for limits of few days, by the clock's own budget (design §12.7). */
  short_clock?: { budget_lte: number; red_lte?: number; orange_lte?: number; yellow_lte?: number };
  /** Clocks that the scheme colours; all when absent. */
  clocks?: string[];
  [more: string]: unknown;
}

const steps = ['red', 'orange', 'yellow'] as const;

/**
 * Colour of a running clock `daysLeft` natural days before dueRaw (negative = after it). `length` is the clock's own budget in
 * its own unit, whatever its span on the calendar. Undefined when no band of the scheme speaks of it.
 */
export function colourOf(daysLeft: number, length: number, scheme: ColourScheme): Colour | undefined {
  const short = scheme.short_clock;
  if (short && length <= short.budget_lte) {
    return steps.find((step) => daysLeft <= (short[`${step}_lte`] ?? -Infinity)) ?? 'blue';
  }
  return scheme.bands.find(({ days_to_due: range }) => range !== undefined && within(daysLeft, range))?.colour;
}

function within(days: number, range: NonNullable<ColourBand['days_to_due']>): boolean {
  return (
    days < (range.lt ?? Infinity) &&
    days <= (range.lte ?? Infinity) &&
    days > (range.gt ?? -Infinity) &&
    days >= (range.gte ?? -Infinity)
  );
}
