import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/** Something the reconciler found out of step between database and engine, and put right. Append-only. */
@Entity('repair')
export class RepairEntity extends OfCenter {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('uuid')
  caseId!: string;

  @Column('text')
  kind!: string;

  @Column('timestamptz')
  at!: Date;
}
