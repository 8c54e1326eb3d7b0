import { Code, InstantField, Moment, Whole, Wholes } from '../../acts/fields';
import { At, Bool, DayOut, Int, Many, Str } from '../../reads/out';

/** 期限试算: a rule of the packs, or a bare limit of days. */
export class PreviewDeadlineDto {
  @Code({ description: '期限规则，如 T05、T14.court_before' })
  rule?: string;

  @Code({ description: '计算单位', values: ['natural', 'working'] })
  unit?: 'natural' | 'working';

  @Whole({ description: '天数', min: 0, max: 3660 })
  days?: number;

  @Moment({ need: true, description: '起算日期或时间' })
  start!: string;

  @Whole({ description: '延长天数', min: 0, max: 3660 })
  grant?: number;

  @Wholes({ description: '提醒天数', max: 20 })
  ladder?: number[];

  @InstantField({ description: '查看时间' })
  at?: string;
}

/** A reminder: so many days before the last day, on a working day. */
export class ReminderDto {
  @Int()
  days!: number;

  @DayOut()
  on!: string;
}

/** One step of the count, in Chinese. */
export class PreviewStepDto {
  @DayOut({ nullable: true })
  on!: string | null;

  @Str()
  text!: string;
}

/** The limit as counted. */
export class DeadlineDto {
  @DayOut({ says: '起算日，当日不计入' })
  startDate!: string;

  @DayOut({ says: '届满日' })
  dueRaw!: string;

  @DayOut({ says: '遇休息日顺延后的届满日' })
  dueRolled!: string;

  @At({ says: '届满时刻' })
  endsAt!: string;

  @Bool({ says: '暂定：放假安排尚未公布' })
  provisional!: boolean;

  @Many(ReminderDto, { says: '提醒日' })
  ladder!: ReminderDto[];

  @Str({ values: ['red', 'yellow', 'blue'], says: '颜色', maybe: true })
  colour?: string;

  @Many(PreviewStepDto, { says: '计算过程' })
  explain!: PreviewStepDto[];
}
