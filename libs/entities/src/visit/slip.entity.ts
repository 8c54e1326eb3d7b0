import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CenterEntity } from '../center/center.entity';

/** The slip with which a petitioner asks after the matter (Art. 21): only the hash of its code is kept. */
@Entity('slip')
export class SlipEntity {
  @PrimaryColumn('text')
  tokenHash!: string;

  @Column('uuid')
  @ForeignKey(() => CenterEntity)
  centerId!: string;

  @Column('uuid')
  caseId!: string;

  @Column('timestamptz')
  issuedAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
