import { Code, Codes, Flag, Nested, PartyNames, Ref, Text, Texts, Whole } from '../../acts/fields';
import { AccusedDto, PersonDto } from '../../acts/common.dto';
import { categories, links, routes } from './words';

/** 登记: a further matter of a visit. */
export class RegisterPetitionDto {
  @Ref({ need: true, description: '来访批次' })
  visit!: string;

  @Text({ need: true, description: '诉求' })
  request!: string;

  @Text({ need: true, description: '事实' })
  facts!: string;

  @Text({ need: true, description: '理由' })
  reasons!: string;

  @Code({ description: '来访渠道', dictionary: 'channels' })
  channel?: string;

  @Nested(() => PersonDto, { list: true, description: '信访人' })
  people?: PersonDto[];

  @Texts({ description: '代表' })
  representatives?: string[];

  @Whole({ min: 1, max: 100_000, description: '人次' })
  persons?: number;

  @Texts({ description: '证据材料' })
  evidence?: string[];

  @Codes({ description: '标记', dictionary: 'flags' })
  flags?: string[];

  @Codes({ description: '敏感内容' })
  sensitive?: string[];

  @Code({ description: '类别', values: categories })
  category?: string;

  @Nested(() => AccusedDto, { description: '被检举控告人' })
  accused?: AccusedDto;

  @Flag({ description: '疑似检举控告' })
  suspectedAccusation?: boolean;
}

/** One request of several in the same matter. */
export class SubMatterDto {
  @Code({ need: true, description: '子事项编号' })
  part!: string;

  @Text({ need: true, description: '子事项摘要', max: 1000 })
  digest!: string;

  @Code({ description: '法定途径', values: routes })
  route?: string;

  @Ref({ description: '责任单位' })
  unit?: string;

  @Ref({ description: '关联的调解' })
  mediation?: string;
}

/** 甄别 (Art. 29–31). */
export class TriageDto {
  @Code({ need: true, description: '类别', values: categories })
  category!: string;

  @Code({ need: true, description: '内容分类', dictionary: 'content_categories' })
  topic!: string;

  @Codes({ need: true, description: '标记', dictionary: 'flags' })
  flags!: string[];

  @Code({ description: '法定途径', values: routes })
  route?: string;

  @Code({ description: '纠纷类型', dictionary: 'dispute_types' })
  disputeType?: string;

  @Code({ description: '办理方式', dictionary: 'handling_modes' })
  handlingMode?: string;

  @Ref({ description: '重复的事项' })
  repeatOf?: string;

  @Ref({ description: '责任单位' })
  unit?: string;

  @Nested(() => SubMatterDto, { list: true, description: '子事项' })
  subMatters?: SubMatterDto[];

  @Text({ description: '话题', max: 200 })
  theme?: string;

  @Ref({ description: '属地' })
  territory?: string;

  @Codes({ description: '事实标签' })
  facts?: string[];

  @Codes({ description: '三到位一处理', dictionary: 'four_findings' })
  findings?: string[];
}

/** 并入在办件: a person decides, the system only suggests. */
export class LinkDto {
  @Code({ need: true, description: '关联方式', values: links })
  as!: string;

  @Ref({ description: '在办事项' })
  to?: string;

  @Ref({ description: '专项' })
  campaign?: string;

  @Whole({ description: '专项序号' })
  number?: number;
}

/** One of the two matters that a registration told in one breath. */
export class SplitSideDto {
  @Code({ need: true, description: '类别', values: categories })
  category!: string;

  @Text({ need: true, description: '诉求' })
  request!: string;

  @Text({ need: true, description: '事实' })
  facts!: string;

  @Text({ need: true, description: '理由' })
  reasons!: string;

  @Texts({ description: '证据材料' })
  evidence?: string[];

  @Nested(() => AccusedDto, { description: '被检举控告人' })
  accused?: AccusedDto;
}

/** 拆分: what stays under the code, and what goes behind the seal (Art. 30). */
export class SplitDto {
  @Nested(() => SplitSideDto, { need: true, description: '留在原件的部分' })
  keep!: SplitSideDto;

  @Nested(() => SplitSideDto, { need: true, description: '移入密封的部分' })
  seal!: SplitSideDto;
}

/** 推选代表: at most five, out of those who came (Art. 20). */
export class ElectRepresentativesDto {
  @PartyNames({ need: true, description: '代表' })
  representatives!: string[];
}

/** 内部备注, seen by staff only. */
export class AddNoteDto {
  @Text({ need: true, description: '备注' })
  text!: string;
}
