import type { CaseState } from '@yimen/domain/kernel/case-state';

/** The case in which the people of this one stand: a 复查 or 复核 is about the people of its petition. */
export function partyFileOf(state: CaseState & { petition?: string | null }): string {
  const above = state.procedure === 'review' || state.procedure === 'recheck';
  return above ? (state.petition ?? state.id) : state.id;
}
