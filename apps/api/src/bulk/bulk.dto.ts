import { ProblemDto } from '../acts/answers.dto';
import { Loose, Nested, Ref, Whole } from '../acts/fields';
import { Bool, Int, Many, One, Str } from '../reads/out';

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
  @Str()
  id!: string;

  @Str({ nullable: true })
  caseCode!: string | null;

  @Bool()
  ok!: boolean;

  @Int({ says: '办理后的版本号', maybe: true })
  seq?: number;

  @One(ProblemDto, { says: '没有办成的原因', maybe: true })
  problem?: ProblemDto;
}

export class BulkAnswerDto {
  @Many(BulkRowDto)
  items!: BulkRowDto[];

  @Int()
  done!: number;

  @Int()
  failed!: number;
}
