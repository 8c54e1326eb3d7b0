import { chineseDay } from '../calendar/chinese';
import type { Owed } from '../kernel/next';
import { executed } from './clocks';
import type { PetitionState } from './state';

const officer = 'role:triage_officer';
const sealedDesk = 'role:discipline_officer';

/** Who leads, or the desk that must find somebody who does. */
function leader(state: PetitionState): string {
  return state.lead ? `unit:${state.lead}` : desk(state);
}

function desk(state: PetitionState): string {
  return state.sealed ? sealedDesk : officer;
}

/** Of a sealed matter its own desk owes what the bureau owes elsewhere (Art. 30). */
function deputy(state: PetitionState): string {
  return state.sealed ? sealedDesk : 'role:bureau_deputy';
}

function runs(state: PetitionState, ...ids: string[]): boolean {
  return ids.some((id) => state.clocks[id] !== undefined && !state.clocks[id].stoppedAt);
}

const dispatching = ['petition.forwarded', 'petition.assigned'];
const noticing = ['petition.notified', 'petition.accepted'];
const handling = ['petition.opinion_delivered'];
const reporting = ['petition.result_reported'];

function accepted(state: PetitionState): Owed {
  const who = leader(state);
  if (state.category === 'suggestion')
    return { act: 'petition.reply_suggestion', who, ends: ['petition.suggestion_replied'] };
  if (runs(state, 'T03', 'T02') && !state.anonymous)
    return { act: 'petition.deliver', title: '送达受理告知书', who, ends: noticing };
  return { act: 'petition.issue_opinion', who, ends: handling };
}

function answered(state: PetitionState): Owed {
  const who = leader(state);
  if (!executed(state))
    return { act: 'petition.record_execution', title: '落实支持意见并登记执行', who, ends: reporting };
  return { act: 'petition.settle', who, ends: reporting };
}

function settled(state: PetitionState): Owed {
  const rated = Object.values(state.ratings).includes('dissatisfied') && !state.reopenedOnRating;
  const doubtful = state.callback === 'false_result' || rated;
  if (doubtful) return { act: 'petition.reopen', title: '决定是否重新办理', who: deputy(state) };
  if (!state.callback && !state.sealed && !state.anonymous)
    return { act: 'petition.record_callback', who: 'role:callback_officer' };
  const review = ['T07', 'T09'].map((id) => state.clocks[id]).find((clock) => clock && !clock.stoppedAt);
  const note = review ? { note: `复查、复核申请期到${chineseDay(review.dueRolled)}，期满后办理` } : {};
  return { act: 'petition.finalise', who: deputy(state), ...note };
}

const end = (state: PetitionState): Owed => ({
  act: 'petition.archive',
  who: state.sealed ? sealedDesk : 'role:archivist',
});

/** What a petition waits for, by status; a status without a row waits for nothing. */
export const petitionNext: Record<string, (state: PetitionState) => Owed> = {
  registered: (state) => ({ act: 'petition.triage', who: desk(state), ends: dispatching }),
  triaged: (state) =>
    state.lead
      ? { act: 'petition.accept', title: '受理并书面告知', who: leader(state), ends: noticing }
      : { act: 'petition.forward', title: '转送、交办', who: desk(state), ends: dispatching },
  arrived: (state) => ({
    act: 'petition.sign',
    title: '签收或提出异议',
    who: leader(state),
    ends: ['petition.signed', 'petition.objected', ...noticing],
    rights: true,
  }),
  objected: () => ({ act: 'petition.decide_objection', who: officer, ends: ['petition.objection_approved'] }),
  signed: (state) => ({
    act: 'petition.accept',
    title: '决定是否受理并书面告知',
    who: leader(state),
    ends: noticing,
  }),
  accepted,
  opinion_issued: (state) =>
    state.anonymous
      ? { act: 'petition.settle', title: '存卷并办结', who: leader(state), ends: ['petition.settled'] }
      : { act: 'petition.deliver', title: '送达处理意见书', who: leader(state), ends: handling },
  opinion_delivered: answered,
  suggestion_replied: answered,
  guided: answered,
  declined: answered,
  reviewed: answered,
  settled,
  finalised: end,
  withdrawn: end,
  merged: end,
  declined_again: end,
};
