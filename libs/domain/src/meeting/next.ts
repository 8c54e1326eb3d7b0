import type { Owed } from '../kernel/next';
import type { MeetingState } from './state';

/** What a meeting waits for: its minutes. What they decide is owed as tasks. */
export const meetingNext: Record<string, (state: MeetingState) => Owed> = {
  proposed: ({ heldOn }) => ({ act: 'meeting.close', who: 'role:leading_group_office', by: heldOn }),
};
