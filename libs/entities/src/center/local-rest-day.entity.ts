import type { Day } from '@yimen/domain/kernel/types';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/** A day on which this centre rests beside the State Council's calendar. */
@Entity('local_rest_day')
export class LocalRestDayEntity extends OfCenter {
  @PrimaryColumn('date')
  day!: Day;

  @Column('text')
  name!: string;
}
