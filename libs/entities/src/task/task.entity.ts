import type { Day } from '@yimen/domain/kernel/types';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/** Something that somebody owes by a day. */
@Entity('task')
@Index('task_inbox', ['centerId', 'ownerKey', 'due'], { where: 'done_at is null' })
@Index('task_by_case', ['centerId', 'caseId'])
export class TaskEntity extends OfCenter {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  caseId!: string;

  @Column('text')
  about!: string;

  /** Whose inbox: an account, a role, a unit or a committee. */
  @Column('text')
  ownerKey!: string;

  @Column('text')
  what!: string;

  @Column('date')
  due!: Day;

  /** To the minute, where hours count (whoever is called to the spot). */
  @Column('timestamptz', { nullable: true })
  dueAt!: Date | null;

  /** In the words of whoever gave it, sealed; null when `what` says it all. */
  @Column('text', { nullable: true })
  detail!: string | null;

  /** What the task is about, when one case has several alike. */
  @Column('text', { nullable: true })
  ref!: string | null;

  /** Entry of the journal that opened it. */
  @Column('integer', { nullable: true })
  seq!: number | null;

  @Column('timestamptz')
  openedAt!: Date;

  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;

  @Column('text', { nullable: true })
  doneBy!: string | null;

  @Column('text', { nullable: true })
  result!: string | null;

  /** Compartment (Art. 30); null when open. */
  @Column('text', { nullable: true })
  sealed!: string | null;
}
