import { Code, Codes, DayField, Flag, Nested, PartyNames, Text, Texts, Whole } from '../../acts/fields';
import { ContactDto, DeclineDto } from '../../acts/common.dto';
import { PartDto } from './dispatch.dto';
import { routes } from './words';

/** What the petitioner is told on acceptance (S4-7). */
export class AcceptNoticeDto {
  @Text({ need: true, description: '初步意见' })
  opinion!: string;

  @Whole({ need: true, description: '办理期限（日）' })
  limitDays!: number;
}

/** 受理 (Art. 23, 34). */
export class AcceptDto extends PartDto {
  @Code({ need: true, description: '办理方式', dictionary: 'handling_modes' })
  handlingMode!: string;

  @Nested(() => ContactDto, { need: true, description: '联系方式' })
  contact!: ContactDto;

  @Nested(() => AcceptNoticeDto, { need: true, description: '受理告知' })
  notice!: AcceptNoticeDto;
}

/** 不予受理: written, reasoned, with a remedy (right 7). */
export class DeclinePartDto extends DeclineDto {
  @Code({ description: '子事项' })
  part?: string;
}

/** 不再受理 (Art. 36 ¶3): the recheck opinion, when it was delivered, and that facts and reasons are the same. */
export class DeclineAgainDto {
  @Code({ need: true, description: '不再受理情形', dictionary: 'decline_grounds' })
  ground!: string;

  @Text({ need: true, description: '依据条款', max: 400 })
  article!: string;

  @Text({ need: true, description: '复核意见文号', max: 200 })
  recheckNumber!: string;

  @DayField({ need: true, description: '复核意见送达日' })
  recheckDeliveredOn!: string;

  @Text({ need: true, description: '同一事实和理由' })
  sameFacts!: string;
}

/** 导入法定途径 (Art. 31(1)–(5)). */
export class GuideDto extends PartDto {
  @Code({ need: true, description: '法定途径', values: routes })
  route!: string;

  @Text({ need: true, description: '受理机关', max: 400 })
  body!: string;

  @Text({ need: true, description: '机关地址', max: 400 })
  address!: string;

  @Text({ need: true, description: '申请期限', max: 400 })
  applyLimit!: string;

  @Texts({ need: true, description: '所需材料' })
  materials!: string[];

  @Text({ need: true, description: '依据' })
  basis!: string;

  @Text({ description: '其他选择' })
  alternative?: string;
}

/** 接谈记录 (Art. 31(6)). */
export class RecordInterviewDto extends PartDto {
  @DayField({ need: true, description: '接谈日期' })
  date!: string;

  @Texts({ need: true, description: '在场人员' })
  people!: string[];

  @Text({ need: true, description: '接谈内容' })
  content!: string;

  @Flag({ need: true, description: '已宣读' })
  readBack!: boolean;

  @Flag({ need: true, description: '已签名' })
  signed!: boolean;

  @Codes({ description: '敏感内容' })
  sensitive?: string[];

  @Flag({ description: '一并记入关联事项' })
  withLinked?: boolean;
}

/** 调查 (Art. 31(6)). */
export class RecordInvestigationDto extends PartDto {
  @DayField({ need: true, description: '调查日期' })
  date!: string;

  @Texts({ need: true, description: '调查对象' })
  people!: string[];

  @Text({ need: true, description: '查明情况' })
  findings!: string;

  @Text({ need: true, description: '依据' })
  basis!: string;

  @Text({ need: true, description: '处理建议' })
  suggestion!: string;

  @Codes({ description: '敏感内容' })
  sensitive?: string[];
}

/** 登记三到位一处理 (Art. 27). */
export class RecordFindingsDto {
  @Codes({ need: true, description: '三到位一处理', dictionary: 'four_findings' })
  findings!: string[];

  @Text({ description: '说明' })
  note?: string;
}

/** Where and until when a review may be asked for (Art. 32, 35). */
export class RemedyDto {
  @Whole({ description: '申请期限（日）' })
  days?: number;

  @Text({ description: '复查机关', max: 200 })
  body?: string;
}

/** The answer to one part of the matter (Art. 32). */
export class OpinionPartDto {
  @Code({ need: true, description: '子事项' })
  part!: string;

  @Code({ need: true, description: '结论', dictionary: 'petition_outcomes' })
  outcome!: string;

  @Text({ need: true, description: '查明事实' })
  facts!: string;

  @Text({ need: true, description: '处理意见' })
  opinion!: string;

  @Text({ need: true, description: '法律依据' })
  basis!: string;

  @Code({ description: '答复单位' })
  unit?: string;

  @Code({ description: '支持程度', values: ['full', 'partial'] })
  extent?: string;

  @DayField({ description: '落实期限' })
  executeBy?: string;

  @Text({ description: '理由' })
  reason?: string;
}

/** 出具处理意见书 (Art. 31(6), 32). */
export class IssueOpinionDto {
  @Text({ need: true, description: '签发人', max: 100 })
  signer!: string;

  @Flag({ need: true, description: '已加盖本机关印章' })
  seal!: boolean;

  @Nested(() => RemedyDto, { need: true, description: '救济途径' })
  remedy!: RemedyDto;

  @Nested(() => OpinionPartDto, { list: true, need: true, description: '逐项答复' })
  parts!: OpinionPartDto[];

  @PartyNames({ description: '仅答复这些信访人' })
  for?: string[];
}

/** 送达, proven (Art. 35, 36; right 8). */
export class DeliverDto extends PartDto {
  @Code({ need: true, description: '文书' })
  document!: string;

  @Text({ need: true, description: '收件人', max: 200 })
  receiver!: string;

  @Code({ need: true, description: '送达方式', dictionary: 'delivery_methods' })
  method!: string;

  @DayField({ need: true, description: '送达日期' })
  deliveredOn!: string;

  @Text({ need: true, description: '送达证明' })
  proof!: string;

  @PartyNames({ description: '仅送达这些信访人' })
  for?: string[];

  @Flag({ description: '一并送达关联事项' })
  withLinked?: boolean;

  @Flag({ description: '由代办员代收' })
  toAgent?: boolean;
}

/** 回复建议 (Art. 29). */
export class ReplySuggestionDto extends PartDto {
  @Code({ need: true, description: '采纳结果', dictionary: 'suggestion_outcomes' })
  result!: string;

  @Text({ need: true, description: '理由' })
  reason!: string;

  @DayField({ description: '落实期限' })
  executeBy?: string;

  @Flag({ description: '一并回复关联事项' })
  withLinked?: boolean;
}

/** 申请延期: at most thirty days, once (T06, Art. 34). */
export class RequestExtensionDto extends PartDto {
  @Whole({ need: true, description: '延期天数' })
  days!: number;

  @Text({ need: true, description: '延期理由' })
  reason!: string;
}
