import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { OfCase } from '../of-case';

/** A paper that an act produced, as printed; its text lies sealed. */
@Entity('document')
@Check('document_type_check', `type ~ '^D[0-9]{2}$'`)
@Index('document_by_case', ['centerId', 'caseId', 'seq'])
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
}
