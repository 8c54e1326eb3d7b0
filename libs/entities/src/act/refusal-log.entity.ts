import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/** An act that was refused: who tried what, and the code of the refusal; nothing of its content. Append-only. */
@Entity('refusal_log')
export class RefusalLogEntity extends OfCenter {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('uuid', { nullable: true })
  caseId!: string | null;

  @Column('text')
  act!: string;

  /** Login. */
  @Column('text')
  actor!: string;

  @Column('text')
  code!: string;

  @Column('timestamptz')
  at!: Date;

  /** Compartment (Art. 30); null when open. */
  @Column('text', { nullable: true })
  sealed!: string | null;
}
