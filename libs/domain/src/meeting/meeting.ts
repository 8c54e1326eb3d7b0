import type { CaseState } from '../kernel/case-state';
import type { Procedure } from '../kernel/procedure';
import { meetingCommands } from './commands';
import { evolveMeeting } from './events';
import { meetingReaders } from './rights';
import { meetingStatuses, type MeetingState } from './state';

function blank(head: CaseState): MeetingState {
  return { ...head, series: '', heldOn: '', petition: null, invited: [], resolutions: [], lead: null };
}

/** 会议: an agenda with a matter on it, then minutes whose every resolution has an owner and a day (Art. 13, 24). */
export const meeting: Procedure<MeetingState> = {
  name: 'meeting',
  statuses: meetingStatuses,
  closed: ['closed'],
  stageOf: (status) => (status === 'closed' ? 'closed' : 'agenda'),
  blank,
  commands: meetingCommands,
  evolve: evolveMeeting,
  readers: meetingReaders,
  hats: () => [],
  scope: () => ({ procedure: 'meeting', sources: [], facts: () => undefined }),
  view: (state) => ({
    series: state.series,
    heldOn: state.heldOn,
    petition: state.petition,
    invited: state.invited,
    resolutions: state.resolutions.map((one) => ({ ...one })),
    lead: state.lead?.lead ?? null,
    co: state.lead?.co ?? [],
    minuted: state.status === 'closed' && state.petition ? 1 : 0,
  }),
};
