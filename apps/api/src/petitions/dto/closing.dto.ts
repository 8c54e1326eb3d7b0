import { Code, DayField, Flag, InstantField, Money, Nested, PartyName, Ref, Text, Texts } from '../../acts/fields';
import { DissuasionDto } from '../../acts/common.dto';

/** 报办结报告 (Art. 22(3)). */
export class ReportResultDto {
  @Text({ need: true, description: '办理结果' })
  findings!: string;

  @Texts({ need: true, description: '附件' })
  annex!: string[];

  @Text({ need: true, description: '签发人', max: 100 })
  signer!: string;
}

/** 审核办结报告. */
export class AuditResultDto {
  @Flag({ need: true, description: '是否通过' })
  passed!: boolean;

  @Text({ description: '审核意见' })
  note?: string;
}

/** What was done for one part. */
export class ExecutionItemDto {
  @Code({ need: true, description: '子事项' })
  part!: string;

  @Text({ need: true, description: '执行内容' })
  what!: string;

  @Money({ description: '金额（元）' })
  amount?: number;

  @DayField({ need: true, description: '执行日期' })
  date!: string;

  @Text({ need: true, description: '执行证明' })
  proof!: string;
}

/** 登记执行. */
export class RecordExecutionDto {
  @Nested(() => ExecutionItemDto, { list: true, need: true, description: '执行事项' })
  items!: ExecutionItemDto[];
}

/** 报告行为情况 (Art. 26, 47); may complete an earlier report. Never touches the claim (right 4). */
export class ReportConductDto {
  @Ref({ description: '先前的报告' })
  conduct?: string;

  @Code({ description: '行为情形', dictionary: 'conduct_items' })
  item?: string;

  @InstantField({ description: '时间' })
  at?: string;

  @Text({ description: '地点', max: 400 })
  place?: string;

  @Text({ description: '经过' })
  course?: string;

  @Texts({ description: '涉及人员' })
  people?: string[];

  @Texts({ description: '行为证据' })
  evidence?: string[];

  @Nested(() => DissuasionDto, { description: '劝阻教育记录' })
  dissuasion?: DissuasionDto;
}

/** 办结 (Art. 32; S3-25, S4-4). */
export class SettleDto {
  @Code({ need: true, description: '办结方式', dictionary: 'closing_kinds' })
  closingKind!: string;

  @Code({ description: '成因', dictionary: 'cause_codes' })
  cause?: string;

  @Ref({ description: '关联的调解' })
  mediation?: string;

  @Code({ description: '化解层级', dictionary: 'solved_levels' })
  solvedLevel?: string;

  @Flag({ description: '事实清楚' })
  factsClear?: boolean;

  @Flag({ description: '证据充分' })
  evidenceSufficient?: boolean;

  @Flag({ description: '结论规范' })
  conclusionRegular?: boolean;

  @Flag({ description: '信访人已签字' })
  petitionerSigned?: boolean;

  @Text({ description: '理由' })
  reason?: string;

  @Flag({ description: '一并办结关联事项' })
  withLinked?: boolean;
}

/** 评价: by the petitioner (2.3; right 9). */
export class RateDto {
  @Ref({ need: true, description: '评价对象' })
  object!: string;

  @Code({ need: true, description: '评价', values: ['satisfied', 'basically_satisfied', 'dissatisfied'] })
  grade!: string;

  @Text({ description: '理由' })
  reason?: string;
}

/** 回访: by somebody else than the handler (S2-5). */
export class RecordCallbackDto {
  @Code({ need: true, description: '回访结果', dictionary: 'callback_results' })
  result!: string;

  @Text({ need: true, description: '回访方式', max: 100 })
  way!: string;

  @Flag({ description: '是否满意' })
  satisfied?: boolean;

  @Text({ description: '说明' })
  note?: string;

  @Flag({ description: '一并回访关联事项' })
  withLinked?: boolean;
}

/** 撤回: by the petitioner himself (Art. 19). */
export class WithdrawDto {
  @PartyName({ need: true, description: '撤回人' })
  person!: string;

  @PartyName({ need: true, description: '签字人' })
  signedBy!: string;

  @Text({ need: true, description: '理由' })
  reason!: string;
}

/** 终结 (Art. 35, 36). */
export class FinaliseDto {
  @Flag({ description: '一并终结关联事项' })
  withLinked?: boolean;
}
