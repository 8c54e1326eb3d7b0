import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/** 追评: what the petitioner adds to a rating, once for each rated body; its text lies sealed. */
@Entity('rating_addendum')
export class RatingAddendumEntity extends OfCenter {
  @PrimaryColumn('uuid')
  caseId!: string;

  /** The rated body. */
  @PrimaryColumn('text')
  object!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  content!: string;

  @Column('timestamptz')
  at!: Date;

  /** Compartment (Art. 30); null when open. */
  @Column('text', { nullable: true })
  sealed!: string | null;
}
