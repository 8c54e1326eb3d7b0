import { ApiExtraModels } from '@nestjs/swagger';
import { getSchemaPath } from '@nestjs/swagger';
import { Bool, Int, Many, One, Str, Table } from '../reads/out';

export class WordDto {
  @Str()
  code!: string;

  @Str()
  title!: string;

  @Str({ maybe: true })
  parent?: string;

  @Str({ says: '拼音首字母', example: 'tqgz' })
  initials!: string;
}

export class ClockWordDto {
  @Str()
  title!: string;

  @Str({ values: ['statutory', 'commitment', 'duty'], says: '法定、承诺、其他' })
  kind!: 'statutory' | 'commitment' | 'duty';

  @Str()
  article!: string;

  @Bool({ maybe: true, says: '逾期只失去权利，不是超期' })
  right?: boolean;
}

export class ActWordDto {
  @Str()
  title!: string;

  @Str()
  article!: string;
}

export class CommitteeWordDto {
  @Str()
  id!: string;

  @Str()
  title!: string;

  @Str()
  kind!: string;

  @Str()
  initials!: string;
}

export class StageWordDto {
  @Str()
  id!: string;

  @Str()
  title!: string;

  @Str({ maybe: true })
  beside?: string;
}

export class BandDaysDto {
  @Int({ maybe: true })
  lt?: number;

  @Int({ maybe: true })
  lte?: number;

  @Int({ maybe: true })
  gt?: number;

  @Int({ maybe: true })
  gte?: number;
}

export class BandDto {
  @Str({ values: ['red', 'orange', 'yellow', 'blue', 'green'] })
  colour!: 'red' | 'orange' | 'yellow' | 'blue' | 'green';

  @Str()
  title!: string;

  @One(BandDaysDto, { says: '距原始到期日的自然日' })
  days!: BandDaysDto;
}

export class ShortBandsDto {
  @Int({ says: '不超过这么多天的期限' })
  budget_lte!: number;

  @Int({ maybe: true })
  red_lte?: number;

  @Int({ maybe: true })
  orange_lte?: number;

  @Int({ maybe: true })
  yellow_lte?: number;
}

export class ColoursDto {
  @Str()
  id!: string;

  @Str()
  title!: string;

  @Many(BandDto)
  bands!: BandDto[];

  @One(ShortBandsDto, { maybe: true })
  shortClock?: ShortBandsDto;
}

export class CentreWordDto {
  @Str()
  id!: string;

  @Str()
  title!: string;

  @Str()
  phone!: string;
}

const words = { type: 'object', additionalProperties: { type: 'string' } };
const codes = { type: 'array', items: { $ref: getSchemaPath(WordDto) } };

/** Every word that screens show for a code, in the centre's own pack. */
@ApiExtraModels(WordDto, ClockWordDto, ActWordDto)
export class DictionariesDto {
  @Table(codes, { says: '字典：现在可选的' })
  items!: Record<string, WordDto[]>;

  @Table(codes, { says: '字典：已停用，旧件仍在用的' })
  former!: Record<string, WordDto[]>;

  @Table(ClockWordDto)
  clocks!: Record<string, ClockWordDto>;

  @Many(CommitteeWordDto)
  committees!: CommitteeWordDto[];

  @Table(ActWordDto)
  acts!: Record<string, ActWordDto>;

  @Table(words)
  statuses!: Record<string, Record<string, string>>;

  @Table({ type: 'string' })
  events!: Record<string, string>;

  @Table({ type: 'string' })
  roles!: Record<string, string>;

  @Many(StageWordDto)
  stages!: StageWordDto[];

  @One(ColoursDto)
  colours!: ColoursDto;

  @Table({ type: 'string' })
  labels!: Record<string, string>;

  @Table({ type: 'string' })
  documents!: Record<string, string>;

  @One(CentreWordDto)
  centre!: CentreWordDto;
}
