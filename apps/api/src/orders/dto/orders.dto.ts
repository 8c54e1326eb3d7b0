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
