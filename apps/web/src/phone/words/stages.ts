import type { PetitionStatus, Progress } from '../progress';

export type StageState = 'done' | 'now' | 'next';

export interface Stage {
  title: string;
  state: StageState;
}

const line = ['登记', '受理', '办理', '答复', '评价'];

/** How many of the five stages are behind the matter; 'aside' where it left the line. */
const done: Record<PetitionStatus, number | 'aside'> = {
  registered: 1,
  triaged: 1,
  arrived: 1,
  objected: 1,
  signed: 1,
  accepted: 2,
  opinion_issued: 3,
  opinion_delivered: 4,
  suggestion_replied: 4,
  settled: 4,
  in_review: 4,
  reviewed: 4,
  in_recheck: 4,
  finalised: 5,
  archived: 5,
  guided: 'aside',
  declined: 'aside',
  declined_again: 'aside',
  withdrawn: 'aside',
  merged: 'aside',
};

/** The way of the matter as the petitioner reads it: five stages, or for one that left the line how it ended. */
export function stagesOf({ status, statusTitle }: Pick<Progress, 'status' | 'statusTitle'>): Stage[] {
  const behind = done[status];
  if (behind === 'aside') {
    return [
      { title: '登记', state: 'done' },
      { title: statusTitle, state: 'now' },
    ];
  }
  return line.map((title, index) => ({ title, state: index < behind ? 'done' : index === behind ? 'now' : 'next' }));
}

/** Can the work be rated: once there is an answer, and until the matter is put away. */
export function canRate(status: PetitionStatus): boolean {
  return done[status] === 4 || status === 'guided' || status === 'declined' || status === 'declined_again';
}
