import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/** Who has a case open just now; forgotten when nothing was heard for three quarters of a minute. */
@Entity('presence')
export class PresenceEntity extends OfCenter {
  @PrimaryColumn('uuid')
  caseId!: string;

  /** Login. */
  @PrimaryColumn('text')
  actor!: string;

  @Column('text')
  name!: string;

  @Column('text')
  state!: string;

  @Column('timestamptz')
  since!: Date;

  @Column('timestamptz')
  seenAt!: Date;
}
