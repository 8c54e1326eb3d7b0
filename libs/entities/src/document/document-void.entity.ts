import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/** A document number that no paper bears any more, because the act was taken back after the next number was given. */
@Entity('document_void')
export class DocumentVoidEntity extends OfCenter {
  @PrimaryColumn('text')
  mark!: string;

  @PrimaryColumn('integer')
  year!: number;

  @PrimaryColumn('integer')
  number!: number;

  @Column('text')
  type!: string;

  @Column('timestamptz')
  at!: Date;
}
