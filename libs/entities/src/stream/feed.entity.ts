import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/**
 * What the screens must hear of, in an order in which nothing is lost: (xact, seq), read only below the oldest transaction
 * that still runs. A row names what changed and says nothing of it: whoever reads joins the thing itself, behind his walls.
 * Filled by triggers, so that no writer can forget it. Kept for three days.
 */
@Entity('feed')
@Index('feed_order', ['xact', 'seq'])
@Index('feed_notice', ['centerId', 'refId'], { unique: true, where: `kind = 'notice'` })
export class FeedEntity extends OfCenter {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  seq!: string;

  /** The writing transaction (pg_current_xact_id). */
  @Column('bigint')
  xact!: string;

  /** 'notice', 'task', 'case', 'presence', 'wall'. */
  @Column('text')
  kind!: string;

  /** The notice or task. */
  @Column('uuid', { nullable: true })
  refId!: string | null;

  @Column('uuid', { nullable: true })
  caseId!: string | null;

  /** Version of the case. */
  @Column('integer', { nullable: true })
  caseSeq!: number | null;

  /** Whose presence, and what it is now: 'reading', 'writing', 'gone'. */
  @Column('text', { nullable: true })
  actor!: string | null;

  @Column('text', { nullable: true })
  state!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
