import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { OfCase } from '../of-case';

/** A paper that an act produced, as printed; its text lies sealed. */
@Entity('document')
@Check('document_type_check', `type ~ '^D[0-9]{2}$'`)
@Index('document_by_case', ['centerId', 'caseId', 'seq'])
@Index('document_number', ['centerId', 'mark', 'year', 'number'], {
  unique: true,
  where: 'version = 1 and number is not null',
})
@Index('document_once_replaced', ['centerId', 'replaces'], { unique: true, where: 'replaces is not null' })
export class DocumentEntity extends OfCase {
  @PrimaryColumn('uuid')
  id!: string;

  /** Sequence of the case after the act. */
  @Column('integer')
  seq!: number;

  /** Number in the list of papers, e.g. 'D05'. */
  @Column('text')
  type!: string;

  @Column('text')
  title!: string;

  @Column('integer', { default: 1 })
  copies!: number;

  @Column('text')
  content!: string;

  /** Name of the acting person, as printed. */
  @Column('text')
  by!: string;

  @Column('timestamptz')
  at!: Date;

  /** Compartment (Art. 30); null when open. */
  @Column('text', { nullable: true })
  sealed!: string | null;

  /** Sealed JSON: the fields by key, their labels, the issuing body. Null on papers of older versions of the house. */
  @Column('text', { nullable: true })
  fields!: string | null;

  /** Id of the issuing body. */
  @Column('text', { nullable: true })
  unit!: string | null;

  /** Mark of the issuing body in its numbers; null when this paper takes none. Year and number are given by the database. */
  @Column('text', { nullable: true })
  mark!: string | null;

  @Column('integer', { nullable: true })
  year!: number | null;

  @Column('integer', { nullable: true })
  number!: number | null;

  @Column('integer', { default: 1 })
  version!: number;

  /** The version that this one corrects. */
  @Column('uuid', { nullable: true })
  replaces!: string | null;

  /** Why it was corrected; sealed. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** SHA-256 of what was issued; from then on nothing of it changes. */
  @Column('text', { nullable: true })
  hash!: string | null;

  /** When it was made void; its number is never used again. The reason stands in the journal. */
  @Column('timestamptz', { nullable: true })
  voidedAt!: Date | null;
}
