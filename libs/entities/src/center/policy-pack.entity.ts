import type { PackData } from '@yimen/domain/policy/policy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/** One version of a centre's law as data; in force from its day; a case keeps the version under which it was accepted. Never changed, only followed. */
@Entity('policy_pack')
export class PolicyPackEntity extends OfCenter {
  @PrimaryColumn('integer')
  version!: number;

  /** pack.id of the city's pack. */
  @Column('text')
  packId!: string;

  /** National, base and city pack and the centre's overlay, laid over one another. */
  @Column('jsonb')
  merged!: PackData;

  @Column('date')
  effectiveFrom!: string;
}
