import {
  Code,
  Codes,
  DayField,
  Disclosure,
  Flag,
  Money,
  Nested,
  PartyName,
  PartyNames,
  Ref,
  Text,
  Texts,
  Whole,
} from '../../acts/fields';
import { OtherRouteDto } from '../../acts/common.dto';

/** 接收材料 (特邀 27). */
export class ReceiveDto {
  @Flag({ need: true, description: '材料已核对' })
  materialsChecked!: boolean;
}

/** The word of one party (调解法 17). */
export class ConsentDto {
  @PartyName({ need: true, description: '当事人' })
  party!: string;

  @Flag({ need: true, description: '是否同意' })
  agreed!: boolean;

  @DayField({ need: true, description: '日期' })
  date!: string;
}

/** 登记同意 (调解法 3, 17). */
export class RecordConsentDto {
  @Nested(() => ConsentDto, { list: true, need: true, description: '当事人意愿' })
  consents!: ConsentDto[];

  @Text({ description: '说明' })
  note?: string;
}

/** 受理; a fee is never taken (调解法 4). */
export class AcceptMediationDto {
  @Money({ description: '费用' })
  fee?: number;
}

/** 告知权利义务 (调解法 23, 24). */
export class InformRightsDto {
  @PartyName({ need: true, description: '签字人' })
  signedBy!: string;

  @Nested(() => OtherRouteDto, { list: true, description: '其他途径' })
  otherRoutes?: OtherRouteDto[];
}

/** A mediator and the interest he discloses (特邀 15). */
export class MediatorDto {
  @Ref({ need: true, description: '调解员' })
  login!: string;

  @Disclosure({ need: true, description: '利害关系披露' })
  disclosed!: string;
}

/** 选定调解员. */
export class ChooseMediatorDto {
  @Nested(() => MediatorDto, { list: true, need: true, description: '调解员' })
  mediators!: MediatorDto[];

  @Code({ description: '选定方式' })
  chosenBy?: string;

  @Codes({ description: '工作组' })
  team?: string[];
}

/** 调解: one session. */
export class HoldSessionDto {
  @DayField({ need: true, description: '调解日期' })
  date!: string;

  @Texts({ need: true, description: '到场人员' })
  present!: string[];

  @Text({ need: true, description: '调解情况' })
  digest!: string;

  @Text({ need: true, description: '调解结果' })
  result!: string;

  @Code({ description: '形式' })
  kind?: string;
}

/** One issue of the file. */
export class IssueDto {
  @Whole({ need: true, description: '争点序号' })
  num!: number;

  @Text({ description: '争点', max: 1000 })
  topic?: string;

  @Code({ need: true, description: '状态', values: ['open', 'agreed', 'excluded'] })
  state!: string;
}

/** 更新争点. */
export class RecordIssuesDto {
  @Nested(() => IssueDto, { list: true, need: true, description: '争点' })
  issues!: IssueDto[];
}

/** 延长, with every party's word (特邀 27). */
export class ExtendMediationDto {
  @Whole({ need: true, description: '延长天数' })
  days!: number;

  @PartyNames({ need: true, description: '同意延长的当事人' })
  agreedBy!: string[];
}

/** 上级指导: the file stays where it is. */
export class GuideMediationDto {
  @DayField({ need: true, description: '指导日期' })
  date!: string;

  @Ref({ need: true, description: '指导人' })
  person!: string;

  @Text({ need: true, description: '指导意见' })
  advice!: string;

  @Texts({ description: '附件' })
  attachments?: string[];
}

/** 委托方同意移交 (宁波 19). */
export class AgreeHandOverDto {
  @Ref({ need: true, description: '接收调委会' })
  toCommittee!: string;

  @Text({ need: true, description: '复函', max: 400 })
  paper!: string;

  @Text({ description: '条件' })
  condition?: string;
}

/** 移交 to another committee or source (S3-10). */
export class HandOverDto {
  @Ref({ need: true, description: '接收调委会' })
  toCommittee!: string;

  @Code({ need: true, description: '移交后来源', dictionary: 'mediation_sources' })
  toSource!: string;

  @Text({ need: true, description: '移交理由' })
  reason!: string;

  @Texts({ need: true, description: '移送材料清单' })
  materials!: string[];

  @PartyNames({ need: true, description: '同意移交的当事人' })
  consents!: string[];

  @Ref({ description: '信访事项' })
  petition?: string;

  @Ref({ description: '提请单位' })
  requestedBy?: string;

  @Text({ description: '提请函', max: 400 })
  requestPaper?: string;
}
