import { ApiExtraModels } from '@nestjs/swagger';
import { Code, DayField, Ref, Text, Whole } from '../acts/fields';
import { At, Bool, Int, Many, One, Str } from '../reads/out';

const kinds = ['reveal', 'search', 'match', 'reprint', 'export', 'factor', 'oidc', 'refused'];

/** Which entries are asked for. */
export class AuditListQuery {
  @Ref({ description: '事项' })
  case?: string;

  @Code({ description: '种类', values: kinds })
  kind?: string;

  @Ref({ description: '账号' })
  actor?: string;

  @DayField({ description: '从这一天' })
  from?: string;

  @DayField({ description: '到这一天，含' })
  to?: string;

  @Whole({ description: '每页条数', min: 1, max: 200 })
  limit?: number;

  @Text({ description: '下一页', max: 80 })
  cursor?: string;
}

export class AuditRowDto {
  @Str()
  id!: string;

  @Str({ values: kinds })
  kind!: string;

  @At()
  at!: string;

  @Str({ says: '账号' })
  actor!: string;

  @Str({ says: '姓名' })
  name!: string;

  @Str({ nullable: true })
  case!: string | null;

  @Str({ nullable: true })
  caseCode!: string | null;

  @Str({ says: '当事人', nullable: true })
  party!: string | null;

  @Str({ says: '查看的内容；查找的方式；被拒绝的动作', nullable: true })
  field!: string | null;

  @Str({ says: '理由；被拒绝的原因代码', nullable: true })
  reason!: string | null;

  @Str({ nullable: true })
  note!: string | null;

  @Int({ nullable: true })
  hits!: number | null;
}

export class AuditListDto {
  @Many(AuditRowDto)
  items!: AuditRowDto[];

  @Str({ nullable: true })
  next!: string | null;
}

export class AuditBrokenDto {
  @Str({ nullable: true })
  case!: string | null;

  @Str({ nullable: true })
  caseCode!: string | null;

  @Int()
  seq!: number;

  @Str()
  why!: string;
}

@ApiExtraModels(AuditBrokenDto)
export class AuditVerifyDto {
  @Bool()
  ok!: boolean;

  @Int()
  cases!: number;

  @Int()
  events!: number;

  @One(AuditBrokenDto, { nullable: true })
  broken!: AuditBrokenDto | null;

  @Str({ example: '链校验通过' })
  message!: string;
}
