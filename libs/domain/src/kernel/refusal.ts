/**
 * Every refusal the system knows: code → [HTTP status, Chinese title, basis]. The code is the contract with clients;
 * within a rank (see judge.ts) the order here is the order of judgement.
 */
export const refusals = {
  // general
  validation_failed: [422, '填写不完整', '条例 19'],
  unknown_field: [422, '没有此字段', '—'],
  not_found: [404, '未找到该事项', '条例 30；权利 2'],
  forbidden: [403, '无权办理', '条例 14'],
  act_not_found: [404, '没有这样的动作', '条例 22, 34；权利 1, 4'],
  act_not_allowed_in_status: [409, '当前状态不能办理', '—'],
  stale_state: [412, '内容已被他人更新', '—'],
  precondition_missing: [428, '缺少版本号', '—'],
  second_person_required: [409, '须由另一人批准', 'design §5'],
  public_proof_wrong: [403, '核验信息不符', '权利 11'],
  rate_limited: [429, '请求过于频繁', '—'],
  engine_unavailable: [503, '稍后再试', 'design §4'],
  // intake
  representatives_over_limit: [422, '代表不得超过五人', '条例 20'],
  representative_not_in_roster: [422, '代表须在名册内', '条例 20'],
  proxy_mandate_missing: [422, '缺代办委托', 'S2-4'],
  proxy_is_principal: [422, '代办员不能是委托人本人', 'S2-4'],
  // dispatch
  category_required: [409, '尚未甄别分类', '条例 29–31'],
  conflict_of_interest: [409, '存在利害关系应当回避', '条例 28'],
  recusal_undecided: [409, '回避尚未决定', '条例 28'],
  assign_deadline_required: [422, '交办须写明期限', '条例 22(3)'],
  accused_must_not_receive: [422, '不得转给被检举人及其单位', '条例 30, 46(5)'],
  accusation_recipient_not_competent: [422, '检举控告只能移送有权机关', '条例 30'],
  lead_already_decided: [409, '牵头单位已由上级确定', '条例 24'],
  objection_after_limit: [409, '已超过五个工作日异议期', '条例 23'],
  objection_reasons_missing: [422, '异议须写明理由', '条例 23'],
  objection_not_new: [409, '异议理由已被核实不成立', '条例 23'],
  lead_decider_not_superior: [403, '只能由共同上级或联席会议确定', '条例 24'],
  decline_ground_missing: [422, '不予受理须写明情形和依据', '条例 19, 23, 36'],
  guide_fields_missing: [422, '导入告知要素不全', '条例 31'],
  higher_approval_required: [409, '说“不”须提级审批', 'S4-16'],
  // handling
  extension_over_30_days: [422, '延期不得超过30日', '条例 34'],
  extension_already_granted: [409, '已延期一次', '条例 34'],
  extension_after_expiry: [409, '期限已届满', '条例 34'],
  extension_gains_no_day: [422, '延期不增加天数', 'design §12.6'],
  extension_approver_not_head: [403, '延期须单位负责人批准', '条例 34'],
  opinion_not_competent_body: [403, '处理意见须由有权处理机关出具', '条例 14, 22, 31, 32'],
  petitioner_not_heard: [409, '未听取信访人陈述', '条例 31(6)'],
  legal_basis_missing: [422, '缺法律依据', '条例 32'],
  remedy_notice_missing: [422, '缺救济途径告知', '条例 32, 35'],
  seal_missing: [422, '未加盖本机关印章', '条例 32'],
  outcome_not_in_three: [422, '结论只能是支持、解释说明、不予支持', '条例 32'],
  sub_matter_unanswered: [422, '有子事项未答复', '条例 32'],
  partial_reason_missing: [422, '部分满足须说明理由', '条例 32'],
  delivery_proof_missing: [422, '缺送达证明', '条例 35, 36'],
  review_window_open: [409, '复查期未满', '条例 35'],
  closing_gate_open: [409, '五个不放过未过', 'S4-4'],
  closing_reason_required: [422, '第五关未过须写明理由', 'S4-4'],
  cause_missing: [422, '办结须标注成因', 'S3-25'],
  successor_proof_missing: [422, '缺承继证明', '山东 46'],
  not_principal: [403, '只能由本人撤回', '条例 19'],
  matter_final: [409, '已终结', '条例 36'],
  final_needs_recheck: [409, '未经复核不得终结', '条例 35, 36'],
  claim_clock_not_suspendable: [422, '诉求办理期限不得中止', '条例 34；权利 4'],
  // evaluation
  rater_is_handler: [403, '办理人不得代评', '2.3；权利 9'],
  rating_by_agent: [403, '代办员不得代评', 'S2-5'],
  rating_reason_required: [422, '不满意须写明理由', '2.3'],
  already_rated: [409, '已评价', '2.3'],
  callback_by_handler: [403, '回访须由他人进行', 'S2-5'],
  evaluator_conflict: [409, '评价员应当回避', 'S0-5'],
  evaluation_incomplete: [409, '四项评价未完成', 'S0-5'],
  measure_owner_missing: [422, '措施缺责任人或期限', 'S0-6；条例 13'],
  measure_open: [409, '还有措施未落实', 'S0-6'],
  // review
  review_window_expired: [409, '已超过申请期限', '条例 35, 36'],
  review_needs_delivered_opinion: [409, '处理意见尚未送达', '条例 35'],
  recheck_needs_review: [409, '未经复查不得申请复核', '条例 36'],
  review_not_party: [403, '不是本事项信访人', '条例 35'],
  redo_same_handler: [409, '重新办理须更换承办人', 'design §5'],
  // mediation
  party_refused: [409, '当事人不同意调解', '调解法 17'],
  consent_missing: [409, '尚未取得当事人同意', '调解法 3, 17'],
  rights_not_told: [409, '尚未告知权利义务', '调解法 23, 24'],
  mediator_conflict: [409, '调解员应当回避', '特邀 15'],
  fee_not_allowed: [422, '人民调解不收费', '调解法 4'],
  material_list_missing: [422, '缺移送材料清单', '特邀 27；宁波 19'],
  entrusting_consent_missing: [409, '委托方尚未同意移交', '宁波 19'],
  not_received: [409, '尚未签收', '特邀 27'],
  no_longer_holder: [403, '已移交', 'S3-10'],
  not_file_owner: [403, '不是本案承办组织', 'S3-10'],
  extension_needs_all_parties: [409, '延长须双方同意', '特邀 27；宁波 27'],
  amount_mismatch: [422, '金额合计不符', '调解法 29'],
  mandate_missing: [422, '缺特别授权', '条例 20；调解法 29'],
  written_agreement_required: [422, '应当制作书面协议', '宁波 24'],
  agreement_scope_missing: [422, '协议未写明事项范围', '调解法 29'],
  signature_missing: [422, '签名或盖章不全', '调解法 29'],
  terms_missing: [422, '未写明履行方式、地点、期限', '调解法 29'],
  legal_route_notice_missing: [409, '尚未告知法定途径', '调解法 26；条例 31'],
  confirmation_not_joint: [422, '须双方共同申请', '调解法 33'],
  confirmation_window_expired: [409, '已超过30日', '调解法 33；民诉法 205'],
  confirmation_not_applicable: [409, '已由法院出具调解书', '民诉法 100；特邀 20'],
  agreement_not_effective: [409, '协议尚未生效', '调解法 29'],
  // escalation
  conduct_item_missing: [422, '未指明第26条哪一项', '条例 26'],
  conduct_time_place_missing: [422, '未写明时间和地点', '条例 26, 47'],
  conduct_course_missing: [422, '未写明经过', '条例 26, 47'],
  conduct_evidence_missing: [422, '缺行为证据', '条例 26, 47'],
  dissuasion_record_missing: [422, '缺劝阻教育记录', '条例 47'],
  supervisor_signature_missing: [409, '缺督查签批', '1.6'],
  inspection_gate_open: [409, '不符合督察条件', 'S0-7'],
  // supervision
  adoption_missing: [422, '未写明是否采纳', '条例 40'],
  adoption_reason_missing: [422, '不采纳须说明理由', '条例 40'],
  // campaign
  leader_missing: [422, '缺包案领导', 'S1-8'],
  team_too_small: [422, '分包班子成员不足两人', 'S1-8'],
  same_investigator: [409, '回头看须更换调查人', 'S1-5'],
  clearance_proof_missing: [422, '销号缺证明', 'S1-8'],
  clearance_callback_missing: [409, '销号前须回访核查', 'S4-13'],
  clearance_approver_missing: [409, '销号须审批', 'S1-8'],
  report_part_missing: [422, '典型案例报告五部分不全', 'S4-13'],
  approval_missing: [409, '尚未审批', 'S4-13, S3-16'],
  // handover
  handover_unsigned: [409, '交接清单未签完', 'S2-10'],
  no_longer_owner: [403, '已离任', 'S2-10'],
  // subsidy
  subsidy_out_of_range: [422, '补助须在50至500元之间', 'S3-16'],
  dossier_incomplete: [422, '卷宗缺必备材料', '3.4'],
  agreement_not_performed: [409, '协议未履行', '3.5'],
  subsidy_already_claimed: [409, '一案一补', '3.5'],
  subsidy_split_mismatch: [422, '分配之和不等于补助额', '3.5'],
  subsidy_fund_exhausted: [409, '资金余额不足', 'S3-16'],
  // beyond the stories: the door itself
  idempotency_key_missing: [428, '缺少请求编号', 'design §8'],
  idempotency_key_reused: [422, '请求编号已用于其他内容', 'design §8'],
  evidence_required: [422, '缺少提级材料', 'S0-7'],
  mediation_not_concluded: [409, '调解尚未达成协议', '调解法 29'],
  approval_closed: [409, '该审批已处理', 'design §5'],
  unauthenticated: [401, '请先登录', '—'],
  login_failed: [401, '账号或密码不正确', '—'],
  account_locked: [423, '账号已暂时锁定', '—'],
  redo_same_opinion: [409, '重作不得与原意见相同', '山东 45'],
  // the petitioner's phone
  slip_proof_wrong: [401, '后四位不对', '权利 11'],
  public_session_over: [401, '查询已结束', '权利 11'],
  photo_missing: [422, '没有照片', 'screens p'],
  photo_too_many: [422, '照片太多', 'screens p'],
  photo_too_large: [413, '照片太大', 'screens p'],
  photo_not_accepted: [422, '只收照片', 'screens p'],
  material_closed: [409, '不再接收补充材料', 'screens p'],
  addendum_needs_rating: [409, '还没有评价', '2.3'],
  already_added: [409, '已追加评价', '2.3'],
  password_change_required: [403, '请先修改初始密码', '—'],
  second_factor_required: [401, '请输入动态口令', 'screens a'],
  second_factor_wrong: [401, '动态口令不正确', 'screens a'],
  second_factor_enrol: [403, '请先启用动态口令', 'screens a'],
  second_factor_exists: [409, '已启用动态口令', 'screens a'],
  second_factor_missing: [409, '尚未启用动态口令', 'screens a'],
  oidc_off: [409, '没有开通统一身份登录', 'screens a'],
  oidc_away: [503, '统一身份登录连不上', 'screens a'],
  oidc_failed: [401, '统一身份登录没有完成', 'screens a'],
  oidc_unknown: [403, '没有关联的账号', 'screens a'],
  oidc_taken: [409, '不能关联', 'screens a'],
  account_disabled: [403, '账号已停用', '—'],
  sms_unavailable: [503, '不能发送短信', 'screens p'],
  draft_newer: [409, '草稿有更新的版本', '—'],
  bulk_not_allowed: [422, '不能批量办理', 'design §8'],
  export_too_large: [422, '导出件数太多', '权利 11'],
  reveal_note_required: [422, '今日查看次数过多，请说明', '权利 11'],
  // papers
  paper_incomplete: [422, '文书要素不全', '条例 23, 32, 35, 36'],
  paper_void: [409, '文书已作废', '权利 12'],
  paper_void_not_allowed: [409, '不能作废', '条例 35, 36'],
  // the desk
  undo_too_late: [409, '已超过撤销时间', 'screens 1.8'],
  undo_not_last: [409, '之后已有新的办理', 'screens 1.8'],
  csrf_missing: [403, '页面已过期，请刷新', '—'],
  proxy_out_of_scope: [403, '超出代办委托范围', 'S2-4'],
} as const satisfies Record<string, readonly [number, string, string]>;

export type RefusalCode = keyof typeof refusals;

/** One faulty field: JSON pointer, code and a Chinese sentence. */
export interface FieldError {
  pointer: string;
  code: string;
  message: string;
}

/** An act that may not be done: stable code, Chinese detail that tells the person what to do. Writes nothing. */
export class Refusal extends Error {
  readonly status: number;
  readonly title: string;

  constructor(
    readonly code: RefusalCode,
    readonly detail: string,
    readonly errors: FieldError[] = [],
  ) {
    super(`${code}: ${detail}`);
    this.name = 'Refusal';
    this.status = refusals[code][0];
    this.title = refusals[code][1];
  }
}

/** Throws the refusal unless the condition holds. */
export function demand(
  condition: unknown,
  code: RefusalCode,
  detail: string,
  errors: FieldError[] = [],
): asserts condition {
  if (!condition) throw new Refusal(code, detail, errors);
}
