import type { Json } from '@yimen/domain/kernel/types';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/** One request to do something, by its Idempotency-Key, and the answer it got: a repeat gets the same (design §4). */
@Entity('act')
@Check('act_command_id_check', 'length(command_id) between 1 and 80')
export class ActEntity extends OfCenter {
  @PrimaryColumn('text')
  commandId!: string;

  @Column('uuid', { nullable: true })
  caseId!: string | null;

  @Column('text')
  name!: string;

  /** Login. */
  @Column('text')
  actor!: string;

  /** A key used again for another body is refused. */
  @Column('text')
  bodyHash!: string;

  /** The input, sealed, from entering until applying; the journal keeps it after. */
  @Column('text', { nullable: true })
  content!: string | null;

  @Column('jsonb', { nullable: true })
  result!: { [field: string]: Json | undefined } | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  appliedAt!: Date | null;

  /** Compartment (Art. 30); null when open. */
  @Column('text', { nullable: true })
  sealed!: string | null;
}
