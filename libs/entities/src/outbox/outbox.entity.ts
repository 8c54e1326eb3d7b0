import type { Json } from '@yimen/domain/kernel/types';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { CenterEntity } from '../center/center.entity';

/** Something that must leave the database once its transaction has committed: carried by the relay, at least once (design §4). */
@Entity('outbox')
@Unique(['key'])
@Index('outbox_waiting', ['nextAt', 'seq'], { where: 'sent_at is null and dead_at is null' })
export class OutboxEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  seq!: string;

  @Column('uuid')
  @ForeignKey(() => CenterEntity)
  centerId!: string;

  /** Idempotency key of the effect. */
  @Column('text')
  key!: string;

  @Column('text')
  topic!: string;

  /** Ids and codes only. */
  @Column('jsonb')
  payload!: { [field: string]: Json | undefined };

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { default: () => 'now()' })
  nextAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  /** Laid aside for a person after too many failures. */
  @Column('timestamptz', { nullable: true })
  deadAt!: Date | null;

  @Column('text', { nullable: true })
  lastError!: string | null;
}
