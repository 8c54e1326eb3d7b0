/** How a screen offers an act: the words on its button name the result, never “确定”. */
export interface ActWords {
  button: string;
  /** What the act is called in the panel, where its title says too little beside the acts of another procedure. */
  title?: string;
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
  'petition.decline_again': {
    button: '不再受理并告知',
    side: 'outward',
    confirm: { result: '不再受理，出具告知书', for: '信访人', correct: '有新的事实和理由时可以重新登记' },
  },
  'petition.request_lead': { button: '提请裁定牵头单位' },
  'petition.decide_lead': { button: '裁定并通知各单位' },
  'petition.decide_objection': { button: '作出核实结论并通知' },
  'petition.hold_hearing': { button: '记入听证', side: 'outward' },
  'petition.request_materials': { button: '告知补充材料', side: 'outward' },
  'petition.receive_materials': { button: '登记收到的材料' },
  'petition.request_aid': { button: '送负责救助的单位' },
  'petition.record_aid': { button: '登记救助结果' },
  'petition.sign_instruction': { button: '签批并交办' },
  'petition.record_execution': { button: '登记执行情况' },
  'petition.record_findings': { button: '登记三到位一处理' },
  'petition.recuse': { button: '送审回避' },
  'petition.authorise_proxy': { button: '登记委托代办' },
  'petition.substitute_successor': { button: '登记承继' },
  'petition.elect_representatives': { button: '登记代表' },
  'petition.send_paper': { button: '登记发出', side: 'outward' },
  'petition.record_failed_delivery': { button: '登记未能送达' },
  'petition.report_urgent': { button: '上报紧急信息' },
  'petition.raise_alert': { button: '发出预警' },
  'petition.report_result': { button: '上报办结报告' },
  'petition.audit_result': { button: '作出审核结论' },
  'petition.record_callback': { button: '登记回访' },
  'petition.convert_procedure': { button: '转为普通程序' },
  'petition.split': { button: '拆分为子事项' },
  'petition.link': { button: '并入在办事项' },
  'petition.unlink': { button: '取消并入' },
  'petition.call_in': { button: '通知到场' },
  'petition.assign_handler': { button: '明确承办人并通知' },
  'petition.archive': { button: '归档' },
  'petition.reopen': { button: '重新办理' },
  'petition.rate': { button: '登记评价' },
  'petition.withdraw': { button: '登记撤回' },
  'petition.triage': { button: '完成甄别' },
  'petition.settle': { button: '办结' },
  'review.apply': { title: '申请复查', button: '登记复查申请', side: 'outward' },
  'recheck.apply': { title: '申请复核', button: '登记复核申请', side: 'outward' },
  ...reviewing('review', '复查'),
  ...reviewing('recheck', '复核'),
  'review.order_redo': { button: '责令重作' },
  'recheck.hold_hearing': { button: '记入听证', side: 'outward' },
  'mediation.apply': { title: '转调解（当事人申请）', button: '转入调解' },
  'mediation.entrust': { title: '委托委派调解', button: '委托调解并移送材料' },
  'meeting.propose_item': { title: '列入会议议题', button: '列入议题并通知' },
  'meeting.close': { button: '形成纪要' },
  'supervision.order': { title: '督办', button: '发出督办单' },
  'supervision.recommend': { title: '提三项建议', button: '发出建议书' },
  'supervision.issue': { button: '签发' },
  'supervision.drop': { button: '不予督办' },
  'supervision.reply': { button: '送出回复' },
  'supervision.reply_adoption': { button: '回复采纳情况' },
  'escalation.raise': { title: '提级', button: '送出提级' },
  'escalation.order': { button: '发出督察令' },
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

/** 复查 and 复核 have the same acts. */
function reviewing(level: string, word: string): Record<string, Partial<ActWords>> {
  return {
    [`${level}.join`]: { button: `登记加入${word}`, side: 'outward' },
    [`${level}.accept`]: { button: `受理${word}申请`, key: 'A', side: 'outward' },
    [`${level}.decline`]: {
      button: `不予受理${word}申请并告知`,
      side: 'outward',
      confirm: { result: `不予受理${word}申请，出具告知书`, for: '申请人', correct: '期限内可以再次申请' },
    },
    [`${level}.decide`]: {
      button: `作出${word}意见`,
      key: 'D',
      side: 'outward',
      confirm: {
        result: `作出${word}意见并取文号`,
        for: '申请人和原办理机关',
        correct: '签发后只能以更正版替换，并写明理由',
      },
    },
    [`${level}.deliver`]: {
      button: '登记送达',
      side: 'outward',
      confirm: { result: '登记送达，意见从送达日起生效', for: '申请人和原办理机关', correct: '日期有误时更正并留痕' },
    },
  };
}

/** The words of an act; an act without a row is called by its title and stays in the house. */
export function actWords(act: string, title: string): ActWords {
  return { button: title, side: 'internal', ...rows[act] };
}
