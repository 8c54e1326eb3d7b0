import type { CaseEvent } from '@yimen/domain/kernel/case-state';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { OfCenter } from '../of-center';

/** One entry of a case's journal: append-only, each chained to the one before by its hash (right 12). */
@Entity('case_event')
@Check('case_event_seq_check', 'seq > 0')
@Unique(['centerId', 'caseId', 'commandId', 'ordinal'])
@Index('case_event_by_name', ['centerId', 'name', 'at'])
export class CaseEventEntity extends OfCenter {
  @PrimaryColumn('uuid')
  caseId!: string;

  @PrimaryColumn('integer')
  seq!: number;

  /** Name in the vocabulary, e.g. 'petition.accepted'. */
  @Column('text')
  name!: string;

  /** The act that made it, and its idempotency key. */
  @Column('text')
  act!: string;

  @Column('text')
  commandId!: string;

  /** Which of the act's events this is, from 0. */
  @Column('integer')
  ordinal!: number;

  /** Login of the acting account. */
  @Column('text')
  by!: string;

  @Column('timestamptz')
  at!: Date;

  /** Codes, ids, days: what folding needs; no personal data. */
  @Column('jsonb')
  event!: CaseEvent;

  /** The act's texts, sealed by the vault (right 11); with the first of its events only. */
  @Column('text', { nullable: true })
  content!: string | null;

  /** Digest of the plain texts: the chain holds it, so that keys can change. */
  @Column('text', { nullable: true })
  contentDigest!: string | null;

  @Column('text')
  prevHash!: string;

  @Column('text')
  hash!: string;

  /** Compartment (Art. 30); null when open. */
  @Column('text', { nullable: true })
  sealed!: string | null;
}
