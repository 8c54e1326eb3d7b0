import { Code, DayField, Ref, Text, Texts } from '../../acts/fields';
import { OrderTermsDto } from '../../escalations/dto/escalations.dto';

/** 督办: to whom, about which matter, what is wrong, what is wanted, by when (D25). */
export class OrderDto extends OrderTermsDto {
  @Code({ description: '督办方式', values: ['order'] })
  measure?: string;

  @Ref({ need: true, description: '信访事项' })
  petition!: string;
}

/** 提建议: one of the three recommendations (Art. 40; D26). */
export class RecommendDto {
  @Code({ description: '督办方式', values: ['recommend'] })
  measure?: string;

  @Code({ need: true, description: '建议种类', dictionary: 'recommendation_kinds' })
  kind!: string;

  @Ref({ need: true, description: '责任单位' })
  to!: string;

  @Ref({ need: true, description: '信访事项' })
  petition!: string;

  @Text({ need: true, description: '事实' })
  facts!: string;

  @Text({ need: true, description: '依据' })
  basis!: string;

  @Text({ need: true, description: '建议' })
  advice!: string;

  @DayField({ description: '排查期限' })
  sweepBy?: string;
}

/** 签发: whoever issues a draft that the patrol has opened may say it otherwise; what is left empty stands as drafted. */
export class IssueOrderDto {
  @Ref({ description: '督办的单位（不填同拟稿）' })
  to?: string;

  @DayField({ description: '书面答复期限（督办函；不填同拟稿）' })
  deadline?: string;

  @Text({ description: '问题（督办函；不填同拟稿）' })
  problem?: string;

  @Text({ description: '违反规定（督办函；不填同拟稿）' })
  ruleBroken?: string;

  @Text({ description: '要求（督办函；不填同拟稿）' })
  demand?: string;

  @Code({ description: '建议种类（建议书；不填同拟稿）', dictionary: 'recommendation_kinds' })
  kind?: string;

  @Text({ description: '事实（建议书；不填同拟稿）' })
  facts?: string;

  @Text({ description: '依据（建议书；不填同拟稿）' })
  basis?: string;

  @Text({ description: '建议（建议书；不填同拟稿）' })
  advice?: string;
}

/** 不予督办: why what the patrol found is not written to anybody. */
export class DropOrderDto {
  @Text({ need: true, description: '不予督办的理由' })
  reason!: string;
}

/** 回复采纳 (Art. 40). */
export class ReplyAdoptionDto {
  @Code({ need: true, description: '采纳情况', dictionary: 'adoption_results' })
  adoption!: string;

  @Text({ need: true, description: '回复内容' })
  text!: string;

  @Text({ description: '理由' })
  reason?: string;
}

/** 回复督办. */
export class ReplyOrderDto {
  @Text({ need: true, description: '回复内容' })
  text!: string;

  @Texts({ description: '附件' })
  attachments?: string[];
}
