import { ApiProperty } from '@nestjs/swagger';
import { revealFields, revealReasons } from '@yimen/application/reveal/reveal';
import { Code, Ref, Text } from '../acts/fields';

/** What is to be seen of whom, and why. */
export class RevealDto {
  @Ref({ need: true, description: '事项' })
  case!: string;

  @Code({ need: true, description: '查看的内容', values: revealFields })
  field!: string;

  @Code({ need: true, description: '查看理由', values: revealReasons })
  reason!: string;

  @Text({ description: '说明', max: 500 })
  note?: string;
}

export class RevealAnswerDto {
  @ApiProperty({ type: String, nullable: true, description: '未登记的为空' })
  value!: string | null;

  @ApiProperty({ type: String, format: 'date-time', description: '此时以后须重新遮盖' })
  until!: string;
}
