import type { ClockScope } from '../clocks/run';
import type { Context } from '../kernel/procedure';
import type { Json } from '../kernel/types';
import type { MediationState } from './state';

/** Has every party said yes (调解法 3, 17)? */
export function allConsent(state: MediationState): boolean {
  return state.parties.length > 0 && state.parties.every((party) => state.consents[party.id] === true);
}

/** Is every payment of the agreement made? */
export function allPerformed(state: MediationState): boolean {
  return state.agreement !== null && state.agreement.instalments.every((one) => one.performedOn !== undefined);
}

/** Facts of the vocabulary that clocks and rules ask of a mediation. */
export function mediationFact(state: MediationState, name: string): Json | undefined {
  const facts: Record<string, () => Json> = {
    source: () => state.source,
    dispute_type: () => state.disputeType,
    court_procedure: () => state.courtProcedure,
    death_involved: () => state.death,
    consents_all: () => allConsent(state),
    party_refused: () => Object.values(state.consents).includes(false),
    rights_informed: () => state.rightsInformed,
    performed: () => allPerformed(state),
  };
  return facts[name]?.();
}

/** What decides which limits apply (T13, T14, receipt of a hand-over). */
export function mediationScope(state: MediationState, _context: Context): ClockScope {
  return { procedure: 'mediation', sources: [], facts: (name) => mediationFact(state, name) };
}
