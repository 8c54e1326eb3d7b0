import { ApiProperty } from '@nestjs/swagger';
import { Code, DayField, Ref, Text, Whole } from '../acts/fields';

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
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String, enum: kinds })
  kind!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at!: string;

  @ApiProperty({ type: String, description: '账号' })
  actor!: string;

  @ApiProperty({ type: String, description: '姓名' })
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  case!: string | null;

  @ApiProperty({ type: String, nullable: true })
  caseCode!: string | null;

  @ApiProperty({ type: String, nullable: true, description: '当事人' })
  party!: string | null;

  @ApiProperty({ type: String, nullable: true, description: '查看的内容；查找的方式；被拒绝的动作' })
  field!: string | null;

  @ApiProperty({ type: String, nullable: true, description: '理由；被拒绝的原因代码' })
  reason!: string | null;

  @ApiProperty({ type: String, nullable: true })
  note!: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  hits!: number | null;
}

export class AuditListDto {
  @ApiProperty({ type: [AuditRowDto] })
  items!: AuditRowDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export class AuditBrokenDto {
  @ApiProperty({ type: String, nullable: true })
  case!: string | null;

  @ApiProperty({ type: String, nullable: true })
  caseCode!: string | null;

  @ApiProperty({ type: 'integer' })
  seq!: number;

  @ApiProperty({ type: String })
  why!: string;
}

export class AuditVerifyDto {
  @ApiProperty({ type: Boolean })
  ok!: boolean;

  @ApiProperty({ type: 'integer' })
  cases!: number;

  @ApiProperty({ type: 'integer' })
  events!: number;

  @ApiProperty({ type: AuditBrokenDto, nullable: true })
  broken!: AuditBrokenDto | null;

  @ApiProperty({ type: String, example: '链校验通过' })
  message!: string;
}
