import type { CaseState } from '../kernel/case-state';
import { petitionReaders } from '../petition/rights';
import type { PetitionState } from '../petition/state';

type Held = CaseState & {
  lead?: string | null;
  handler?: string | null;
  people?: string[];
  committee?: string;
  to?: string;
  territory?: string | null;
  proposedUnit?: string | null;
};

/** Inbox key of a unit's head, deputy or handler: 'head:health' … (see `keysOf`). */
function ofUnit(kind: 'head' | 'deputy' | 'unit', state: Held): string[] {
  const unit = state.lead ?? state.to;
  return unit ? [`${kind}:${unit}`] : [];
}

const caseWho: Record<string, (state: Held) => string[]> = {
  handler: (state) => (state.handler ? [`login:${state.handler}`] : ofUnit('unit', state)),
  responsible_unit: (state) => ofUnit('unit', { ...state, lead: state.lead ?? state.proposedUnit }),
  territory: (state) => (state.territory ? [`unit:${state.territory}`] : []),
  unit_deputy: (state) => ofUnit('deputy', state),
  unit_head: (state) => ofUnit('head', state),
  petitioner: (state) => (state.people ?? []).map((person) => `person:${person}`),
  first_handler: (state) => [`login:${state.openedBy}`],
};

/**
 * Inbox keys for a `who` of the packs: role:x, unit:x, post:x, case:x (packs README §1). A post is heard through its own
 * key; somebody whom the case does not know yet (charge_leader …) is nobody.
 */
export function recipientsOf(who: string, state: CaseState): string[] {
  const [kind, id = ''] = who.split(':');
  if (kind === 'case') return caseWho[id]?.(state) ?? [];
  return ['role', 'unit', 'post', 'login', 'committee'].includes(kind ?? '') ? [who] : [];
}

/**
 * Of a sealed matter nobody hears who may not know of it (Art. 30; right 2), whatever a rule or a ladder says. A head and a
 * deputy stand for their unit; a login is the handler, or the one whose proposal is decided.
 */
export function mayHear(state: CaseState, to: string): boolean {
  if (!state.sealed || state.procedure !== 'petition') return true;
  const matter = state as PetitionState;
  const inside = [`login:${matter.handler}`, `login:${matter.pending?.proposedBy}`, ...petitionReaders(matter)];
  return inside.includes(to.replace(/^(head|deputy):/, 'unit:'));
}
