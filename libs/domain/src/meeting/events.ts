import type { EventDraft } from '../kernel/case-state';
import { recordOf, recordsOf, textOf, textsOf } from '../kernel/facts';
import type { Instant } from '../kernel/types';
import type { MeetingState } from './state';

type Event = EventDraft & { at: Instant; by: string };

function proposed({ data }: Event): Partial<MeetingState> {
  return {
    series: textOf(data.series),
    heldOn: textOf(data.date),
    petition: textOf(data.petition) || null,
    invited: textsOf(data.invited),
  };
}

function closed(state: MeetingState, { data }: Event): Partial<MeetingState> {
  const { lead, co } = recordOf(data.lead);
  return {
    series: textOf(data.series) || state.series,
    heldOn: textOf(data.date),
    resolutions: recordsOf(data.resolutions).map(({ owner, due }) => ({ owner: textOf(owner), due: textOf(due) })),
    lead: lead ? { lead: textOf(lead), co: textsOf(co) } : null,
  };
}

/** Folds the meeting's own part of an event. Pure. */
export function evolveMeeting(state: MeetingState, event: Event): MeetingState {
  if (event.name === 'meeting.item_proposed') return { ...state, ...proposed(event) };
  return event.name === 'meeting.closed' ? { ...state, ...closed(state, event) } : state;
}
