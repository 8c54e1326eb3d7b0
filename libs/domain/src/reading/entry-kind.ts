/** Sorts of journal entries that the timeline filters by: 流转 · 沟通 · 文书 · 系统. */
export const entryKinds = ['flow', 'talk', 'paper', 'system'] as const;
export type EntryKind = (typeof entryKinds)[number];

const talks = [
  'interviewed',
  'noted',
  'whereabouts_notified',
  'called_back',
  'rated',
  'session_held',
  'guided_by_upper',
];
const papers = [
  'notified',
  'opinion_issued',
  'opinion_delivered',
  'delivered',
  'court_paper_issued',
  'corrected',
  'voided',
  'reissued',
  'reprinted',
];

/** The kind of an entry, by what happened and by whom. */
export function entryKind(entry: { name: string; by: string }): EntryKind {
  const word = entry.name.split('.')[1] ?? '';
  if (talks.includes(word)) return 'talk';
  if (papers.includes(word)) return 'paper';
  return entry.by === 'system' ? 'system' : 'flow';
}

const outward = [
  'petition.notify_whereabouts',
  'petition.deliver',
  'petition.accept',
  'petition.decline',
  'petition.guide',
  'petition.reply_suggestion',
  'petition.record_interview',
  'petition.record_callback',
];
const internal = [
  'petition.add_note',
  'petition.record_investigation',
  'petition.record_findings',
  'petition.report_result',
  'petition.audit_result',
  'petition.report_conduct',
  'petition.object',
  'petition.request_extension',
  'mediation.guide',
  'approval.approve',
  'approval.return',
];

/** Does an entry reach the petitioner (对外) or stay in the house (内部)? Null where nothing was said to anybody. */
export function entrySide(act: string): 'internal' | 'outward' | null {
  if (outward.includes(act)) return 'outward';
  return internal.includes(act) || act.startsWith('supervision.') ? 'internal' : null;
}
