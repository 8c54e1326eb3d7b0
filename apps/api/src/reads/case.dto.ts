import { ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import { procedureNames, type ProcedureName } from '@yimen/domain/kernel/types';
import { PendingDto } from '../acts/answers.dto';
import { ClockDto, colours, type Colour } from './clock.dto';
import { LevelGuidanceDto } from './level.dto';
import { At, Bool, DayOut, Int, Many, Num, One, Str, Strs, Table } from './out';

/** 谁该做什么，哪天到期，否则怎样. */
export class NextStepDto {
  @Str({ example: 'petition.sign' })
  act!: string;

  @Str({ example: '签收' })
  title!: string;

  @Str({ says: '该谁做', example: '人社局·王×' })
  who!: string;

  @Str({ says: '该谁做，收件箱的键', example: 'unit:human_resources' })
  owner!: string;

  @DayOut({ says: '哪天前', nullable: true })
  by!: string | null;

  @Str({ says: '定这一天的期限', nullable: true })
  clock!: string | null;

  @Str({ says: '否则怎样', nullable: true })
  else!: string | null;

  @Str({ says: '整句', example: '请 人社局·王× 于 11-26（周四）前签收；逾期自动列入督办' })
  text!: string;

  @Bool({ says: '轮到读者本人' })
  mine!: boolean;
}

/** 信访人 or first applicant; the name is masked. */
export class PetitionerDto {
  @Str({ example: '张**' })
  name!: string;

  @Int({ says: '人数' })
  persons!: number;
}

/** Limits by lane and id. */
const clocksTable = { type: 'object', additionalProperties: { $ref: getSchemaPath(ClockDto) } };

/** A case in a list. What stands in it besides differs by procedure. */
@ApiExtraModels(ClockDto, NextStepDto, PetitionerDto, PendingDto)
export class CaseRowDto {
  @Str()
  id!: string;

  @Str({ values: procedureNames })
  procedure!: ProcedureName;

  @Str()
  status!: string;

  @Str()
  statusTitle!: string;

  @Str({ says: '环节' })
  stage!: string;

  @Int({ says: '版本号' })
  seq!: number;

  @Str({ says: '一案一码' })
  caseCode!: string;

  @Str({ says: '事由，不含个人信息' })
  title!: string;

  @At()
  openedAt!: string;

  @Table(ClockDto, { says: '各项期限' })
  clocks!: Record<string, ClockDto>;

  @Table(clocksTable, { maybe: true, says: '另有承办单位的子事项各自的期限' })
  partClocks?: Record<string, Record<string, ClockDto>>;

  @Table(clocksTable, { maybe: true, says: '各信访人自己的期限（分别送达的，复查申请期各自起算）' })
  personClocks?: Record<string, Record<string, ClockDto>>;

  @Bool({ maybe: true, says: '匿名，没有可以告知的人' })
  anonymous?: boolean;

  @One(LevelGuidanceDto, { maybe: true, says: '越级走访的引导，不影响登记和办理' })
  levelGuidance?: LevelGuidanceDto;

  @Strs({ maybe: true, says: '送达后才起算的期限' })
  awaited?: string[];

  @Str({ values: colours, nullable: true, says: '最急的在走期限的颜色' })
  colour!: Colour | null;

  @Str({ nullable: true, says: '是哪项期限' })
  colourClock!: string | null;

  @One(NextStepDto, { nullable: true })
  next!: NextStepDto | null;

  @One(PetitionerDto, { nullable: true })
  petitioner!: PetitionerDto | null;

  @One(PendingDto, { nullable: true, says: '等待签批的动作' })
  pending!: PendingDto | null;

  @Table({ type: 'integer' }, { says: '文书种类和份次' })
  papers!: Record<string, number>;

  @Str({ nullable: true })
  leadTitle!: string | null;

  @Strs()
  coTitles!: string[];

  @Str({ nullable: true })
  handlerName!: string | null;

  @Str({ nullable: true })
  topicTitle!: string | null;

  @Str({ nullable: true, maybe: true })
  lead?: string | null;

  @Strs({ maybe: true })
  co?: string[];

  @Str({ nullable: true, maybe: true })
  handler?: string | null;

  @Strs({ maybe: true })
  flags?: string[];

  @Bool({ maybe: true })
  group?: boolean;

  @Int({ maybe: true })
  persons?: number;

  @Str({ nullable: true, maybe: true })
  category?: string | null;

  @Str({ nullable: true, maybe: true })
  route?: string | null;

  @Str({ nullable: true, maybe: true })
  topic?: string | null;

  @Str({ nullable: true, maybe: true })
  handlingMode?: string | null;

  @Int({ says: '子事项数', maybe: true })
  parts?: number;

  @Table({ type: 'string' }, { maybe: true })
  outcomes?: Record<string, string>;

  @Strs({ maybe: true })
  findings?: string[];

  @Int({ maybe: true })
  transfers?: number;

  @Int({ maybe: true })
  objections?: number;

  @Str({ nullable: true, maybe: true })
  repeatOf?: string | null;

  @Str({ nullable: true, maybe: true })
  suggestedRepeatOf?: string | null;

  @Str({ nullable: true, maybe: true, says: '系统提示的同因事项，只提示' })
  suggestedCause?: string | null;

  @Table({ type: 'string' }, { maybe: true })
  links?: Record<string, string>;

  @Table({ type: 'string' }, { maybe: true })
  ratings?: Record<string, string>;

  @Str({ nullable: true, maybe: true })
  closingKind?: string | null;

  @Str({ nullable: true, maybe: true })
  petition?: string | null;

  @Str({ maybe: true })
  committee?: string;

  @Str({ maybe: true })
  committeeTitle?: string;

  @Str({ maybe: true })
  disputeType?: string;

  @Num({ nullable: true, maybe: true, says: '标的，元' })
  claimTotal?: number | null;

  @Num({ nullable: true, maybe: true, says: '协议金额，元' })
  total?: number | null;

  @Strs({ maybe: true })
  mediators?: string[];

  @Str({ maybe: true })
  exit?: string;

  @Str({ maybe: true })
  target?: string;

  @Str({ maybe: true })
  measure?: string;

  @Str({ maybe: true })
  to?: string;

  @DayOut({ nullable: true, maybe: true })
  deadline?: string | null;
}

/** One page of a list. */
export class CasePageDto {
  @Many(CaseRowDto)
  items!: CaseRowDto[];

  @Str({ nullable: true, says: '下一页的标记' })
  next!: string | null;
}

/** How many, told apart. */
export class CaseCountsDto {
  @Table({ type: 'integer' })
  items!: Record<string, number>;

  @Int()
  total!: number;
}
