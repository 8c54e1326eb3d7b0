import type { Owed } from '../kernel/next';
import { allConsent } from './clocks';
import type { MediationState } from './state';

const handling = ['mediation.effective'];
const receipt = ['mediation.received'];

function holder(state: MediationState): string {
  return `committee:${state.committee}`;
}

function received(state: MediationState): Owed {
  const act = allConsent(state) ? 'mediation.accept' : 'mediation.record_consent';
  return { act, title: act === 'mediation.accept' ? '受理' : '征询各方意愿', who: holder(state), ends: handling };
}

function accepted(state: MediationState): Owed {
  const who = holder(state);
  if (!state.mediators.length) return { act: 'mediation.choose_mediator', who, ends: handling };
  if (!state.rightsInformed) return { act: 'mediation.inform_rights', who, ends: handling };
  return { act: 'mediation.hold_session', title: '组织调解', who, ends: handling };
}

function effective(state: MediationState): Owed {
  const open = state.agreement?.instalments.find((one) => !one.performedOn);
  return {
    act: 'mediation.record_performance',
    who: holder(state),
    ...(open ? { by: open.due } : {}),
  };
}

const end = (state: MediationState): Owed => ({ act: 'mediation.archive', who: holder(state) });

/** What a mediation waits for, by status. */
export const mediationNext: Record<string, (state: MediationState) => Owed> = {
  entrusted: (state) => ({
    act: 'mediation.receive',
    title: '核对并签收移送材料',
    who: holder(state),
    ends: receipt,
  }),
  received,
  accepted,
  mediating: (state) => ({
    act: 'mediation.sign_agreement',
    title: '促成协议或者终止',
    who: holder(state),
    ends: handling,
  }),
  handing_over: (state) => ({
    act: 'mediation.receive',
    title: '核对并签收移交材料',
    who: `committee:${state.handingOver?.toCommittee ?? state.committee}`,
    ends: receipt,
  }),
  effective,
  performed: end,
  confirmed: end,
  terminated: end,
};
