import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/** A screen in the hall. Of its token only the SHA-256 is kept; it opens the wall and nothing else until it is taken back. */
@Entity('screen')
@Index('screen_by_token', ['tokenHash'], { unique: true })
export class ScreenEntity extends OfCenter {
  @PrimaryColumn('uuid')
  id!: string;

  /** What the administrator calls it, e.g. 大厅东屏. */
  @Column('text')
  title!: string;

  @Column('text')
  tokenHash!: string;

  @Column('timestamptz', { default: () => 'now()' })
  madeAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
