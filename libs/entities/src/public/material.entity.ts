import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { OfCase } from '../of-case';

/**
 * A photo that the petitioner added on the phone: made anew from its pixels (JPEG, nothing of the camera or the place),
 * sealed. It lies in the database, not beside it: one backup, one transaction with the task it opens, the same walls.
 */
@Entity('material')
@Index('material_by_case', ['centerId', 'caseId', 'at'])
@Index('material_once', ['centerId', 'caseId', 'sourceHash'], { unique: true })
export class MaterialEntity extends OfCase {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  personId!: string;

  /** SHA-256 of the file as it came: the same photo sent again is kept once. */
  @Column('text')
  sourceHash!: string;

  /** SHA-256 of the JPEG that is kept. */
  @Column('text')
  hash!: string;

  @Column('integer')
  bytes!: number;

  @Column('integer')
  width!: number;

  @Column('integer')
  height!: number;

  /** The JPEG in base64, sealed by the vault. */
  @Column('text')
  content!: string;

  @Column('timestamptz')
  at!: Date;

  /** Who of the house opened it first, and when. */
  @Column('text', { nullable: true })
  seenBy!: string | null;

  @Column('timestamptz', { nullable: true })
  seenAt!: Date | null;

  /** Compartment (Art. 30); null when open. */
  @Column('text', { nullable: true })
  sealed!: string | null;
}
