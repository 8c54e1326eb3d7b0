import { Column, JoinColumn, ManyToOne } from 'typeorm';
import { CaseFileEntity } from './case/case-file.entity';
import { OfCenter } from './of-center';

/** What hangs on a case. `case` is for readers who join; the database has no foreign key there, so that cases can be archived alone. */
export abstract class OfCase extends OfCenter {
  @Column('uuid')
  caseId!: string;

  @ManyToOne(() => CaseFileEntity, { nullable: false, createForeignKeyConstraints: false })
  @JoinColumn([
    { name: 'center_id', referencedColumnName: 'centerId' },
    { name: 'case_id', referencedColumnName: 'id' },
  ])
  case?: CaseFileEntity;
}
