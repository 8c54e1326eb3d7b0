import { Code, DayField, Flag, Nested, PartyName, PartyNames, Ref, Text, Texts, Whole } from '../../acts/fields';

/** 申请复查、申请复核 (Art. 35, 36). */
export class ApplyReviewDto {
  @Ref({ need: true, description: '信访事项' })
  petition!: string;

  @Text({ need: true, description: '请求' })
  request!: string;

  @Text({ need: true, description: '事实和理由' })
  reasons!: string;

  @Texts({ description: '证据材料' })
  evidence?: string[];
}

/** 加入复查、加入复核: another petitioner of the same matter takes part in the one that runs (Art. 35, 36). */
export class JoinReviewDto {
  @PartyName({ need: true, description: '加入的信访人' })
  person!: string;

  @Text({ description: '请求' })
  request?: string;

  @Text({ description: '事实和理由' })
  reasons?: string;

  @Texts({ description: '证据材料' })
  evidence?: string[];
}

/** What both opinions say: outcome, facts, opinion, basis. */
class DecisionDto {
  @Code({ need: true, description: '结论', dictionary: 'review_outcomes' })
  outcome!: string;

  @Text({ need: true, description: '查明事实' })
  facts!: string;

  @Text({ need: true, description: '意见' })
  opinion!: string;

  @Text({ need: true, description: '法律依据' })
  basis!: string;
}

/** Where the 复核 may be asked for, and how long. */
export class RecheckRemedyDto {
  @Whole({ description: '申请期限（日）' })
  days?: number;

  @Text({ description: '复核机关', max: 200 })
  body?: string;
}

/** 作出复查意见 (Art. 35). */
export class DecideReviewDto extends DecisionDto {
  @Nested(() => RecheckRemedyDto, { description: '申请复核的期限和机关' })
  remedy?: RecheckRemedyDto;
}

/** 作出复核意见; one that was heard may be made public (Art. 36). */
export class DecideRecheckDto extends DecisionDto {
  @Flag({ description: '向社会公示' })
  publicity?: boolean;
}

/** 责令重作 by somebody else. */
export class OrderRedoDto {
  @Ref({ need: true, description: '重新办理的承办人' })
  handler!: string;

  @Text({ description: '要求' })
  demand?: string;
}

/** 听证 of a 复核, stage by stage. */
export class RecheckHearingDto {
  @Code({ need: true, description: '阶段', values: ['notified', 'opened', 'closed'] })
  stage!: string;

  @DayField({ description: '听证日期' })
  heldOn?: string;

  @Text({ description: '地点', max: 200 })
  place?: string;

  @Text({ description: '主持人', max: 100 })
  chair?: string;

  @Flag({ description: '主持人是调查人' })
  investigatorIsChair?: boolean;

  @Texts({ description: '参加人' })
  participants?: string[];

  @Text({ description: '陈述、质证和辩论' })
  digest?: string;

  @Text({ description: '听证结论' })
  conclusion?: string;
}

/** 送达 of the opinion, proven (right 8). */
export class DeliverReviewDto {
  @Text({ need: true, description: '收件人', max: 200 })
  receiver!: string;

  @Code({ need: true, description: '送达方式', dictionary: 'delivery_methods' })
  method!: string;

  @DayField({ need: true, description: '送达日期' })
  deliveredOn!: string;

  @Text({ need: true, description: '送达证明' })
  proof!: string;

  @DayField({ description: '留置、公告的日期' })
  sentOn?: string;

  @Texts({ description: '见证人' })
  witnesses?: string[];

  @Text({ description: '留置、公告的处所或者载体', max: 400 })
  place?: string;

  @Text({ description: '公告之前其他方式未能送达的情况', max: 400 })
  failedBefore?: string;

  @PartyNames({ description: '仅送达这些申请人' })
  for?: string[];
}
