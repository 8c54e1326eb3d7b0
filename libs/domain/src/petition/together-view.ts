import type { Json } from '../kernel/types';
import { familyOf } from './commands/links';
import type { PetitionState } from './state';

/** What an answer shows of others: who travels with the matter, who speaks for it, how it was reported. */
export function togetherView(state: PetitionState): Record<string, Json> {
  const followers = Object.values(state.followers);
  const has = (as: string) => followers.some((follower) => follower.as === as);
  return {
    territory: state.territory,
    ...(state.proxy ? { proxy: true, proxyPowers: state.agent?.powers ?? [] } : {}),
    ...(state.representatives.length ? { representatives: state.representatives.length } : {}),
    ...(has('same_theme') ? { theme: familyOf(state, 'same_theme') } : {}),
    ...(has('same_cause') ? { cause: familyOf(state, 'same_cause') } : {}),
    ...(state.campaignCase === null ? {} : { campaignCase: state.campaignCase }),
    ...(state.urgentAt ? { urgentReportedAt: state.urgentAt } : {}),
    ...(state.called.length ? { called: state.called } : {}),
    ...(state.recused.length ? { recused: state.recused } : {}),
  };
}
