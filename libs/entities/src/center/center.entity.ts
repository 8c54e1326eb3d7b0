import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A county's centre: the tenant to which every other row belongs. */
@Entity('center')
@Unique(['code'])
@Check('center_region_check', `region ~ '^[0-9]{4,12}$'`)
export class CenterEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** Short code by which people choose the centre at the login. */
  @Column('text')
  code!: string;

  @Column('text')
  title!: string;

  /** GB/T 2260 code of the region; case codes begin with it. */
  @Column('text')
  region!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
