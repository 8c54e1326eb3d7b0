import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/** A list as somebody likes to see it; shared ones belong to the unit as well. Holds filters, never personal data. */
@Entity('saved_view')
@Index('saved_view_by_owner', ['centerId', 'accountId'])
@Index('saved_view_by_unit', ['centerId', 'unit'], { where: 'shared' })
export class SavedViewEntity extends OfCenter {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  accountId!: string;

  @Column('text')
  unit!: string;

  @Column('text')
  name!: string;

  /** The list it is a view of, e.g. 'petitions'. */
  @Column('text')
  page!: string;

  @Column('jsonb')
  query!: object;

  @Column('boolean', { default: false })
  shared!: boolean;

  @Column('timestamptz')
  savedAt!: Date;
}
