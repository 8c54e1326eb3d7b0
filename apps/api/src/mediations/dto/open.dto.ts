import { Code, Flag, Loose, Money, Nested, PartyName, Ref, Text, Texts, Whole } from '../../acts/fields';
import { OrganisationDto, PersonDto } from '../../acts/common.dto';

/** A party of the file: one person, several, an organisation, or everybody of the roster. */
export class PartyDto {
  @Code({ need: true, description: '当事人一方', values: ['applicant', 'respondent'] })
  side!: string;

  @Nested(() => PersonDto, { description: '当事人' })
  person?: PersonDto;

  @Nested(() => PersonDto, { list: true, description: '当事人' })
  people?: PersonDto[];

  @Nested(() => OrganisationDto, { description: '单位' })
  organisation?: OrganisationDto;

  @Flag({ description: '以名册为准' })
  roster?: boolean;

  @Text({ description: '关系', max: 400 })
  relation?: string;

  @Text({ description: '在纠纷中的身份', max: 400 })
  part?: string;

  @PartyName({ description: '代表谁' })
  represents?: string;

  @Text({ description: '证明' })
  proof?: string;
}

/** What is asked for. */
export class ClaimDto {
  @Money({ description: '请求金额（元）' })
  amount?: number;

  @Text({ description: '请求摘要' })
  digest?: string;
}

/** Consecutive numbers of the court, one per row of the roster. */
export class NumberRangeDto {
  @Text({ description: '前缀', max: 100 })
  prefix?: string;

  @Whole({ need: true, min: 0, description: '起始号' })
  from!: number;

  @Whole({ need: true, min: 0, description: '结束号' })
  to!: number;

  @Text({ description: '后缀', max: 20 })
  suffix?: string;
}

/** What an application and an entrustment have in common. */
class OpenMediationDto {
  @Code({ need: true, description: '来源', dictionary: 'mediation_sources' })
  source!: string;

  @Ref({ need: true, description: '调委会' })
  committee!: string;

  @Code({ need: true, description: '纠纷类型', dictionary: 'dispute_types' })
  disputeType!: string;

  @Nested(() => PartyDto, { list: true, need: true, description: '当事人' })
  parties!: PartyDto[];

  @Nested(() => ClaimDto, { need: true, description: '请求' })
  claim!: ClaimDto;

  @Ref({ description: '信访事项' })
  petition?: string;
}

/** 申请调解 (调解法 17). */
export class ApplyMediationDto extends OpenMediationDto {
  @Code({ description: '承办层级', values: ['town', 'county'] })
  level?: string;

  @Flag({ description: '涉及死亡' })
  death?: boolean;

  @Texts({ description: '材料' })
  materials?: string[];
}

/** 委托委派 by a court or an agency, with the list of materials (特邀 27). */
export class EntrustMediationDto extends OpenMediationDto {
  @Texts({ need: true, description: '移送材料清单' })
  materials!: string[];

  @Text({ description: '案号', max: 100 })
  caseNumber?: string;

  @Nested(() => NumberRangeDto, { description: '批量案号' })
  caseNumbers?: NumberRangeDto;

  @Code({ description: '审理程序', values: ['ordinary', 'summary'] })
  courtProcedure?: string;

  @Loose({ description: '名册文件' })
  rosterFile?: Record<string, unknown>;

  @Text({ description: '理由' })
  reason?: string;

  @Ref({ description: '提请单位' })
  requestedBy?: string;

  @Text({ description: '提请函', max: 400 })
  requestPaper?: string;
}
