/** Anything a story file may hold. */
export type Value = string | number | boolean | null | undefined | Value[] | { [key: string]: Value };
export type Fields = { [key: string]: Value };

export interface StoryActor {
  role: string;
  login: string;
  unit?: string;
  committee?: string;
  /** The petitioner behind `login: public`. */
  person?: string;
  center?: string;
}

export interface ClockExpectation {
  [property: string]: Value;
}
export interface ViewExpectation {
  status?: string;
  clocks?: Record<string, ClockExpectation | null>;
  [attribute: string]: Value;
}
export interface NoticeExpectation {
  about?: string;
  to?: string;
  rung?: string;
  document?: string;
  target?: string;
  child?: number;
  what?: string;
  count?: number;
  contains?: string[];
  lacks?: string[];
}
export interface PaperExpectation {
  type: string;
  count?: number;
  copies?: number;
  contains?: string[];
  lacks?: string[];
}
export interface TaskExpectation {
  owner: string;
  what?: string;
  due?: string;
}

export interface Expectation {
  ok?: true;
  refused?: string;
  because?: string;
  status?: string;
  clocks?: Record<string, ClockExpectation | null>;
  documents?: (string | PaperExpectation)[];
  notices?: NoticeExpectation[];
  absent_notices?: NoticeExpectation[];
  tasks?: TaskExpectation[];
  fields?: Fields;
  pending?: { act?: string; by?: string };
  also?: Record<string, ViewExpectation>;
  parts?: Record<string, ViewExpectation>;
  co?: Record<string, ViewExpectation>;
  people?: Record<string, ViewExpectation>;
  contains?: string[];
  lacks?: string[];
  count?: number;
  order?: string[];
  replay?: true;
  same?: Fields;
  within_ms?: number;
  verdicts?: string;
}

export interface Step {
  say: string;
  at: string;
  actor?: string;
  act: string;
  target?: string;
  pick?: Fields;
  input?: Fields;
  save?: Record<string, string>;
  again?: true;
  if_match?: 'stale';
  proof?: 'wrong';
  expect: Expectation;
}

export interface GivenCase {
  ref: string;
  center?: string;
  people: Value[];
  unit: string;
  handler?: string;
  key?: true;
  category: string;
  route?: string;
  topic: string;
  request: string;
  registered: string;
  triaged?: string;
  forwarded?: string;
  assigned?: string;
  deadline?: string;
  signed?: string;
  accepted?: string;
  noticeDelivered?: string;
  extended?: { date: string; days: number };
  opinionIssued?: string;
  outcome?: string;
  opinionDelivered?: string;
  review?: Record<string, string>;
  recheck?: Record<string, string>;
  visitsAbove?: { to: string; date: string }[];
}

export interface StaffRow {
  login: string;
  name?: string;
  unit?: string;
  roles?: string[];
  committee?: string;
  covers?: string[];
  center?: string;
  post?: string;
}

export interface Given {
  people?: Record<string, Fields>;
  organisations?: Record<string, Fields>;
  files?: Record<string, string>;
  units?: Fields[];
  staff?: StaffRow[];
  staffFile?: string;
  config?: Fields;
  history?: Fields;
  funds?: Fields;
  cases?: GivenCase[];
  [list: string]: unknown;
}

export interface See {
  actor: string;
  act: string;
  target?: string;
  input?: Fields;
  contains?: string[];
  lacks?: string[];
  count?: number;
  refused?: string;
}

export interface Story {
  id: string;
  title: string;
  pack: string;
  centers?: { id: string; region: string }[];
  calendar_from: string;
  actors: Record<string, StoryActor>;
  given: Given;
  steps: Step[];
  finally: { at: string; state: Record<string, ViewExpectation>; counts: Record<string, number>; see: See[] };
}
