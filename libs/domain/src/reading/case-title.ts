import type { CaseState } from '../kernel/case-state';
import { dictionaryTitle, unitTitle, type Policy } from '../policy/policy';

type Titled = CaseState & {
  topic?: string | null;
  category?: string | null;
  disputeType?: string | null;
  exit?: string;
  to?: string;
  measure?: string;
  series?: string;
};

/** What a case is about in a few words, of codes alone: no name, no text of anybody stands in a title. */
export function caseTitle(state: CaseState, policy: Policy): string {
  const { procedure, topic, category, disputeType, exit, to, measure, series } = state as Titled;
  switch (procedure) {
    case 'petition':
      if (topic) return dictionaryTitle(policy, 'content_categories', topic);
      return category ? (policy.categories.find(({ id }) => id === category)?.title ?? category) : '待甄别事项';
    case 'mediation':
      return disputeType ? dictionaryTitle(policy, 'dispute_types', disputeType) : '调解';
    case 'review':
    case 'recheck':
      return `${procedure === 'review' ? '复查' : '复核'}·${topic ? dictionaryTitle(policy, 'content_categories', topic) : '信访事项'}`;
    case 'escalation':
      return policy.escalation.exits.find(({ id }) => id === exit)?.title ?? '提级';
    case 'meeting':
      return policy.meetings.find(({ id }) => id === series)?.title ?? '会议';
    case 'supervision':
      return `${measure === 'recommend' ? '建议' : '督办'}·${unitTitle(policy, to ?? '')}`;
  }
}
