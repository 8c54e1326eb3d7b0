import { ApiExtraModels } from '@nestjs/swagger';
import { Code, Loose, Ref, Text, Whole } from '../acts/fields';
import { At, Bool, DayOut, Int, Many, Str, Strs } from '../reads/out';

/** What a person is about to issue. */
export class PreviewPaperDto {
  @Code({ need: true, description: '文书编号，如 D18' })
  type!: string;

  @Ref({ need: true, description: '事项' })
  case!: string;

  @Loose({ description: '已填写的内容，与动作的内容相同；还没有填写时省略' })
  body?: Record<string, unknown>;

  @Loose({ description: '可以空缺的项目和空缺理由' })
  waived?: Record<string, string>;
}

/** How many are printed again, and why. */
export class ReprintPaperDto {
  @Whole({ need: true, description: '份数', min: 1, max: 50 })
  copies!: number;

  @Text({ need: true, description: '补打原因', max: 200 })
  reason!: string;
}

/** What changes, and why. */
export class CorrectPaperDto {
  @Loose({ need: true, description: '更正的项目和更正后的内容' })
  fields!: Record<string, string>;

  @Text({ need: true, description: '更正原因', max: 500 })
  reason!: string;
}

export class MissingFieldDto {
  @Str({ says: '项目' })
  field!: string;

  @Str({ says: '名称' })
  label!: string;

  @Bool({ says: '写明理由可以空缺' })
  waivable!: boolean;
}

@ApiExtraModels(MissingFieldDto)
export class PaperPreviewDto {
  @Str({ example: 'D18' })
  type!: string;

  @Str()
  title!: string;

  @Int()
  copies!: number;

  @Many(MissingFieldDto, { says: '还缺的项目' })
  missing!: MissingFieldDto[];

  @Str({ says: '预览（HTML 片段）' })
  html!: string;

  @Str({ says: '文本' })
  text!: string;

  @Int({ says: '页数' })
  pages!: number;

  @Strs({ says: '提醒，如字体缺字' })
  warnings!: string[];
}

export class PaperVersionDto {
  @Str()
  id!: string;

  @Int()
  version!: number;

  @Str()
  by!: string;

  @At()
  at!: string;

  @Str({ maybe: true, says: '更正原因' })
  reason?: string;
}

/** An issued paper. */
@ApiExtraModels(PaperVersionDto)
export class PaperHeadDto {
  @Str()
  id!: string;

  @Str({ example: 'D18' })
  type!: string;

  @Str()
  title!: string;

  @Int()
  copies!: number;

  @At()
  at!: string;

  @Str()
  issuedBy!: string;

  @Str({ nullable: true, says: '文号' })
  number!: string | null;

  @Int({ says: '版次' })
  version!: number;

  @Str({ nullable: true, says: '签发内容的 SHA-256' })
  hash!: string | null;

  @Str()
  case!: string;
}

export class PaperTextDto extends PaperHeadDto {
  @Str()
  text!: string;

  @Strs({ says: '空缺的项目' })
  missing!: string[];

  @Many(PaperVersionDto, { says: '各版' })
  versions!: PaperVersionDto[];

  @DayOut({ maybe: true, says: '送达日期' })
  deliveredOn?: string;

  @Str({ maybe: true, says: '送达方式' })
  method?: string;

  @Str({ maybe: true, says: '送达证明' })
  proof?: string;
}

export class ReprintedDto {
  @Str()
  id!: string;

  @Int()
  copies!: number;

  @At()
  at!: string;
}
