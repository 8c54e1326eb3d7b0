import { Bool, DayOut, Int, Str } from './out';

export const colours = ['red', 'orange', 'yellow', 'blue', 'green'] as const;
export type Colour = (typeof colours)[number];
const clockStates = ['running', 'paused', 'stopped', 'lapsed', 'overdue'] as const;

/** A limit as it reads today; every word and number is the server's. */
export class ClockDto {
  @DayOut({ says: '起算日，不计入' })
  from!: string;

  @Int({ says: '期限天数，按该期限自己的单位' })
  days!: number;

  @DayOut({ says: '原始到期日' })
  dueRaw!: string;

  @DayOut({ says: '顺延后的到期日' })
  dueRolled!: string;

  @Str({ values: clockStates })
  state!: (typeof clockStates)[number];

  @Str({ says: '徽标文字' })
  badge!: string;

  @Str({ values: colours, maybe: true })
  colour?: Colour;

  @Int({ says: '距原始到期日的自然日，过期为负', maybe: true })
  daysLeft?: number;

  @Str({ values: ['natural', 'working'], says: '工作日的期限', maybe: true })
  unit?: 'natural' | 'working';

  @Int({ says: '还剩几日，按该期限自己的单位', maybe: true })
  left?: number;

  @Int({ says: '超过几日，按该期限自己的单位', maybe: true })
  over?: number;

  @Str({ says: '因何中止', maybe: true })
  paused?: string;

  @DayOut({ maybe: true })
  stopped?: string;

  @Bool({ maybe: true })
  late?: boolean;

  @Bool({ says: '放假安排未公布，暂定', maybe: true })
  provisional?: boolean;

  @Str({ maybe: true })
  rule?: string;

  @Int({ says: '延长的天数', maybe: true })
  extended?: number;

  @Int({ says: '不计入的天数', maybe: true })
  excluded?: number;
}
