import { ApiExtraModels, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const day = { type: String, format: 'date' } as const;
const instant = { type: String, format: 'date-time' } as const;

export class SessionTokenDto {
  @ApiProperty({ type: String, description: '只放在页面内存里' })
  token!: string;

  @ApiProperty({ type: 'integer', description: '多少秒不操作即退出' })
  seconds!: number;
}

export class CentreDto {
  @ApiPropertyOptional({ type: String })
  title?: string;

  @ApiPropertyOptional({ type: String })
  phone?: string;

  @ApiPropertyOptional({ type: Boolean, description: '可以用短信验证码' })
  sms?: boolean;
}

export class SmsSentDto {
  @ApiProperty({ type: 'integer', description: '多少秒后可再取' })
  seconds!: number;
}

export class PublicLimitDto {
  @ApiProperty(day)
  from!: string;

  @ApiProperty({ type: 'integer' })
  days!: number;

  @ApiProperty(day)
  dueRaw!: string;

  @ApiProperty(day)
  dueRolled!: string;

  @ApiProperty({ type: String, enum: ['running', 'paused', 'stopped', 'lapsed', 'overdue'] })
  state!: string;

  @ApiPropertyOptional({ type: Boolean })
  provisional?: boolean;

  @ApiPropertyOptional(day)
  stopped?: string;

  @ApiProperty({ type: String })
  badge!: string;

  @ApiPropertyOptional({ type: Boolean })
  late?: boolean;

  @ApiProperty({ type: [String], description: '为什么是这一天' })
  explain!: string[];
}

export class PublicPaperDto {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String, example: 'D06' })
  type!: string;

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty(instant)
  at!: string;

  @ApiProperty({ ...day, nullable: true, description: '有送达证明的日期' })
  deliveredOn!: string | null;

  @ApiProperty({ type: Boolean, description: '可以看内容' })
  readable!: boolean;
}

export class PublicPaperTextDto extends PublicPaperDto {
  @ApiProperty({ type: String, description: '正文，姓名和号码已遮盖' })
  text!: string;
}

export class PublicPapersDto {
  @ApiProperty({ type: [PublicPaperDto] })
  items!: PublicPaperDto[];
}

export class PartAnswerDto {
  @ApiProperty({ type: String })
  part!: string;

  @ApiPropertyOptional({ type: String })
  outcome?: string;

  @ApiPropertyOptional({ type: String })
  facts?: string;

  @ApiPropertyOptional({ type: String })
  opinion?: string;

  @ApiPropertyOptional({ type: String })
  basis?: string;
}

export class OwnInstalmentDto {
  @ApiProperty(day)
  due!: string;

  @ApiProperty({ type: String, example: '54,000.00' })
  amount!: string;

  @ApiProperty({ ...day, nullable: true, description: '履行日期' })
  performedOn!: string | null;
}

export class OwnAgreementDto {
  @ApiProperty({ type: String, description: '协议总额（元）', example: '54,000.00' })
  total!: string;

  @ApiProperty({ type: [OwnInstalmentDto] })
  instalments!: OwnInstalmentDto[];
}

export class PublicNoticeDto {
  @ApiProperty({ type: String })
  about!: string;

  @ApiProperty({ type: String })
  text!: string;

  @ApiProperty(instant)
  at!: string;
}

export class PublicRemedyDto {
  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty({ ...day, nullable: true, description: '没有送达证明的，未起算' })
  until!: string | null;

  @ApiProperty({ type: String })
  how!: string;
}

export class OwnRatingDto {
  @ApiProperty({ type: String })
  object!: string;

  @ApiProperty({ type: String })
  grade!: string;

  @ApiProperty({ type: Boolean, description: '已追加评价' })
  added!: boolean;
}

export class MaterialStateDto {
  @ApiProperty({ type: Boolean })
  open!: boolean;

  @ApiProperty({ type: 'integer' })
  count!: number;
}

/** What the petitioner is told; of a sealed matter only the head. */
@ApiExtraModels(PublicLimitDto)
export class ProgressDto {
  @ApiProperty({ type: String })
  caseCode!: string;

  @ApiProperty(instant)
  openedAt!: string;

  @ApiProperty({ type: CentreDto })
  centre!: CentreDto;

  @ApiProperty({ type: Boolean, description: '满六十岁：页面用大字' })
  elder!: boolean;

  @ApiProperty({ type: Boolean, description: '由承办机关直接反馈' })
  sealed!: boolean;

  @ApiProperty({ type: String })
  status!: string;

  @ApiProperty({ type: String })
  statusTitle!: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  unit?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  unitTitle?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: '窗口电话，不是个人手机' })
  unitPhone?: string | null;

  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/PublicLimitDto' } })
  clocks!: Record<string, PublicLimitDto>;

  @ApiProperty({ type: [PublicPaperDto] })
  papers!: PublicPaperDto[];

  @ApiProperty({ type: [PartAnswerDto] })
  answers!: PartAnswerDto[];

  @ApiPropertyOptional({ type: Object, nullable: true, description: '对建议的回复：是否采纳、理由' })
  reply?: object | null;

  @ApiPropertyOptional({ type: [Object], description: '导入其他法定途径的告知：机关、地址、期限、材料' })
  guidance?: object[];

  @ApiPropertyOptional({ type: [Object], description: '已落实的事项：内容、日期、金额' })
  executed?: object[];

  @ApiPropertyOptional({ type: OwnAgreementDto, nullable: true, description: '调解协议：只给协议的当事人看' })
  agreement?: OwnAgreementDto | null;

  @ApiProperty({ type: [PublicNoticeDto] })
  notices!: PublicNoticeDto[];

  @ApiProperty({ type: [PublicRemedyDto] })
  remedies!: PublicRemedyDto[];

  @ApiPropertyOptional({ type: [OwnRatingDto] })
  ratings?: OwnRatingDto[];

  @ApiPropertyOptional({ type: MaterialStateDto })
  materials?: MaterialStateDto;
}

export class ReceivedDto {
  @ApiProperty({ type: 'integer', description: '本次收到' })
  received!: number;

  @ApiProperty({ type: 'integer', description: '这件事项一共' })
  total!: number;
}

export class MaterialDto {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty(instant)
  at!: string;

  @ApiProperty({ type: String })
  by!: string;

  @ApiProperty({ type: 'integer' })
  bytes!: number;

  @ApiProperty({ type: 'integer' })
  width!: number;

  @ApiProperty({ type: 'integer' })
  height!: number;

  @ApiProperty({ type: String, description: 'SHA-256' })
  hash!: string;

  @ApiProperty({ type: String, nullable: true })
  seenBy!: string | null;

  @ApiProperty({ ...instant, nullable: true })
  seenAt!: string | null;
}

export class MaterialsDto {
  @ApiProperty({ type: [MaterialDto] })
  items!: MaterialDto[];
}

export class RatingViewDto {
  @ApiProperty({ type: String })
  object!: string;

  @ApiProperty({ type: String })
  objectTitle!: string;

  @ApiProperty({ type: String })
  grade!: string;

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;

  @ApiProperty({ type: String, nullable: true, description: '追评' })
  addendum!: string | null;
}

export class RatingsDto {
  @ApiProperty({ type: [RatingViewDto] })
  items!: RatingViewDto[];
}

export class RevokedDto {
  @ApiProperty({ type: 'integer', description: '作废了几个码' })
  revoked!: number;
}
