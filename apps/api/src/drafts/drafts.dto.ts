import { ApiProperty } from '@nestjs/swagger';
import type { Json } from '@yimen/domain/kernel/types';
import { Loose, Text, Whole } from '../acts/fields';

/** Which drafts are asked for. */
export class DraftQuery {
  @Text({ description: '名称开头', max: 80 })
  prefix?: string;
}

/** What is kept, and over which version. */
export class DraftDto {
  @Loose({ need: true, description: '草稿内容' })
  content!: Json;

  @Whole({ need: true, description: '读到的版本号；新草稿为 0', min: 0 })
  version!: number;
}

/** A draft without its content. */
export class DraftHeadDto {
  @ApiProperty({ type: String })
  key!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  savedAt!: string;
}

export class DraftListDto {
  @ApiProperty({ type: [DraftHeadDto] })
  items!: DraftHeadDto[];
}

export class DraftWholeDto extends DraftHeadDto {
  @ApiProperty({ type: 'object', additionalProperties: true })
  content!: Json;
}
