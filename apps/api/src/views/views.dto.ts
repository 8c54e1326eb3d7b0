import { ApiProperty } from '@nestjs/swagger';
import { Code, Flag, Loose, Text } from '../acts/fields';
import { Bool, Many, Str } from '../reads/out';

/** A list as somebody likes to see it. */
export class SavedViewDto {
  @Text({ need: true, description: '名称', max: 40 })
  name!: string;

  @Code({ need: true, description: '页面' })
  page!: string;

  @Loose({ need: true, description: '筛选条件' })
  query!: object;

  @Flag({ description: '本单位共用' })
  shared?: boolean;
}

export class SavedViewRowDto {
  @Str()
  id!: string;

  @Str()
  name!: string;

  @Str()
  page!: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  query!: object;

  @Bool()
  shared!: boolean;

  @Bool({ says: '是我保存的' })
  mine!: boolean;
}

export class SavedViewListDto {
  @Many(SavedViewRowDto)
  items!: SavedViewRowDto[];
}
