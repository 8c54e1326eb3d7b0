import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { OfCase } from '../of-case';

/** A second signature that an act waits for, and what became of it (design §8). */
@Entity('approval')
@Check('approval_decision_check', `decision in ('approved', 'returned')`)
@Index('approval_open', ['centerId', 'caseId'], { where: 'decided_at is null' })
export class ApprovalEntity extends OfCase {
  @PrimaryColumn('uuid')
  id!: string;

  /** The waiting act, e.g. 'petition.decline'. */
  @Column('text')
  act!: string;

  /** Hats that may sign. */
  @Column('text', { array: true })
  by!: string[];

  /** Login of the first signer, who may not be the second. */
  @Column('text')
  proposedBy!: string;

  @Column('timestamptz')
  askedAt!: Date;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('text', { nullable: true })
  decidedBy!: string | null;

  @Column('text', { nullable: true })
  decision!: 'approved' | 'returned' | null;

  /** Compartment (Art. 30); null when open. */
  @Column('text', { nullable: true })
  sealed!: string | null;
}
