import {
  Code,
  Codes,
  DayField,
  Flag,
  InstantField,
  Loose,
  Nested,
  PartyName,
  Ref,
  Text,
  Texts,
  Whole,
} from '../../acts/fields';
import { PersonDto } from '../../acts/common.dto';

/** 报紧急信息 (Art. 25): what, where, how many, what they want, where it is going, what has been done. */
export class UrgentDto {
  @Text({ need: true, description: '事由', max: 1000 })
  what!: string;

  @Text({ need: true, description: '地点', max: 400 })
  where!: string;

  @Whole({ need: true, min: 1, max: 100_000, description: '人数' })
  people!: number;

  @Text({ need: true, description: '诉求', max: 1000 })
  demand!: string;

  @Text({ need: true, description: '动向', max: 1000 })
  trend!: string;

  @Text({ need: true, description: '已采取的措施', max: 1000 })
  measures!: string;
}

export class ReportUrgentDto extends UrgentDto {
  @Ref({ need: true, description: '报告人' })
  reporter!: string;
}

/** 发出预警 (S4-10). */
export class RaiseAlertDto extends UrgentDto {
  @Code({ need: true, description: '预警类型', dictionary: 'alert_kinds' })
  kind!: string;
}

/** A piece of work for a body that is called to the spot. */
export class CalledTaskDto {
  @Ref({ need: true, description: '单位' })
  unit!: string;

  @Text({ need: true, description: '做什么', max: 400 })
  what!: string;

  @Ref({ description: '责任人' })
  owner?: string;

  @InstantField({ need: true, description: '完成时间' })
  due!: string;
}

export class InvitedDto {
  @Ref({ need: true, description: '单位' })
  unit!: string;

  @Text({ need: true, description: '请来做什么', max: 400 })
  what!: string;

  @InstantField({ need: true, description: '到场时间' })
  answerBy!: string;
}

/** 召集单位到场: by a bare list with one hour for all, or each with its own piece of work. */
export class CallInDto {
  @Codes({ description: '单位' })
  units?: string[];

  @InstantField({ description: '到场时间' })
  answerBy?: string;

  @Text({ description: '事由', max: 400 })
  reason?: string;

  @Code({ description: '工作组' })
  team?: string;

  @Nested(() => CalledTaskDto, { list: true, description: '分工' })
  tasks?: CalledTaskDto[];

  @Nested(() => InvitedDto, { list: true, description: '邀请的单位' })
  invite?: InvitedDto[];
}

/** 回避 (Art. 28). */
export class RecuseDto {
  @Ref({ need: true, description: '回避的人' })
  who!: string;

  @Text({ need: true, description: '理由', max: 1000 })
  reason!: string;
}

/** Whoever acts for the petitioner; his name tells whether he is one of them. */
export class AgentDto extends PersonDto {
  @PartyName({ need: true, description: '代办员姓名' })
  override name!: string;

  @Ref({ description: '代办员账号' })
  login?: string;
}

/** The principal's written word. */
export class MandateDto {
  @Text({ description: '委托事项', max: 1000 })
  scope?: string;

  @Codes({
    description: '代办权限（不选为一般代办：提出、补充、代收、查询；和解须特别授权）',
    dictionary: 'proxy_powers',
  })
  powers?: string[];

  @DayField({ description: '同意日期' })
  consentOn?: string;

  @Text({ description: '书面同意的凭证', max: 400 })
  proof?: string;

  @Texts({ description: '移交的材料' })
  handed?: string[];
}

/** 委托代办 (S2-4). */
export class AuthoriseProxyDto {
  @Nested(() => AgentDto, { need: true, description: '代办员' })
  agent!: AgentDto;

  @Nested(() => MandateDto, { need: true, description: '委托' })
  mandate!: MandateDto;
}

/** 承继 (山东 46). */
export class SubstituteSuccessorDto {
  @PartyName({ need: true, description: '去世的信访人' })
  deceased!: string;

  @DayField({ need: true, description: '死亡日期' })
  diedOn!: string;

  @Nested(() => PersonDto, { need: true, description: '承继人' })
  successor!: PersonDto;

  @Text({ need: true, description: '与去世者的关系', max: 200 })
  relation!: string;

  @Text({ need: true, description: '死亡和亲属关系证明', max: 1000 })
  proof!: string;
}

/** 导入名册: the file as it is; `themeWide` = for all batches of the topic together. */
export class ImportRosterDto {
  @Loose({ need: true, description: '名册' })
  rosterFile!: object;

  @Flag({ description: '同一话题各批合用' })
  themeWide?: boolean;
}
