import { revealFields, revealReasons } from '@yimen/application/reveal/reveal';
import { Code, Ref, Text } from '../acts/fields';
import { At, Str } from '../reads/out';

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
  @Str({ says: '未登记的为空', nullable: true })
  value!: string | null;

  @At({ says: '此时以后须重新遮盖' })
  until!: string;
}
