import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/**
 * Who looked at or looked for somebody's personal data, when and why (right 11). Of a search only its kind and a keyed
 * hash are kept: whoever reads the log learns no name, but can find the searches for a name that he has. Append-only.
 */
@Entity('access_log')
@Index('access_log_by_actor', ['centerId', 'actor', 'kind', 'at'])
@Index('access_log_by_case', ['centerId', 'caseId'], { where: 'case_id is not null' })
export class AccessLogEntity extends OfCenter {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  /** 'reveal', 'search', 'match' … */
  @Column('text')
  kind!: string;

  /** Login. */
  @Column('text')
  actor!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { nullable: true })
  caseId!: string | null;

  /** Party of the case, as 'p1'. */
  @Column('text', { nullable: true })
  party!: string | null;

  /** The field revealed; of a search, by what was searched. */
  @Column('text', { nullable: true })
  field!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** Sealed: people write names into notes. */
  @Column('text', { nullable: true })
  note!: string | null;

  /** Keyed hash of the word searched for. */
  @Column('text', { nullable: true })
  blind!: string | null;

  /** How many matters were found. */
  @Column('integer', { nullable: true })
  hits!: number | null;

  /** Compartment (Art. 30); null when open. */
  @Column('text', { nullable: true })
  sealed!: string | null;
}
