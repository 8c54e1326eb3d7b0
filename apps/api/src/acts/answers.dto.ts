import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';

/** A faulty field of a refused act. */
export class FieldErrorDto {
  @ApiProperty({ type: String, description: 'JSON Pointer', example: '/parts/0/basis' })
  pointer!: string;

  @ApiProperty({ type: String, example: 'required' })
  code!: string;

  @ApiProperty({ type: String, description: '中文说明' })
  message!: string;
}

/** RFC 9457: why an act was refused; nothing was written. */
export class ProblemDto {
  @ApiProperty({ type: String, example: '/problems/stale_state' })
  type!: string;

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty({ type: Number })
  status!: number;

  @ApiProperty({ type: String })
  detail!: string;

  @ApiProperty({ type: String, description: '稳定的代码' })
  code!: string;

  @ApiProperty({ type: String })
  instance!: string;

  @ApiProperty({ type: String })
  traceId!: string;

  @ApiProperty({ type: [FieldErrorDto], required: false })
  errors?: FieldErrorDto[];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    selfRequired: false,
    description: '事项的现状（409、412）',
  })
  state?: Record<string, unknown>;
}

/** The act that waits for a second person. */
export class PendingDto {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String })
  act!: string;

  @ApiProperty({ type: [String], description: '由谁签批' })
  by!: string[];
}

/** A paper that the act produced. */
export class PaperDto {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String, example: 'D06' })
  type!: string;

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty({ type: 'integer' })
  copies!: number;
}

/** A case as it stands; further attributes by procedure. */
@ApiExtraModels(PendingDto)
export class ActAnswerDto {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String })
  procedure!: string;

  @ApiProperty({ type: String })
  status!: string;

  @ApiProperty({ type: String })
  statusTitle!: string;

  @ApiProperty({ type: 'integer', description: '版本号，也在 ETag 里' })
  seq!: number;

  @ApiProperty({ type: String, description: '一案一码' })
  caseCode!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: '各项期限' })
  clocks!: Record<string, unknown>;

  @ApiProperty({ type: [PaperDto], description: '本次动作的文书' })
  documents!: PaperDto[];

  @ApiProperty({ oneOf: [{ $ref: getSchemaPath(PendingDto) }, { type: 'null' }], description: '等待签批的动作' })
  pending!: PendingDto | null;

  @ApiProperty({ type: Boolean, required: false, description: '重发的请求，答复是原来的' })
  replay?: boolean;
}
