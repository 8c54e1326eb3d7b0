import { addDays } from '@yimen/domain/calendar/days';
import type { Day, Facts } from '@yimen/domain/kernel/types';

/** Chance: answers one of the values handed in. */
export type Pick = <T>(...values: readonly T[]) => T;

/** What a form may refer to: the day it is filled in, the other cases, and what this case already holds. */
export interface Desk {
  pick: Pick;
  today: Day;
  petition: string;
  mediation: string;
  conduct: string;
  act: string;
  /** The act done last. */
  last: string;
}

/** Somebody’s name, telephone and ID number: they may stand in any text and must never get into a state or an event. */
export const marks = ['汪德明', '13900000101', '420899195809123117'];

export type Form = (desk: Desk) => Facts;

export const units = ['health', 'civil_affairs', 'discipline'];
export const text = ({ pick }: Desk): string => pick(...marks, ...marks, ...marks, ...marks, ...marks, ...marks, ' ');
export const soon = ({ pick, today }: Desk): Day => addDays(today, pick(10, 30, 60));
export const done = ({ pick, today }: Desk): Day => addDays(today, -pick(0, 0, 1, 3));
