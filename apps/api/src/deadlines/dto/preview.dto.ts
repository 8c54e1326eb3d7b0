import { ApiProperty } from '@nestjs/swagger';
import { Code, InstantField, Moment, Whole, Wholes } from '../../acts/fields';

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
  @ApiProperty({ type: 'integer' })
  days!: number;

  @ApiProperty({ type: String, format: 'date' })
  on!: string;
}

/** One step of the count, in Chinese. */
export class PreviewStepDto {
  @ApiProperty({ oneOf: [{ type: 'string', format: 'date' }, { type: 'null' }] })
  on!: string | null;

  @ApiProperty({ type: String })
  text!: string;
}

/** The limit as counted. */
export class DeadlineDto {
  @ApiProperty({ type: String, format: 'date', description: '起算日，当日不计入' })
  startDate!: string;

  @ApiProperty({ type: String, format: 'date', description: '届满日' })
  dueRaw!: string;

  @ApiProperty({ type: String, format: 'date', description: '遇休息日顺延后的届满日' })
  dueRolled!: string;

  @ApiProperty({ type: String, format: 'date-time', description: '届满时刻' })
  endsAt!: string;

  @ApiProperty({ type: Boolean, description: '暂定：放假安排尚未公布' })
  provisional!: boolean;

  @ApiProperty({ type: [ReminderDto], description: '提醒日' })
  ladder!: ReminderDto[];

  @ApiProperty({ type: String, enum: ['red', 'yellow', 'blue'], required: false, description: '颜色' })
  colour?: string;

  @ApiProperty({ type: [PreviewStepDto], description: '计算过程' })
  explain!: PreviewStepDto[];
}
