import { Code, DayField, Nested, Ref, Text, Texts } from '../../acts/fields';

/** 提级 by one of three exits (design §5.5). */
export class RaiseDto {
  @Ref({ need: true, description: '信访事项' })
  petition!: string;

  @Code({ need: true, description: '提级出口', values: ['leading_group', 'inspection', 'enforcement'] })
  exit!: string;

  @Text({ need: true, description: '提级理由' })
  reason!: string;

  @Ref({ description: '行为情况' })
  conduct?: string;

  @Texts({ description: '提级材料' })
  evidence?: string[];
}

/** What an order says: to whom, what is wrong, what is wanted, by when (D25). */
export class OrderTermsDto {
  @Ref({ need: true, description: '责任单位' })
  to!: string;

  @Text({ need: true, description: '存在的问题' })
  problem!: string;

  @Text({ need: true, description: '违反的规定' })
  ruleBroken!: string;

  @Text({ need: true, description: '要求' })
  demand!: string;

  @DayField({ need: true, description: '期限' })
  deadline!: string;
}

/** A resolution with its owner and day (S0-6). */
export class ResolutionDto {
  @Text({ need: true, description: '决议内容' })
  what!: string;

  @Ref({ need: true, description: '责任单位或责任人' })
  owner!: string;

  @DayField({ need: true, description: '完成期限' })
  due!: string;
}

/** 决议; no word about the claim's own clock is ever accepted (right 4). */
export class ResolveDto {
  @Nested(() => ResolutionDto, { list: true, need: true, description: '决议事项' })
  resolutions!: ResolutionDto[];

  @Text({ description: '讨论摘要' })
  digest?: string;

  @Text({ description: '诉求期限', max: 100 })
  claimClock?: string;

  @Text({ description: '诉求结论', max: 100 })
  claimOutcome?: string;
}

/** 登记结果: number, day and result of the police's own decision, nothing else. */
export class RecordResultDto {
  @Text({ need: true, description: '文书号', max: 200 })
  paperNo!: string;

  @DayField({ need: true, description: '日期' })
  date!: string;

  @Text({ need: true, description: '处理结果', max: 400 })
  result!: string;
}
