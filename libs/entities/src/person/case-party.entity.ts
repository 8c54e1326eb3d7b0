import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/** A person's part in a case. The rules know only `party`, never the person. */
@Entity('case_party')
@Index('case_party_by_person', ['centerId', 'personId'])
export class CasePartyEntity extends OfCenter {
  @PrimaryColumn('uuid')
  caseId!: string;

  /** 'p1', 'p2' … within the case. */
  @PrimaryColumn('text')
  party!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  side!: string;

  /** Compartment (Art. 30); null when open. */
  @Column('text', { nullable: true })
  sealed!: string | null;
}
