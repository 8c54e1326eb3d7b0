import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CenterEntity } from '../center/center.entity';

/** The slip with which a petitioner asks after the matter (Art. 21): only the hash of its code is kept. */
@Entity('slip')
@Index('slip_by_visit', ['centerId', 'visitId'], { where: 'visit_id is not null' })
export class SlipEntity {
  @PrimaryColumn('text')
  tokenHash!: string;

  @Column('uuid')
  @ForeignKey(() => CenterEntity)
  centerId!: string;

  @Column('uuid')
  caseId!: string;

  /** The visit whose slip it is; a matter that was linked keeps the slips of all its visits. */
  @Column('uuid', { nullable: true })
  visitId!: string | null;

  @Column('timestamptz')
  issuedAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
