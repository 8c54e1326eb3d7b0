import type { CaseState } from '../kernel/case-state';
import type { Day } from '../kernel/types';

/** 会议状态 (events of the packs' vocabulary). */
export const meetingStatuses = {
  proposed: '已提出议题',
  closed: '已形成纪要',
} as const;

/** What was decided: who does it until when; the words stand in the minutes. */
export interface Resolution {
  owner: string;
  due: Day;
}

/** State of one meeting: its series, its day, the matter on its agenda and what was decided about it (Art. 13). */
export interface MeetingState extends CaseState {
  /** Series of the pack, e.g. 'chiefs_dispatch'. */
  series: string;
  heldOn: Day;
  /** The matter on the agenda; null when the meeting is about none in particular. */
  petition: string | null;
  /** Bodies invited; guests of no body are named in the agenda paper only. */
  invited: string[];
  resolutions: Resolution[];
  /** Who leads the matter and who helps, as the minutes say; the superior decides on it (Art. 24). */
  lead: { lead: string; co: string[] } | null;
}
