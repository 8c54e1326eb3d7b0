import type { Day } from '@yimen/domain/kernel/types';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/**
 * One line of the day at the front desk: who came, with which number, where he waits. Holds no matter and stands outside the
 * wall of accusations, so that a sealed visit leaves no gap (right 2); what is behind the wall shows as a talk at the desk.
 */
@Entity('desk_entry')
@Check('desk_entry_kind_check', `kind in ('matter', 'consult', 'linked')`)
@Check('desk_entry_state_check', `state in ('waiting', 'called', 'skipped', 'done', 'none')`)
@Index('desk_entry_by_day', ['centerId', 'day', 'at'])
@Index('desk_entry_queue', ['centerId', 'day', 'windowId', 'ticket'], { where: `state in ('waiting', 'called')` })
@Index('desk_entry_by_case', ['centerId', 'caseId'], { where: 'case_id is not null' })
export class DeskEntryEntity extends OfCenter {
  @PrimaryColumn('uuid')
  visitId!: string;

  @Column('date')
  day!: Day;

  /** Queue number of the day; none for a mere question. */
  @Column('integer', { nullable: true })
  ticket!: number | null;

  @Column('text', { nullable: true })
  windowId!: string | null;

  @Column('text')
  kind!: 'matter' | 'consult' | 'linked';

  @Column('uuid', { nullable: true })
  caseId!: string | null;

  /** 人次. */
  @Column('integer')
  persons!: number;

  /** Masked name of the first person, sealed by the vault. */
  @Column('text', { nullable: true })
  caller!: string | null;

  /** 优先服务: old, disabled, pregnant, needs a translator. */
  @Column('boolean', { default: false })
  priority!: boolean;

  @Column('text')
  state!: 'waiting' | 'called' | 'skipped' | 'done' | 'none';

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { nullable: true })
  calledAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;
}
