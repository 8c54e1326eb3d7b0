import { ApiProperty } from '@nestjs/swagger';
import type { Json } from '@yimen/domain/kernel/types';
import { Loose, Text, Whole } from '../acts/fields';
import { At, Int, Many, Str } from '../reads/out';

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
  @Str()
  key!: string;

  @Int()
  version!: number;

  @At()
  savedAt!: string;
}

export class DraftListDto {
  @Many(DraftHeadDto)
  items!: DraftHeadDto[];
}

export class DraftWholeDto extends DraftHeadDto {
  @ApiProperty({ type: 'object', additionalProperties: true })
  content!: Json;
}
