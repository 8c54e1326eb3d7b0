/** How a screen offers an act: the words on its button name the result, never “确定”. */
export interface ActWords {
  button: string;
  /** Letter of the keyboard, by its code without “Key”. */
  key?: string;
  /** 内部 stays in the house; 对外 reaches the petitioner. */
  side: 'internal' | 'outward';
  /** Acts that cannot be taken back ask once more: the result, for whom it takes effect, how it is corrected. */
  confirm?: { result: string; for: string; correct: string };
}

const rows: Record<string, Partial<ActWords>> = {
  'petition.sign': { button: '签收', key: 'S' },
  'petition.accept': { button: '受理并出具告知书', key: 'A', side: 'outward' },
  'petition.object': { button: '提出异议并退回', key: 'R' },
  'petition.forward': { button: '转送', key: 'T' },
  'petition.assign': { button: '交办' },
  'petition.request_extension': { button: '送主要负责人批准', key: 'E' },
  'petition.approve_extension': { button: '批准延期并告知', side: 'outward' },
  'petition.add_note': { button: '保存内部记录', key: 'N' },
  'petition.record_interview': { button: '保存接谈记录' },
  'petition.record_investigation': { button: '保存调查记录' },
  'petition.notify_whereabouts': { button: '告知去向', side: 'outward' },
  'petition.guide': { button: '导入法定途径并告知', side: 'outward' },
  'petition.reply_suggestion': { button: '回复建议人', side: 'outward' },
  'petition.issue_opinion': {
    button: '出具处理意见书',
    key: 'D',
    side: 'outward',
    confirm: {
      result: '出具信访处理意见书并取文号',
      for: '信访人和本单位',
      correct: '签发后只能以更正版替换，并写明理由',
    },
  },
  'petition.deliver': {
    button: '登记送达',
    side: 'outward',
    confirm: { result: '登记送达，救济期限从送达日起算', for: '信访人', correct: '日期有误时由信访局更正并留痕' },
  },
  'petition.decline': {
    button: '不予受理并告知',
    side: 'outward',
    confirm: { result: '不予受理，出具告知书', for: '信访人', correct: '上级或复查机关可以要求重新受理' },
  },
  'petition.finalise': {
    button: '终结',
    side: 'outward',
    confirm: { result: '本件终结，不再受理', for: '信访人', correct: '有新的事实和理由时可以重新办理' },
  },
  'petition.withdraw': { button: '登记撤回' },
  'petition.triage': { button: '完成甄别' },
  'petition.settle': { button: '办结' },
  'escalation.hand_over': {
    button: '移送执法',
    confirm: { result: '把行为情况移送执法机关，原诉求照常办理', for: '行为人', correct: '执法机关可以退回' },
  },
  'mediation.sign_agreement': {
    button: '定稿并登记签字',
    side: 'outward',
    confirm: { result: '协议定稿，各方签字后生效', for: '各方当事人', correct: '定稿后只能另立更正版' },
  },
  'approval.approve': { button: '同意并签发', side: 'outward' },
  'approval.return': { button: '退回修改' },
};

/** The words of an act; an act without a row is called by its title and stays in the house. */
export function actWords(act: string, title: string): ActWords {
  return { button: title, side: 'internal', ...rows[act] };
}
