/** One step of a ladder: who tells whom, with which paper. */
export interface RungDefinition {
  id: string;
  /** Natural days before dueRaw; negative = after the limit has ended. */
  days_before: number;
  from?: string;
  to?: string[];
  document?: string;
  channel?: string;
}

/** A reminder ladder as the packs write it (`ladders`), e.g. 115 (S4-8). */
export interface LadderDefinition {
  id: string;
  title: string;
  /** Clocks that it watches. */
  clocks: string[];
  measured_on?: string;
  on_rest_day?: string;
  short_clock?: string;
  stops_on: string[];
  rungs: RungDefinition[];
  patrol?: { every: string; by: string };
}
