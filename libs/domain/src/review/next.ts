import type { Owed } from '../kernel/next';
import type { ReviewState } from './state';

/** What a 复查 or a 复核 waits for, by status; all of it within the limit that delivery ends. */
export const reviewNext: Record<string, (state: ReviewState) => Owed> = {
  applied: (state) => step(state, 'accept', '决定是否受理'),
  accepted: (state) => step(state, 'decide'),
  hearing: (state) => step(state, 'hold_hearing', state.hearing === 'opened' ? '作出听证结论' : '举行听证'),
  decided: (state) =>
    state.outcome === 'revoked' && state.level === 'review' && !state.redoBy
      ? step(state, 'order_redo')
      : step(state, 'deliver', `送达${state.level === 'review' ? '复查' : '复核'}意见书`),
};

function step({ level, lead }: ReviewState, act: string, title?: string): Owed {
  return { act: `${level}.${act}`, who: `unit:${lead}`, ends: [`${level}.delivered`], ...(title ? { title } : {}) };
}
