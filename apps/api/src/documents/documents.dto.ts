import { Code, Loose, Nested, Ref, Text, Whole } from '../acts/fields';
import { At, Bool, DayOut, Int, Many, Str, Strs } from '../reads/out';

/** What a person is about to issue. */
export class PreviewPaperDto {
  @Code({ need: true, description: '文书编号，如 D18' })
  type!: string;

  @Ref({ need: true, description: '事项' })
  case!: string;

  @Code({ description: '签发这份文书的动作，一种文书有几种用途时写明' })
  act?: string;

  @Loose({ description: '已填写的内容，与动作的内容相同；还没有填写时省略' })
  body?: Record<string, unknown>;

  @Loose({ description: '可以空缺的项目和空缺理由' })
  waived?: Record<string, string>;
}

/** Acts on a paper; the route names it. */
class OnPaperDto {
  @Ref({ description: '文书编号，地址中已写明' })
  paper?: string;
}

/** How many are printed again, and why. */
export class ReprintPaperDto extends OnPaperDto {
  @Whole({ need: true, description: '份数', min: 1, max: 50 })
  copies!: number;

  @Text({ need: true, description: '补打原因', max: 200 })
  reason!: string;
}

export class ChangedFieldDto {
  @Code({ need: true, description: '更正的项目' })
  field!: string;

  @Text({ description: '更正后的内容；空着就是删去' })
  text?: string;
}

/** What changes, and why. */
export class CorrectPaperDto extends OnPaperDto {
  @Nested(() => ChangedFieldDto, { need: true, list: true, description: '更正的项目和更正后的内容' })
  fields!: ChangedFieldDto[];

  @Text({ need: true, description: '更正原因', max: 500 })
  reason!: string;
}

/** The old one is void with its number; the same paper is issued anew. */
export class ReissuePaperDto extends OnPaperDto {
  @Nested(() => ChangedFieldDto, { list: true, description: '改动的项目和改动后的内容' })
  fields?: ChangedFieldDto[];

  @Text({ need: true, description: '作废重开原因', max: 500 })
  reason!: string;
}

export class VoidPaperDto extends OnPaperDto {
  @Text({ need: true, description: '作废原因', max: 500 })
  reason!: string;
}

export class MissingFieldDto {
  @Str({ says: '项目' })
  field!: string;

  @Str({ says: '名称' })
  label!: string;

  @Bool({ says: '写明理由可以空缺' })
  waivable!: boolean;

  @Bool({ says: '法定要素，缺少时不能签发' })
  blocks!: boolean;
}

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

  @Str({ maybe: true, says: '更正、重开原因' })
  reason?: string;

  @At({ maybe: true, says: '作废时间' })
  voidedAt?: string;

  @DayOut({ maybe: true, says: '这一版的送达日期' })
  deliveredOn?: string;

  @Str({ maybe: true, says: '送达方式' })
  method?: string;
}

export class ReprintDto {
  @At()
  at!: string;

  @Str()
  by!: string;

  @Int()
  copies!: number;

  @Str({ says: '补打原因' })
  reason!: string;
}

/** One item of an issued paper, as a correction names it. */
export class PaperFieldDto {
  @Str({ says: '项目' })
  field!: string;

  @Str({ says: '名称' })
  label!: string;

  @Str({ says: '内容' })
  text!: string;
}

/** An issued paper. */
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

  @Many(PaperFieldDto, { says: '可以更正的项目' })
  fields!: PaperFieldDto[];

  @Str({ nullable: true, says: '出具机关' })
  unit!: string | null;

  @Many(PaperVersionDto, { says: '各版' })
  versions!: PaperVersionDto[];

  @Many(ReprintDto, { says: '补打记录' })
  reprints!: ReprintDto[];

  @At({ maybe: true, says: '作废时间' })
  voidedAt?: string;

  @DayOut({ maybe: true, says: '送达日期' })
  deliveredOn?: string;

  @Str({ maybe: true, says: '送达方式' })
  method?: string;

  @Str({ maybe: true, says: '送达证明' })
  proof?: string;
}
