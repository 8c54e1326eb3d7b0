import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/**
 * A person or organisation as written down at one registration. Name, number, phone and address lie sealed; the `…Blind`
 * columns are keyed hashes by which exact matches are found (right 11). No score, no label (right 3).
 */
@Entity('person')
@Check('person_kind_check', `kind in ('person', 'organisation')`)
@Index('person_by_id', ['centerId', 'idBlind'], { where: 'id_blind is not null' })
@Index('person_by_phone', ['centerId', 'phoneBlind'], { where: 'phone_blind is not null' })
@Index('person_by_name', ['centerId', 'nameBlind'], { where: 'name_blind is not null' })
@Index('person_by_search', ['searchBlinds'], { type: 'gin' })
export class PersonEntity extends OfCenter {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: 'person' | 'organisation';

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { nullable: true })
  nameBlind!: string | null;

  @Column('text', { nullable: true })
  sex!: string | null;

  @Column('text', { nullable: true })
  idType!: string | null;

  @Column('text', { nullable: true })
  idNumber!: string | null;

  @Column('text', { nullable: true })
  idBlind!: string | null;

  /** Of the last four characters: the petitioner's second proof. */
  @Column('text', { nullable: true })
  idTailBlind!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  phoneBlind!: string | null;

  @Column('text', { nullable: true })
  phoneTailBlind!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  /** Keyed hashes, of this centre's own, of what a desk types quickly: pinyin initials, tails of phone and number. */
  @Column('text', { array: true, default: '{}' })
  searchBlinds!: string[];

  /** Codes of what is doubtful or missing; they hinder nothing (right 1). */
  @Column('text', { array: true, default: '{}' })
  warnings!: string[];

  /** Compartment (Art. 30); null when open. */
  @Column('text', { nullable: true })
  sealed!: string | null;
}
