import type { Context } from '../kernel/procedure';
import type { Json } from '../kernel/types';
import { committeeTitle } from '../policy/policy';
import type { MediationState } from './state';

function agreementView(state: MediationState, context: Context): Record<string, Json> {
  const instalments = state.agreement?.instalments ?? [];
  const each = Math.max(1, state.children);
  const provisional = instalments.filter((one) => !context.calendar.covers(one.due));
  return {
    agreements: state.agreements,
    total: state.agreement?.total ?? null,
    instalments: instalments.length * each,
    firstInstalmentTotal: instalments[0]?.amount ?? null,
    provisionalInstalments: provisional.length * each,
    performedTotal: instalments.filter((one) => one.performedOn).reduce((sum, one) => sum + one.amount, 0),
  };
}

/** Attributes of the catalogue; parties stand as ids (`refusedBy`), names are put in where they are readable. */
export function mediationView(state: MediationState, context: Context): Record<string, Json> {
  const title = committeeTitle(context.policy, state.committee);
  return {
    source: state.source,
    originSource: state.originSource,
    committee: state.committee,
    committeeTitle: title,
    handedOverTo: state.handOvers > 0 ? `已移交${title}` : null,
    ownerLevel: state.ownerLevel,
    disputeType: state.disputeType,
    petition: state.petition,
    written: state.death ? 'required' : null,
    children: state.children,
    claimTotal: state.claimTotal,
    sessions: state.sessions,
    handOvers: state.handOvers,
    guided: state.guided,
    mediators: state.mediators,
    team: state.team,
    issues: Object.keys(state.issues).length,
    openIssues: Object.values(state.issues).filter((one) => one === 'open').length,
    refusedBy: Object.keys(state.consents).filter((id) => state.consents[id] === false),
    papers: state.courtPapers,
    ...agreementView(state, context),
  };
}
