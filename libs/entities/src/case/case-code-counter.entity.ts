import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/** The last serial of a centre's case codes in one year (一案一码): without gaps, because the row locks until the commit. */
@Entity('case_code_counter')
export class CaseCodeCounterEntity extends OfCenter {
  @PrimaryColumn('integer')
  year!: number;

  @Column('integer')
  last!: number;
}
