import { ApiProperty } from '@nestjs/swagger';
import { procedureNames } from '@yimen/domain/kernel/types';
import { Code, Ref } from '../acts/fields';

/** What the person does with a case now. */
export class PresenceDto {
  @Code({ need: true, description: '业务种类', values: procedureNames })
  procedure!: string;

  @Ref({ need: true, description: '事项' })
  id!: string;

  @Code({ need: true, description: '状态', values: ['reading', 'writing', 'gone'] })
  state!: string;
}

/** Somebody who has the case open. */
export class PresentDto {
  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: String, enum: ['reading', 'writing'] })
  state!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  since!: string;

  @ApiProperty({ type: Boolean, description: '是我自己' })
  me!: boolean;
}

export class PresentListDto {
  @ApiProperty({ type: [PresentDto] })
  items!: PresentDto[];
}

export class PresenceAnswerDto {
  @ApiProperty({ type: String, enum: ['reading', 'writing', 'gone'] })
  state!: string;
}
