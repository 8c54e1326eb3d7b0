import { Text } from '../acts/fields';
import { Bool, Int, Many, One, Str } from '../reads/out';

/** One word: a name or its initials, a number or the last four of one, a case code. Never in an address (design §8). */
export class SearchDto {
  @Text({ need: true, description: '编号、姓名、姓名首字母、证件号、电话或末四位', max: 100 })
  q!: string;
}

export class SearchGuessDto {
  @Str({ values: ['code', 'initials', 'name', 'phone', 'idNumber', 'tail', 'idTail', 'none'] })
  kind!: string;

  @Str({ example: '按姓名首字母' })
  title!: string;
}

export class SearchPersonDto {
  @Str({ example: '汪**' })
  name!: string;

  @Str()
  idMasked!: string;

  @Str()
  phoneMasked!: string;
}

export class SearchHitDto {
  @Str()
  id!: string;

  @Str()
  procedure!: string;

  @Str()
  caseCode!: string;

  @Str({ says: '事由', nullable: true })
  caseTitle!: string | null;

  @Str()
  status!: string;

  @Str()
  statusTitle!: string;

  @Many(SearchPersonDto)
  people!: SearchPersonDto[];
}

export class SearchAnswerDto {
  @One(SearchGuessDto)
  guess!: SearchGuessDto;

  @Many(SearchHitDto, { says: '最多 20 条' })
  items!: SearchHitDto[];

  @Int()
  count!: number;

  @Bool({ says: '还有没有列出的' })
  more!: boolean;
}
