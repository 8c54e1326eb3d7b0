import { Code, DayField, Flag, Loose, Ref, Text, Whole } from '../../acts/fields';

/** Who stands at the desk, as far as known; one of the first three is needed to find anybody. */
export class MatchDto {
  @Text({ description: '证件号码', max: 60 })
  idNumber?: string;

  @Text({ description: '姓名', max: 100 })
  name?: string;

  @Text({ description: '电话', max: 60 })
  phone?: string;

  @Text({ description: '乡镇、街道', max: 100 })
  town?: string;

  @Code({ description: '事项（内容分类）' })
  topic?: string;
}

/** What somebody told at the desk. */
export class SuggestDto {
  @Text({ need: true, description: '诉求' })
  request!: string;

  @Text({ description: '事实' })
  facts?: string;

  @Text({ description: '理由' })
  reasons?: string;

  @Code({ description: '事项（内容分类）' })
  topic?: string;

  @Whole({ min: 1, max: 100_000, description: '人次' })
  persons?: number;
}

export class WindowsQuery {
  @Code({ description: '事项（内容分类）' })
  matter?: string;

  @Code({ description: '类别' })
  category?: string;
}

export class DayQuery {
  @DayField({ description: '哪一天' })
  day?: string;

  @Text({ description: '下一页', max: 400 })
  cursor?: string;
}

/** A list of people, as rows or as the text of a file. */
export class RosterDto {
  @Loose({ description: '名册各行（姓名、证件类型、证件号码、电话、住址）' })
  rows?: Record<string, unknown>[];

  @Text({ description: '名册文本', max: 400_000 })
  text?: string;

  @Flag({ description: '只核对，不导入' })
  dryRun?: boolean;
}

export class QueueQuery {
  @Ref({ need: true, description: '窗口' })
  window!: string;
}

export class QueueDto {
  @Ref({ need: true, description: '窗口' })
  window!: string;

  @Text({ description: '号码', max: 10 })
  ticket?: string;

  @Ref({ description: '转到窗口' })
  to?: string;
}
