/** Kinds of notices as the message centre shows them. */
export const noticeKinds = ['到期', '转入', '催办', '批示', '退回', '系统'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

const kinds: Record<string, NoticeKind> = {
  reminder: '到期',
  overdue: '到期',
  'petition.arrived': '转入',
  'petition.reopened': '转入',
  'petition.linked': '转入',
  'petition.rated': '转入',
  'mediation.entrusted': '转入',
  'mediation.applied': '转入',
  'mediation.handed_over': '转入',
  'escalation.raised': '转入',
  'escalation.handed_over': '转入',
  'escalation.resolved': '批示',
  'escalation.ordered': '催办',
  'meeting.item_proposed': '转入',
  'meeting.closed': '批示',
  'supervision.drafted': '催办',
  'supervision.ordered': '催办',
  'supervision.recommended': '催办',
  'supervision.urged': '催办',
  'petition.urged': '催办',
  'review.applied': '转入',
  'recheck.applied': '转入',
  'review.challenged': '转入',
  'review.redo_ordered': '催办',
  'approval.asked': '批示',
  'approval.approved': '批示',
  'approval.returned': '退回',
  'petition.objected': '退回',
  'petition.objection_rejected': '退回',
};
const urgent: readonly NoticeKind[] = ['催办', '批示'];

/** The kind of a notice, from what it is about; the packs' own notices are 系统. */
export function noticeKind(about: string): NoticeKind {
  return kinds[about] ?? '系统';
}

/** Must whoever gets it say that he has read it (签阅)? What a superior orders, decides or urges. */
export function mustAcknowledge(about: string): boolean {
  return urgent.includes(noticeKind(about));
}
