import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Wrong proofs at the public door, by slip and by address. The key is a hash: it names neither. */
@Entity('public_try')
export class PublicTryEntity {
  @PrimaryColumn('text')
  key!: string;

  @Column('integer')
  wrong!: number;

  /** The first of these tries. */
  @Column('timestamptz')
  since!: Date;

  @Column('timestamptz', { nullable: true })
  lockedUntil!: Date | null;
}
