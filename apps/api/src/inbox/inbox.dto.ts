import { procedureNames, type ProcedureName } from '@yimen/domain/kernel/types';
import { At, Bool, Int, Many, Str } from '../reads/out';

/** The case that something is about; null when the reader may no longer know of it. */
export class OfCaseDto {
  @Str({ says: '事项' })
  case!: string;

  @Str({ values: procedureNames, nullable: true })
  procedure!: ProcedureName | null;

  @Str({ nullable: true, says: '一案一码' })
  caseCode!: string | null;

  @Str({ nullable: true, says: '事由' })
  caseTitle!: string | null;
}

const kinds = ['到期', '转入', '催办', '批示', '退回', '系统'] as const;

export class NoticeDto extends OfCaseDto {
  @Str()
  id!: string;

  @Str()
  about!: string;

  @Str({ values: kinds })
  kind!: (typeof kinds)[number];

  @Bool({ says: '必须签阅' })
  mustAcknowledge!: boolean;

  @Str({ nullable: true, says: '哪一级提醒' })
  rung!: string | null;

  @Str({ nullable: true, says: '文书种类' })
  document!: string | null;

  @Str()
  text!: string;

  @Str()
  channel!: string;

  @At()
  at!: string;

  @Str({ says: '谁的收件箱' })
  to!: string;

  @At({ nullable: true })
  acknowledgedAt!: string | null;
}

export class NoticesDto {
  @Many(NoticeDto)
  items!: NoticeDto[];

  @Int({ says: '还没有签阅的' })
  unread!: number;
}

export class TaskDto extends OfCaseDto {
  @Str()
  id!: string;

  @Str()
  about!: string;

  @Str()
  what!: string;

  @Str({ says: '期限：日期；以小时计的为时刻' })
  due!: string;

  @Str({ says: '谁的任务' })
  owner!: string;

  @Str({ nullable: true })
  ref!: string | null;

  @At()
  openedAt!: string;

  @At({ nullable: true })
  doneAt!: string | null;
}

export class TasksDto {
  @Many(TaskDto)
  items!: TaskDto[];
}

/** Done, whoever was first. */
export class DoneDto {
  @Str()
  id!: string;

  @Str({ values: ['done'] })
  status!: 'done';
}
