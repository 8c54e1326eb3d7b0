import { ApiExtraModels, ApiPropertyOptional } from '@nestjs/swagger';
import { At, Bool, DayOut, Int, Many, One, Str, Strs, Table } from '../reads/out';
import { PublicPaperDto } from './public-papers.dto';

export class SessionTokenDto {
  @Str({ says: '只放在页面内存里' })
  token!: string;

  @Int({ says: '多少秒不操作即退出' })
  seconds!: number;
}

export class CentreDto {
  @Str({ maybe: true })
  title?: string;

  @Str({ maybe: true })
  phone?: string;

  @Bool({ says: '可以用短信验证码', maybe: true })
  sms?: boolean;
}

export class SmsSentDto {
  @Int({ says: '多少秒后可再取' })
  seconds!: number;
}

export class PublicLimitDto {
  @DayOut()
  from!: string;

  @Int()
  days!: number;

  @DayOut()
  dueRaw!: string;

  @DayOut()
  dueRolled!: string;

  @Str({ values: ['running', 'paused', 'stopped', 'lapsed', 'overdue'] })
  state!: string;

  @Bool({ maybe: true })
  provisional?: boolean;

  @DayOut({ maybe: true })
  stopped?: string;

  @Str()
  badge!: string;

  @Bool({ maybe: true })
  late?: boolean;

  @Strs({ says: '为什么是这一天' })
  explain!: string[];
}

export class PartAnswerDto {
  @Str()
  part!: string;

  @Str({ maybe: true })
  outcome?: string;

  @Str({ maybe: true })
  facts?: string;

  @Str({ maybe: true })
  opinion?: string;

  @Str({ maybe: true })
  basis?: string;
}

export class OwnInstalmentDto {
  @DayOut()
  due!: string;

  @Str({ example: '54,000.00' })
  amount!: string;

  @DayOut({ says: '履行日期', nullable: true })
  performedOn!: string | null;
}

export class PublicNoticeDto {
  @Str()
  about!: string;

  @Str()
  text!: string;

  @At()
  at!: string;
}

export class PublicRemedyDto {
  @Str()
  title!: string;

  @DayOut({ says: '没有送达证明的，未起算', nullable: true })
  until!: string | null;

  @Str()
  how!: string;
}

export class OwnDutyDto {
  @Str({ says: '姓名和号码已遮盖' })
  what!: string;

  @DayOut({ nullable: true })
  due!: string | null;
}

export class OwnAgreementDto {
  @DayOut({ says: '生效日期' })
  effectiveOn!: string;

  @Bool({ says: '口头协议' })
  oral!: boolean;

  @Str({ example: '履行中，已司法确认' })
  standing!: string;

  @Str({ says: '协议总额（元）', example: '54,000.00' })
  total!: string;

  @Many(OwnInstalmentDto)
  instalments!: OwnInstalmentDto[];

  @Many(OwnDutyDto, { says: '钱款以外的义务' })
  duties!: OwnDutyDto[];

  @Str({ says: '履行方式，姓名和号码已遮盖' })
  manner!: string;

  @Str({ says: '履行地点，姓名和号码已遮盖' })
  place!: string;

  @Many(PublicRemedyDto, { says: '还可以做什么' })
  rights!: PublicRemedyDto[];
}

export class OwnRatingDto {
  @Str()
  object!: string;

  @Str()
  grade!: string;

  @Bool({ says: '已追加评价' })
  added!: boolean;
}

export class MaterialStateDto {
  @Bool()
  open!: boolean;

  @Int()
  count!: number;
}

/** What the petitioner is told; of a sealed matter only the head. */
@ApiExtraModels(PublicLimitDto, OwnAgreementDto)
export class ProgressDto {
  @Str()
  caseCode!: string;

  @At()
  openedAt!: string;

  @One(CentreDto)
  centre!: CentreDto;

  @Bool({ says: '满六十岁：页面用大字' })
  elder!: boolean;

  @Bool({ says: '由承办机关直接反馈' })
  sealed!: boolean;

  @Str()
  status!: string;

  @Str()
  statusTitle!: string;

  @Str({ maybe: true, nullable: true })
  unit?: string | null;

  @Str({ maybe: true, nullable: true })
  unitTitle?: string | null;

  @Str({ says: '窗口电话，不是个人手机', maybe: true, nullable: true })
  unitPhone?: string | null;

  @Table(PublicLimitDto)
  clocks!: Record<string, PublicLimitDto>;

  @Many(PublicPaperDto)
  papers!: PublicPaperDto[];

  @Many(PartAnswerDto)
  answers!: PartAnswerDto[];

  @ApiPropertyOptional({ type: Object, nullable: true, description: '对建议的回复：是否采纳、理由' })
  reply?: object | null;

  @ApiPropertyOptional({ type: [Object], description: '导入其他法定途径的告知：机关、地址、期限、材料' })
  guidance?: object[];

  @ApiPropertyOptional({ type: [Object], description: '已落实的事项：内容、日期、金额' })
  executed?: object[];

  @One(OwnAgreementDto, { says: '调解协议：只给协议的当事人看', maybe: true, nullable: true })
  agreement?: OwnAgreementDto | null;

  @Many(PublicNoticeDto)
  notices!: PublicNoticeDto[];

  @Many(PublicRemedyDto)
  remedies!: PublicRemedyDto[];

  @Many(OwnRatingDto, { maybe: true })
  ratings?: OwnRatingDto[];

  @One(MaterialStateDto, { maybe: true })
  materials?: MaterialStateDto;
}

export class ReceivedDto {
  @Int({ says: '本次收到' })
  received!: number;

  @Int({ says: '这件事项一共' })
  total!: number;
}
