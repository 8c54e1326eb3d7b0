import { chineseMonthDay } from '@yimen/domain/calendar/chinese';
import type { Limit, Progress } from '../progress';

/** The limits that concern the petitioner, in the order of the line, in his words (clocks T01 … T10 of the packs). */
const titles: readonly (readonly [id: string, title: string])[] = [
  ['T01', '告知您事项的去向'],
  ['T02', '书面告知您是否受理'],
  ['T03', '书面告知您是否受理'],
  ['T05', '书面答复您'],
  ['T06', '延期后书面答复您'],
  ['T07', '您申请复查'],
  ['T08', '复查机关答复您'],
  ['T09', '您申请复核'],
  ['T10', '复核机关答复您'],
];

export interface NamedLimit extends Limit {
  id: string;
  title: string;
}

/** The limits the server sent that have a name here. An extended answer is one limit: T06 takes the place of T05 (Art. 34). */
export function limitsOf({ clocks }: Pick<Progress, 'clocks'>): NamedLimit[] {
  return titles.flatMap(([id, title]) => {
    const limit = clocks[id];
    return limit && !(id === 'T05' && clocks['T06']) ? [{ ...limit, id, title }] : [];
  });
}

/** The first of these limits that still runs or is overdue; its last day is the rolled one (民法典第203条). */
export function openLimit({ clocks }: Pick<Progress, 'clocks'>, ...ids: string[]): Limit | undefined {
  return ids.map((id) => clocks[id]).find((limit) => limit?.state === 'running' || limit?.state === 'overdue');
}

/** How a limit stands: kept or late once it is over, the server's words while it runs (screens §1.5). */
export function standing({ stopped, late, badge }: Limit): string {
  if (!stopped) return badge;
  return `${late ? '✓ 超期，' : '✓ 按期，'}${chineseMonthDay(stopped)}`;
}
