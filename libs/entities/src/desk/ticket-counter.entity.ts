import type { Day } from '@yimen/domain/kernel/types';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/** Last queue number of a day; every centre begins its day with 1. */
@Entity('ticket_counter')
export class TicketCounterEntity extends OfCenter {
  @PrimaryColumn('date')
  day!: Day;

  @Column('integer')
  last!: number;
}
