import { Code, Ref, Text } from '../acts/fields';
import { DayOut, Int, Num, Str } from '../reads/out';

/** Which number is asked for. */
export class MetricQuery {
  @Code({ description: '指标', need: true })
  name!: string;

  @Text({ description: '期间：年 2026、季 2026-Q1、月 2026-03、日 2026-03-05，或者 all', max: 10 })
  period?: string;

  @Ref({ description: '只数这个单位牵头的' })
  unit?: string;
}

export class MetricDto {
  @Str({ example: 'settled_on_time' })
  name!: string;

  @Str({ example: '按期办结率' })
  title!: string;

  @Str({ says: '口径', example: '期限内送达处理意见件数÷应办结件数' })
  formula!: string;

  @Str({ says: 'count 件、次；percent 百分数' })
  unit!: string;

  @DayOut({ says: '第一天' })
  from!: string;

  @DayOut({ says: '最后一天，含' })
  to!: string;

  @Num({ says: '值；比率为百分数，分母为零时没有', nullable: true })
  value!: number | null;

  @Int({ nullable: true })
  numerator!: number | null;

  @Int({ nullable: true })
  denominator!: number | null;

  @Num({ says: '百分数，一位小数', nullable: true })
  percent!: number | null;
}
