import { Code, DayField, Flag, Money, Ref, Text, Texts } from '../../acts/fields';

/** 听证: notice, opening, record with conclusion (Art. 31(6), D17). */
export class HoldHearingDto {
  @Code({ need: true, description: '听证环节', values: ['notified', 'opened', 'closed'] })
  stage!: string;

  @DayField({ description: '听证日期' })
  heldOn?: string;

  @Text({ description: '听证地点', max: 400 })
  place?: string;

  @Text({ description: '主持人', max: 100 })
  chair?: string;

  @Flag({ description: '主持人是本事项的调查人' })
  investigatorIsChair?: boolean;

  @Texts({ description: '参加人' })
  participants?: string[];

  @Text({ description: '陈述、质证、辩论记录' })
  digest?: string;

  @Text({ description: '听证结论' })
  conclusion?: string;
}

/** 批示: the leader's words, and the day by which he wants to hear (S3-22, S4-1). */
export class SignInstructionDto {
  @Text({ need: true, description: '批示意见' })
  text!: string;

  @DayField({ need: true, description: '反馈期限' })
  limitOn!: string;

  @Code({ description: '必批情形', dictionary: 'must_sign_tags' })
  tag?: string;
}

/** 请信访人补充材料. */
export class RequestMaterialsDto {
  @Texts({ need: true, description: '需要的材料' })
  items!: string[];

  @DayField({ need: true, description: '补充期限' })
  until!: string;

  @Text({ description: '说明' })
  note?: string;
}

/** 收到补充材料: brought to the window, sent or photographed. */
export class ReceiveMaterialsDto {
  @Texts({ need: true, description: '收到的材料' })
  items!: string[];

  @Code({ need: true, description: '提交方式', values: ['window', 'phone', 'mail', 'online'] })
  way!: string;

  @Ref({ description: '哪一次补充' })
  request?: string;

  @Flag({ description: '已经齐全' })
  complete?: boolean;
}

/** 申请救助 (Art. 37). */
export class RequestAidDto {
  @Code({ need: true, description: '救助种类', dictionary: 'aid_kinds' })
  kind!: string;

  @Ref({ need: true, description: '负责救助的单位' })
  to!: string;

  @Text({ need: true, description: '困难情况' })
  reason!: string;
}

/** 登记救助结果: what was given, or why not. */
export class RecordAidDto {
  @Flag({ need: true, description: '给予救助' })
  granted!: boolean;

  @DayField({ need: true, description: '日期' })
  date!: string;

  @Code({ description: '救助种类', dictionary: 'aid_kinds' })
  kind?: string;

  @Text({ description: '救助内容' })
  what?: string;

  @Money({ description: '金额（元）' })
  amount?: number;

  @Text({ description: '资金来源', max: 200 })
  fund?: string;

  @Text({ description: '发放凭证' })
  proof?: string;

  @Text({ description: '不予救助的理由' })
  reason?: string;
}

/** 寄送、留置、公告: what was done to deliver a paper, before it is proven. */
export class SendPaperDto {
  @Code({ need: true, description: '文书' })
  document!: string;

  @Code({ need: true, description: '送达方式', dictionary: 'delivery_methods' })
  method!: string;

  @DayField({ need: true, description: '日期' })
  sentOn!: string;

  @Text({ description: '邮件号', max: 100 })
  mailNumber?: string;

  @Texts({ description: '见证人' })
  witnesses?: string[];

  @Text({ description: '留置、公告的处所或者载体', max: 400 })
  place?: string;

  @Flag({ description: '信访人同意电子送达' })
  consented?: boolean;
}

/** 登记未能送达: which paper, which way, why. */
export class FailedDeliveryDto {
  @Code({ need: true, description: '文书' })
  document!: string;

  @Code({ need: true, description: '送达方式', dictionary: 'delivery_methods' })
  method!: string;

  @DayField({ need: true, description: '日期' })
  triedOn!: string;

  @Code({
    need: true,
    description: '未能送达的原因',
    values: ['returned', 'moved', 'refused', 'absent', 'unreachable', 'other'],
  })
  reason!: string;

  @Text({ description: '说明' })
  note?: string;
}
