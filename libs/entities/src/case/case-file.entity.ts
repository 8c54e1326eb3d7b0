import type { CaseState } from '@yimen/domain/kernel/case-state';
import type { Day, ProcedureName } from '@yimen/domain/kernel/types';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/**
 * One case of a procedure as it stands now. `state` is what the rules read; the other columns are drawn from it and serve
 * lists, limits and walls. Written by applyCommand alone (design §4).
 */
@Entity('case_file')
@Check(
  'case_file_procedure_check',
  `procedure in ('petition', 'mediation', 'review', 'recheck', 'escalation', 'supervision', 'meeting')`,
)
@Check('case_file_seq_check', 'seq > 0')
@Index('case_code_petition', ['centerId', 'caseCode'], { unique: true, where: `procedure = 'petition'` })
@Index('case_by_due', ['centerId', 'procedure', 'dueOn', 'id', 'redOn', 'orangeOn', 'yellowOn', 'blueOn'], {
  where: 'closed_at is null',
})
@Index('case_by_opened', ['centerId', 'procedure', 'openedAt', 'id'])
@Index('case_by_status', [
  'centerId',
  'procedure',
  'status',
  'dueOn',
  'id',
  'sealed',
  'redOn',
  'orangeOn',
  'yellowOn',
  'blueOn',
])
@Index('case_by_parent', ['centerId', 'parentId'], { where: 'parent_id is not null' })
@Index('case_by_repeat', ['centerId', 'repeatOf'], { where: 'repeat_of is not null' })
@Index('case_by_visit', ['centerId', 'visitId'], { where: 'visit_id is not null' })
@Index('case_by_next', ['nextAt'], { where: 'next_at is not null and closed_at is null' })
@Index('case_open', ['centerId', 'id'], { where: 'closed_at is null' })
@Index('case_themed', ['centerId', 'openedAt'], { where: `(state ->> 'themed') = 'true'` })
@Index('case_by_code', ['centerId', 'caseCode'])
export class CaseFileEntity extends OfCenter {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  procedure!: ProcedureName;

  /** 一案一码: cases that grow out of a petition carry its code. */
  @Column('text')
  caseCode!: string;

  @Column('text')
  status!: string;

  @Column('text')
  stage!: string;

  /** Sequence of the last event; compared and set by every act. */
  @Column('integer')
  seq!: number;

  /** Hash of the last journal entry. */
  @Column('text')
  headHash!: string;

  @Column('jsonb')
  state!: CaseState;

  /** Hats that may know of the case. */
  @Column('text', { array: true })
  readers!: string[];

  /** Compartment behind whose wall the case lies (Art. 30); null when it is open. */
  @Column('text', { nullable: true })
  sealed!: string | null;

  /** Unit that leads. */
  @Column('text', { nullable: true })
  lead!: string | null;

  @Column('text', { nullable: true })
  category!: string | null;

  @Column('text', { nullable: true })
  topic!: string | null;

  @Column('text', { array: true, default: '{}' })
  flags!: string[];

  /** The petition out of which this case grew. */
  @Column('uuid', { nullable: true })
  parentId!: string | null;

  /** The petition that this one repeats, and the visit out of which it came: both lead from the other side back here. */
  @Column('uuid', { nullable: true })
  repeatOf!: string | null;

  @Column('uuid', { nullable: true })
  visitId!: string | null;

  /** The day that lists sort by: `dueRaw`, or the end of time where nothing runs. */
  @Column('date', { default: '9999-12-31' })
  dueOn!: Day;

  /** First days on which the worst running limit shows each colour: today's colour needs no clock to be read (design §12.7). */
  @Column('date', { default: '9999-12-31' })
  redOn!: Day;

  @Column('date', { default: '9999-12-31' })
  orangeOn!: Day;

  @Column('date', { default: '9999-12-31' })
  yellowOn!: Day;

  @Column('date', { default: '9999-12-31' })
  blueOn!: Day;

  /** The earliest running duty: its day as counted, and as moved off a rest day (design §12.1). */
  @Column('date', { nullable: true })
  dueRaw!: Day | null;

  @Column('date', { nullable: true })
  dueRolled!: Day | null;

  /** That limit's own length in days; short limits have a colour scheme of their own (design §12.7). */
  @Column('integer', { nullable: true })
  dueBudget!: number | null;

  /** When the case next does something by itself. */
  @Column('timestamptz', { nullable: true })
  nextAt!: Date | null;

  @Column('timestamptz')
  openedAt!: Date;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  /** Version of the policy pack under which the case began. */
  @Column('integer')
  policyVersion!: number;
}
