import type { Json } from '../kernel/types';
import { unitTitle, type Policy } from '../policy/policy';
import { superiorOf } from '../policy/superior';
import type { PetitionState } from './state';

/**
 * 越级走访 (Art. 20): whoever comes in person goes to the competent body or to the one above it. Somebody who has gone higher
 * is told so and told where to go. It is a fact for guidance and statistics and refuses, delays and ends nothing (Art. 22).
 */
export function isSkipLevel({ flags = [] }: Pick<PetitionState, 'flags'>): boolean {
  return flags.includes('skip_level');
}

/** Where to go: the competent body and the one above it; [] while nobody knows which that is, and of a sealed matter. */
export function levelBodies({ sealed, lead, proposedUnit, territory }: PetitionState, policy: Policy): string[] {
  if (sealed) return [];
  const competent = lead ?? proposedUnit ?? territory;
  return competent ? [competent, superiorOf(policy, competent) ?? ''].filter(Boolean) : [];
}

/** What the petitioner is told. */
export function levelText(state: PetitionState, policy: Policy): string {
  const bodies = levelBodies(state, policy).map((id) => unitTitle(policy, id));
  const where = bodies.length ? `（本事项为${bodies.join('或者其上一级')}）` : '';
  return `您的事项已经登记，照常办理。走访请到有权处理的机关本级或者上一级${where}设立、指定的接待场所；也可以通过网络、电话、书信反映，凭查询码查看进度。`;
}

/** What an answer shows of it; of a sealed matter nothing is said of bodies. */
export function levelView(state: PetitionState, policy: Policy): Record<string, Json> {
  if (!isSkipLevel(state)) return {};
  const where = levelBodies(state, policy).map((unit) => ({ unit, title: unitTitle(policy, unit) }));
  return { levelGuidance: { article: '条例 20', text: levelText(state, policy), where } };
}

/** The line of it on a slip; nothing for a matter that went no level over, or is sealed. */
export function levelLine(state: PetitionState, policy: Policy): { guidance?: string } {
  return isSkipLevel(state) && !state.sealed ? { guidance: levelText(state, policy) } : {};
}
