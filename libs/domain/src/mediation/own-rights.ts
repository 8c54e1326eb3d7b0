import { expired } from '../petition/clocks';
import type { Context } from '../kernel/procedure';
import type { Day } from '../kernel/types';
import { allPerformed } from './clocks';
import { mediationStatuses, type MediationState } from './state';

/** What a party may do about its agreement. `until` is the last day, rolled; null where no day counts. */
export interface OwnRight {
  title: string;
  until: Day | null;
  how: string;
}

const enforce: OwnRight = {
  title: '申请强制执行',
  until: null,
  how: '对方拒绝履行或者没有全部履行的，可以向人民法院申请强制执行',
};
const sue: OwnRight = {
  title: '请调委会督促，或者起诉',
  until: null,
  how: '协议对各方有约束力。对方不履行，或者对协议内容有争议的，可以请调解委员会督促，也可以向人民法院提起诉讼',
};
const refused: OwnRight = {
  title: '法院没有确认的',
  until: null,
  how: '可以再经人民调解变更原协议、达成新协议，也可以向人民法院提起诉讼',
};

/** How an agreement stands, in a party's words (调解法 31, 33). */
export function agreementStanding(state: MediationState): string {
  const { confirmation, courtPapers } = state;
  const court = confirmation ? decisions[String(confirmation.valid)] : courtPapers > 0 ? '法院已出具调解书' : undefined;
  const own = allPerformed(state) ? mediationStatuses.performed : mediationStatuses.effective;
  return court ? `${own}，${court}` : own;
}

const decisions: Record<string, string> = {
  true: '已司法确认',
  false: '法院没有确认',
  null: '已申请司法确认，等候法院裁定',
};

/** What is open to a party of an agreement in force, the act with a last day first (调解法 31–33; T13). */
export function rightsUnder(state: MediationState, context: Context): OwnRight[] {
  if (!state.agreement) return [];
  const owed = !allPerformed(state);
  const decided = state.confirmation?.valid ?? null;
  if (decided === true || state.courtPapers > 0) return owed ? [enforce] : [];
  const clock = state.clocks.T13;
  const definition = context.policy.clocks.find(({ id }) => id === 'T13');
  const open = clock && definition && !clock.stoppedAt && !expired(clock, context);
  return [
    ...(open ? [{ title: definition.title, until: clock.dueRolled, how: definition.remedy ?? '' }] : []),
    ...(decided === false ? [refused] : owed ? [sue] : []),
  ];
}
