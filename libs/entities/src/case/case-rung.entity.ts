import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/** A rung of a limit's ladder that was claimed: its key lets it fire once, whatever restarts (design §4). */
@Entity('case_rung')
export class CaseRungEntity extends OfCenter {
  @PrimaryColumn('uuid')
  caseId!: string;

  @PrimaryColumn('text')
  clock!: string;

  /** A limit that starts anew has its rungs anew. */
  @PrimaryColumn('timestamptz')
  startedAt!: Date;

  @PrimaryColumn('text')
  rung!: string;

  /** What became of it: sent, superseded … */
  @Column('text')
  fate!: string;

  @Column('timestamptz')
  at!: Date;
}
