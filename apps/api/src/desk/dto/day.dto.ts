import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class DayLineDto {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String })
  at!: string;

  @ApiProperty({ type: String, nullable: true, example: 'A017' })
  ticket!: string | null;

  @ApiProperty({ type: String, description: '遮盖后的姓名' })
  name!: string;

  @ApiProperty({ type: 'integer' })
  persons!: number;

  @ApiProperty({ enum: ['matter', 'consult', 'linked', 'desk'] })
  kind!: string;

  @ApiProperty({ type: String })
  windowTitle!: string;

  @ApiProperty({ enum: ['waiting', 'called', 'skipped', 'done', 'none'] })
  state!: string;

  @ApiPropertyOptional({ type: String })
  petition?: string;
}

export class DayCountsDto {
  @ApiProperty({ type: 'integer', description: '登记' })
  registered!: number;

  @ApiProperty({ type: 'integer', description: '咨询' })
  consult!: number;

  @ApiProperty({ type: 'integer', description: '人次' })
  persons!: number;
}

export class DayDto {
  @ApiProperty({ type: [DayLineDto] })
  items!: DayLineDto[];

  @ApiProperty({ type: DayCountsDto })
  counts!: DayCountsDto;

  @ApiProperty({ type: String, nullable: true })
  cursor!: string | null;
}

/** What the 80 mm slip says; codes only when it has just been printed. */
export class SlipDto {
  @ApiProperty({ type: String })
  centre!: string;

  @ApiProperty({ type: String })
  phone!: string;

  @ApiProperty({ type: String, nullable: true })
  ticket!: string | null;

  @ApiProperty({ type: String, nullable: true })
  window!: string | null;

  @ApiProperty({ type: String })
  windowTitle!: string;

  @ApiProperty({ type: 'integer' })
  ahead!: number;

  @ApiProperty({ type: String, nullable: true, example: 'K7M4-2QXD' })
  shortCode!: string | null;

  @ApiProperty({ type: String, nullable: true })
  qr!: string | null;

  @ApiProperty({ type: String })
  promise!: string;

  @ApiProperty({ type: String })
  free!: string;

  @ApiPropertyOptional({ type: String })
  matter?: string;

  @ApiPropertyOptional({ type: String, description: '越级走访的引导' })
  guidance?: string;

  @ApiPropertyOptional({ type: String })
  slipCode?: string;
}

export class RosterRowDto {
  @ApiProperty({ type: 'integer' })
  row!: number;

  @ApiProperty({ enum: ['repaired', 'error'] })
  verdict!: string;

  @ApiPropertyOptional({ type: String })
  code?: string;

  @ApiPropertyOptional({ type: [String] })
  codes?: string[];

  @ApiPropertyOptional({ type: String })
  field?: string;

  @ApiPropertyOptional({ type: String })
  message?: string;

  @ApiPropertyOptional({ type: 'integer' })
  sameAsRow?: number;
}

export class RosterAnswerDto {
  @ApiProperty({ type: 'integer' })
  accepted!: number;

  @ApiProperty({ type: 'integer' })
  repaired!: number;

  @ApiProperty({ type: 'integer' })
  rejected!: number;

  @ApiProperty({ type: 'integer' })
  total!: number;

  @ApiProperty({ type: [RosterRowDto], description: '有修正或有误的行' })
  rows!: RosterRowDto[];
}

/** The whole file, row by row; the given text of odd rows goes back to whoever has sent it. */
export class RosterFileDto {
  @ApiProperty({ type: String, description: '来访' })
  id!: string;

  @ApiProperty({ type: 'integer', description: '人次，不因名册改变' })
  persons!: number;

  @ApiProperty({ type: 'integer' })
  rows!: number;

  @ApiProperty({ type: 'integer' })
  ok!: number;

  @ApiProperty({ type: 'integer' })
  repaired!: number;

  @ApiProperty({ type: 'integer' })
  error!: number;

  @ApiProperty({ type: 'integer', description: '入库行' })
  stored!: number;

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, description: '逐行结论' })
  verdicts!: object[];
}

export class QueueLineDto {
  @ApiProperty({ type: String })
  ticket!: string;

  @ApiProperty({ type: Boolean })
  priority!: boolean;

  @ApiProperty({ type: String })
  state!: string;

  @ApiProperty({ type: String, nullable: true })
  calledAt!: string | null;
}

export class QueueLinesDto {
  @ApiProperty({ type: [QueueLineDto] })
  items!: QueueLineDto[];
}

export class QueueAnswerDto {
  @ApiProperty({ type: String })
  ticket!: string;

  @ApiProperty({ type: String })
  window!: string;

  @ApiProperty({ type: String })
  windowTitle!: string;

  @ApiProperty({ type: String })
  state!: string;
}
