import { ApiProperty } from '@nestjs/swagger';
import { Bool, Int, Many, One, Str, Strs } from '../../reads/out';

export class DayLineDto {
  @Str()
  id!: string;

  @Str()
  at!: string;

  @Str({ nullable: true, example: 'A017' })
  ticket!: string | null;

  @Str({ says: '遮盖后的姓名' })
  name!: string;

  @Int()
  persons!: number;

  @Str({ values: ['matter', 'consult', 'linked', 'desk'] })
  kind!: string;

  @Str()
  windowTitle!: string;

  @Str({ values: ['waiting', 'called', 'skipped', 'done', 'none'] })
  state!: string;

  @Str({ maybe: true })
  petition?: string;
}

export class DayCountsDto {
  @Int({ says: '登记' })
  registered!: number;

  @Int({ says: '咨询' })
  consult!: number;

  @Int({ says: '人次' })
  persons!: number;
}

export class DayDto {
  @Many(DayLineDto)
  items!: DayLineDto[];

  @One(DayCountsDto)
  counts!: DayCountsDto;

  @Str({ nullable: true })
  cursor!: string | null;
}

/** What the 80 mm slip says; codes only when it has just been printed. */
export class SlipDto {
  @Str()
  centre!: string;

  @Str()
  phone!: string;

  @Str({ nullable: true })
  ticket!: string | null;

  @Str({ nullable: true })
  window!: string | null;

  @Str()
  windowTitle!: string;

  @Int()
  ahead!: number;

  @Str({ nullable: true, example: 'K7M4-2QXD' })
  shortCode!: string | null;

  @Str({ nullable: true })
  qr!: string | null;

  @Str()
  promise!: string;

  @Str()
  free!: string;

  @Str({ maybe: true })
  matter?: string;

  @Str({ says: '越级走访的引导', maybe: true })
  guidance?: string;

  @Str({ maybe: true })
  slipCode?: string;
}

export class RosterRowDto {
  @Int()
  row!: number;

  @Str({ values: ['repaired', 'error'] })
  verdict!: string;

  @Str({ maybe: true })
  code?: string;

  @Strs({ maybe: true })
  codes?: string[];

  @Str({ maybe: true })
  field?: string;

  @Str({ maybe: true })
  message?: string;

  @Int({ maybe: true })
  sameAsRow?: number;
}

export class RosterAnswerDto {
  @Int()
  accepted!: number;

  @Int()
  repaired!: number;

  @Int()
  rejected!: number;

  @Int()
  total!: number;

  @Many(RosterRowDto, { says: '有修正或有误的行' })
  rows!: RosterRowDto[];
}

/** The whole file, row by row; the given text of odd rows goes back to whoever has sent it. */
export class RosterFileDto {
  @Str({ says: '来访' })
  id!: string;

  @Int({ says: '人次，不因名册改变' })
  persons!: number;

  @Int()
  rows!: number;

  @Int()
  ok!: number;

  @Int()
  repaired!: number;

  @Int()
  error!: number;

  @Int({ says: '入库行' })
  stored!: number;

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, description: '逐行结论' })
  verdicts!: object[];
}

export class QueueLineDto {
  @Str()
  ticket!: string;

  @Bool()
  priority!: boolean;

  @Str()
  state!: string;

  @Str({ nullable: true })
  calledAt!: string | null;
}

export class QueueLinesDto {
  @Many(QueueLineDto)
  items!: QueueLineDto[];
}

export class QueueAnswerDto {
  @Str()
  ticket!: string;

  @Str()
  window!: string;

  @Str()
  windowTitle!: string;

  @Str()
  state!: string;
}
