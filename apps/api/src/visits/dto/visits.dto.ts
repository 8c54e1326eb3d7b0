import { Code, Codes, Flag, Loose, Nested, Ref, Text, Texts, Whole } from '../../acts/fields';
import { AccusedDto, PersonDto } from '../../acts/common.dto';
import { categories } from '../../petitions/dto/words';

/** How the oral account was taken down (Art. 19). */
export class OralRecordDto {
  @Flag({ need: true, description: '已宣读' })
  readBack!: boolean;

  @Flag({ need: true, description: '已签名' })
  signed!: boolean;
}

/** 登记来访: one visit and its first matter. Nothing about a person can make it fail (Art. 22; right 1). */
export class RegisterVisitDto {
  @Code({ need: true, description: '来访渠道', dictionary: 'channels' })
  channel!: string;

  @Whole({ need: true, min: 1, max: 100_000, description: '人次' })
  persons!: number;

  @Text({ need: true, description: '诉求' })
  request!: string;

  @Text({ need: true, description: '事实' })
  facts!: string;

  @Text({ need: true, description: '理由' })
  reasons!: string;

  @Text({ description: '接待地点', max: 200 })
  place?: string;

  @Nested(() => PersonDto, { list: true, description: '信访人' })
  people?: PersonDto[];

  @Texts({ description: '代表' })
  representatives?: string[];

  @Loose({ description: '名册文件' })
  rosterFile?: Record<string, unknown>;

  @Texts({ description: '证据材料' })
  evidence?: string[];

  @Nested(() => OralRecordDto, { description: '口述记录' })
  oralRecord?: OralRecordDto;

  @Text({ description: '收信人', max: 200 })
  addressee?: string;

  @Text({ description: '邮戳日期', max: 40 })
  postmark?: string;

  @Code({ description: '署名情况', values: ['named', 'anonymous', 'unclear'] })
  senderClarity?: string;

  @Codes({ description: '标记', dictionary: 'flags' })
  flags?: string[];

  @Codes({ description: '敏感内容' })
  sensitive?: string[];

  @Code({ description: '类别', values: categories })
  category?: string;

  @Nested(() => AccusedDto, { description: '被检举控告人' })
  accused?: AccusedDto;

  @Flag({ description: '疑似检举控告' })
  suspectedAccusation?: boolean;

  @Loose({ description: '照片' })
  photos?: Record<string, unknown>;

  @Ref({ description: '去向（窗口）' })
  window?: string;

  @Ref({ description: '记重访：关联的在办事项' })
  linkTo?: string;

  @Flag({ description: '优先服务' })
  priority?: boolean;

  @Code({ description: '事项（内容分类）', dictionary: 'content_categories' })
  topic?: string;
}

/** 转为登记: what the question left open; all of it may be missing. */
export class TurnVisitDto {
  @Code({ description: '来访渠道', dictionary: 'channels' })
  channel?: string;

  @Whole({ min: 1, max: 100_000, description: '人次' })
  persons?: number;

  @Text({ description: '诉求' })
  request?: string;

  @Text({ description: '事实' })
  facts?: string;

  @Text({ description: '理由' })
  reasons?: string;

  @Nested(() => PersonDto, { list: true, description: '信访人' })
  people?: PersonDto[];

  @Text({ description: '接待地点', max: 200 })
  place?: string;

  @Ref({ description: '去向（窗口）' })
  window?: string;

  @Flag({ description: '优先服务' })
  priority?: boolean;

  @Code({ description: '事项（内容分类）', dictionary: 'content_categories' })
  topic?: string;

  @Codes({ description: '标记', dictionary: 'flags' })
  flags?: string[];

  @Flag({ description: '疑似检举控告' })
  suspectedAccusation?: boolean;
}

/** 只咨询: asked and answered at the desk, closed at once. */
export class ConsultDto {
  @Code({ need: true, description: '来访渠道', dictionary: 'channels' })
  channel!: string;

  @Text({ need: true, description: '咨询内容' })
  request!: string;

  @Text({ description: '答复内容' })
  answer?: string;

  @Whole({ min: 1, max: 100_000, description: '人次' })
  persons?: number;

  @Nested(() => PersonDto, { list: true, description: '咨询人' })
  people?: PersonDto[];

  @Text({ description: '接待地点', max: 200 })
  place?: string;
}
