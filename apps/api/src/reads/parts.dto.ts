import { linkKinds, type LinkKind } from '@yimen/application/cases/links';
import { ClockDto } from './clock.dto';
import { At, Bool, DayOut, Int, Many, Str, Table } from './out';

/** An entry of the journal as people read it. */
export class JournalEntryDto {
  @Int()
  seq!: number;

  @At()
  at!: string;

  @Str()
  name!: string;

  @Str()
  act!: string;

  @Str()
  title!: string;

  @Str({ values: ['flow', 'talk', 'paper', 'system'], says: '流转、沟通、文书、系统' })
  kind!: 'flow' | 'talk' | 'paper' | 'system';

  @Str({ values: ['internal', 'outward'], nullable: true, says: '内部，或者对外' })
  side!: 'internal' | 'outward' | null;

  @Str()
  by!: string;

  @Str()
  byName!: string;

  @Table({})
  data!: Record<string, unknown>;

  @Table({}, { maybe: true })
  texts?: Record<string, unknown>;
}

export class JournalDto {
  @Many(JournalEntryDto, { says: '最新的在最后' })
  items!: JournalEntryDto[];

  @Str({ nullable: true, says: '更早一页的标记' })
  next!: string | null;
}

/** A step of an explanation. */
export class ExplainStepDto {
  @DayOut({ nullable: true })
  on!: string | null;

  @Str()
  text!: string;
}

/** 为什么是这一天. */
export class ExplainedClockDto extends ClockDto {
  @Str()
  id!: string;

  @Many(ExplainStepDto)
  explain!: ExplainStepDto[];
}

export class ExplainedClocksDto {
  @Many(ExplainedClockDto)
  items!: ExplainedClockDto[];
}

/** An act as a button. */
export class ActionDto {
  @Str()
  act!: string;

  @Str()
  title!: string;

  @Str()
  article!: string;

  @Bool()
  allowed!: boolean;

  @Str({ maybe: true })
  code?: string;

  @Str({ maybe: true, says: '为什么现在不能办理' })
  why?: string;

  @Bool({ maybe: true, says: '十秒内可以撤销' })
  undo?: boolean;

  @Bool({ maybe: true, says: '在办期间随时可办' })
  anytime?: boolean;
}

export class ActionsDto {
  @Many(ActionDto)
  items!: ActionDto[];
}

/** A paper of the case and what became of it. */
export class CasePaperDto {
  @Str()
  id!: string;

  @Str({ example: 'D18' })
  type!: string;

  @Str()
  title!: string;

  @Str({ maybe: true, says: '文号' })
  number?: string;

  @Int()
  copies!: number;

  @At()
  issuedAt!: string;

  @Str()
  issuedBy!: string;

  @Str({ values: ['issued', 'to_deliver', 'delivered', 'void'], says: '已出具、待送达、已送达、已作废' })
  state!: 'issued' | 'to_deliver' | 'delivered' | 'void';

  @Int({ says: '版次' })
  version!: number;

  @DayOut({ maybe: true })
  deliveredOn?: string;

  @Str({ maybe: true, says: '送达方式' })
  method?: string;

  @Str({ maybe: true, says: '送达证明' })
  proof?: string;
}

export class CasePapersDto {
  @Many(CasePaperDto)
  items!: CasePaperDto[];
}

/** Another matter that belongs to this one. */
export class CaseLinkDto {
  @Str({ values: linkKinds })
  kind!: LinkKind;

  @Str()
  id!: string;

  @Str({ maybe: true })
  procedure?: string;

  @Str({ maybe: true })
  caseCode?: string;

  @Str()
  title!: string;

  @Str()
  status!: string;

  @Str()
  statusTitle!: string;

  @At()
  at!: string;
}

export class CaseLinksDto {
  @Many(CaseLinkDto)
  items!: CaseLinkDto[];
}
