import { findUnit, type Policy } from './policy';

/** The body above another: its parent in the unit tree; above a government stands the other government that the pack knows. */
export function superiorOf(policy: Policy, id: string): string | null {
  const unit = findUnit(policy, id);
  if (unit?.parent) return unit.parent;
  if (unit?.kind !== 'government') return null;
  return (
    policy.units.find((other) => other.kind === 'government' && other.id !== id && other.parent !== id)?.id ?? null
  );
}

/** The body that the route catalogue names for 复查 where the tree knows nobody above. */
function bodyOfCatalogue(policy: Policy): string {
  return policy.route_catalogue.find(({ route }) => route === 'review')?.body ?? 'government';
}

/** Both bodies above, each once. */
export function reviewersOf(policy: Policy, handling: string): string[] {
  return [...new Set([reviewBody(policy, handling), recheckBody(policy, handling)])];
}

/** 复查机关: the body above the one that gave the opinion (Art. 35). */
export function reviewBody(policy: Policy, handling: string): string {
  return superiorOf(policy, handling) ?? bodyOfCatalogue(policy);
}

/**
 * 复核机关: the body above the one that reviewed (Art. 36). A centre whose pack knows nobody above has its papers entered by
 * the reviewing body, on the word of the one above.
 */
export function recheckBody(policy: Policy, handling: string): string {
  const reviewed = reviewBody(policy, handling);
  return superiorOf(policy, reviewed) ?? reviewed;
}
