import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CenterEntity } from '../center/center.entity';

/** A petitioner who has shown slip and second proof (screens p): one matter, ten minutes. Of the token only the SHA-256 is kept. */
@Entity('public_session')
@Index('public_session_by_slip', ['slipHash'])
export class PublicSessionEntity {
  @PrimaryColumn('text')
  tokenHash!: string;

  @Column('uuid')
  @ForeignKey(() => CenterEntity)
  centerId!: string;

  @Column('uuid')
  caseId!: string;

  @Column('uuid')
  personId!: string;

  /** The slip it was opened with; a revoked slip ends it. */
  @Column('text')
  slipHash!: string;

  @Column('timestamptz')
  expiresAt!: Date;
}
