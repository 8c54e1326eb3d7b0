/** A text that `law:` + `article:` point to. */
export interface Law {
  id: string;
  title: string;
  in_force?: string;
  superseded_by?: string;
  local?: boolean;
}

/** One of the three purposes and the path it opens (Art. 29–32). */
export interface Category {
  id: string;
  title: string;
  law: string;
  article: string;
  clocks: string[];
  routes?: string[];
  /** Bodies it may go to; absent = any. */
  to?: string[];
  ends_with: string[];
  outcomes?: string;
  review: boolean;
  sealed: boolean;
  public_progress: boolean;
  rated: boolean;
}

/** A number of days or years as the route catalogue prints it. */
export interface RouteLimit {
  n: number;
  unit: 'natural' | 'working' | 'year';
  plus?: number;
  simplified?: number;
  accept?: number;
  step?: string;
}

/** Where else a matter can go, by when, and what comes after (Art. 31). */
export interface RouteEntry {
  id: string;
  title: string;
  topics: string[];
  route: string;
  body: string;
  law: string;
  article: string;
  apply: RouteLimit | null;
  handle: RouteLimit | null;
  next: string;
  sealed?: boolean;
}

/** How days are counted (民法典 201, 203; decisions of the house in design §12). */
export interface Counting {
  first_day: string;
  end_on_rest_day: string;
  weekends_are_rest_days: boolean;
  natural_ends_at: string;
  commitments_roll: boolean;
  same_day_rolls: boolean;
}

/** The only names that rules may use: events, commands, periods and facts by procedure. */
export interface Vocabulary {
  events: Record<string, Record<string, string>>;
  commands: Record<string, Record<string, string>>;
  periods: Record<string, { title: string; from: string; to: string; inclusive?: 'both' }>;
  facts: Record<
    string,
    { title: string; type: 'boolean' | 'enum' | 'integer' | 'string'; values?: string[]; of?: string }
  >;
}

/** A coded value. Codes stay readable when switched off, so that old files keep their words. */
export interface DictionaryEntry {
  code: string;
  title: string;
  parent?: string;
  department?: string;
  law?: string;
  article?: string;
  law_channel?: string;
  document?: string;
  next?: string;
  answer?: string;
  use?: string;
  makes?: string[];
  aliases?: string[];
  legacy?: string[];
  reason_required?: boolean;
  counts_as_satisfied?: boolean;
  consent?: boolean;
  sealed?: boolean;
  enabled?: boolean;
}
