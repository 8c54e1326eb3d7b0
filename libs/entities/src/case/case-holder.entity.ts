import type { Day, ProcedureName } from '@yimen/domain/kernel/types';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/**
 * Who finds a case elsewhere than at the desks, and what part he has in it: his list is one walk along an index, however many
 * cases there are. Drawn from the state like the columns of `case_file`; what may be read is judged by `readers` alone.
 */
@Entity('case_holder')
@Check('case_holder_part_check', `part in ('lead', 'co', 'handler', 'reader')`)
@Index('case_holder_by_due', ['centerId', 'key', 'procedure', 'dueOn', 'caseId'], { where: 'not closed' })
@Index('case_holder_by_status', [
  'centerId',
  'key',
  'procedure',
  'status',
  'caseId',
  'part',
  'sealed',
  'redOn',
  'orangeOn',
  'yellowOn',
  'blueOn',
])
@Index('case_holder_by_opened', ['centerId', 'key', 'procedure', 'openedAt', 'caseId'])
export class CaseHolderEntity extends OfCenter {
  @PrimaryColumn('uuid')
  caseId!: string;

  /** 'unit:health', 'committee:labour', 'login:wjj1', 'role:leader'. */
  @PrimaryColumn('text')
  key!: string;

  @Column('text')
  part!: 'lead' | 'co' | 'handler' | 'reader';

  @Column('text')
  procedure!: ProcedureName;

  @Column('text')
  status!: string;

  @Column('date')
  dueOn!: Day;

  /** Days of the colours, as in `case_file`: a unit's counts are read in one index. */
  @Column('date')
  redOn!: Day;

  @Column('date')
  orangeOn!: Day;

  @Column('date')
  yellowOn!: Day;

  @Column('date')
  blueOn!: Day;

  @Column('timestamptz')
  openedAt!: Date;

  @Column('boolean')
  closed!: boolean;

  /** Compartment (Art. 30); null when open. */
  @Column('text', { nullable: true })
  sealed!: string | null;
}
