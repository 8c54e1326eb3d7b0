import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/** One row of a group's roster that was taken over, as a person of the visit. */
@Entity('roster_row')
@Check('roster_row_row_no_check', 'row_no > 0')
export class RosterRowEntity extends OfCenter {
  @PrimaryColumn('uuid')
  visitId!: string;

  /** Number of the row in the list as given, from 1. */
  @PrimaryColumn('integer')
  rowNo!: number;

  @Column('uuid')
  personId!: string;

  /** Compartment (Art. 30); null when open. */
  @Column('text', { nullable: true })
  sealed!: string | null;
}
