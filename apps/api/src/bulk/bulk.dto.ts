import { ApiProperty } from '@nestjs/swagger';
import { ProblemDto } from '../acts/answers.dto';
import { Loose, Nested, Ref, Whole } from '../acts/fields';

/** One matter of many. */
export class BulkCaseDto {
  @Ref({ need: true, description: '事项' })
  id!: string;

  @Whole({ description: '读到的版本号；不填为现在的', min: 0 })
  seq?: number;

  @Loose({ description: '这一件自己的内容' })
  body?: Record<string, unknown>;
}

/** The same act on up to two hundred matters. */
export class BulkDto {
  @Nested(() => BulkCaseDto, { need: true, description: '事项', list: true })
  cases!: BulkCaseDto[];

  @Loose({ description: '各件相同的内容' })
  body?: Record<string, unknown>;
}

/** What became of one of them. */
export class BulkRowDto {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String, nullable: true })
  caseCode!: string | null;

  @ApiProperty({ type: Boolean })
  ok!: boolean;

  @ApiProperty({ type: 'integer', required: false, description: '办理后的版本号' })
  seq?: number;

  @ApiProperty({ type: ProblemDto, required: false, description: '没有办成的原因' })
  problem?: ProblemDto;
}

export class BulkAnswerDto {
  @ApiProperty({ type: [BulkRowDto] })
  items!: BulkRowDto[];

  @ApiProperty({ type: 'integer' })
  done!: number;

  @ApiProperty({ type: 'integer' })
  failed!: number;
}
