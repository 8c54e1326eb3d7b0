import { procedureNames } from '@yimen/domain/kernel/types';
import { Code, Ref } from '../acts/fields';
import { At, Bool, Many, Str } from '../reads/out';

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
  @Str()
  name!: string;

  @Str({ values: ['reading', 'writing'] })
  state!: string;

  @At()
  since!: string;

  @Bool({ says: '是我自己' })
  me!: boolean;
}

export class PresentListDto {
  @Many(PresentDto)
  items!: PresentDto[];
}

export class PresenceAnswerDto {
  @Str({ values: ['reading', 'writing', 'gone'] })
  state!: string;
}
