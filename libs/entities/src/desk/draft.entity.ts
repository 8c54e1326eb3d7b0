import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/** What somebody has typed and not yet done: own only, sealed, kept for thirty days. */
@Entity('draft')
@Index('draft_by_age', ['savedAt'])
export class DraftEntity extends OfCenter {
  @PrimaryColumn('uuid')
  accountId!: string;

  /** The form it belongs to, e.g. 'petition/<id>/issue_opinion'. */
  @PrimaryColumn('text')
  key!: string;

  /** Any JSON, sealed. */
  @Column('text')
  content!: string;

  /** Counts the savings: who saves over a newer one than he has read is told so. */
  @Column('integer')
  version!: number;

  @Column('timestamptz')
  savedAt!: Date;
}
