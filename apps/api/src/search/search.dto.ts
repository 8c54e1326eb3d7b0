import { ApiProperty } from '@nestjs/swagger';
import { Text } from '../acts/fields';

/** One word: a name or its initials, a number or the last four of one, a case code. Never in an address (design §8). */
export class SearchDto {
  @Text({ need: true, description: '编号、姓名、姓名首字母、证件号、电话或末四位', max: 100 })
  q!: string;
}

export class SearchGuessDto {
  @ApiProperty({ type: String, enum: ['code', 'initials', 'name', 'phone', 'idNumber', 'tail', 'idTail', 'none'] })
  kind!: string;

  @ApiProperty({ type: String, example: '按姓名首字母' })
  title!: string;
}

export class SearchPersonDto {
  @ApiProperty({ type: String, example: '汪**' })
  name!: string;

  @ApiProperty({ type: String })
  idMasked!: string;

  @ApiProperty({ type: String })
  phoneMasked!: string;
}

export class SearchHitDto {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String })
  procedure!: string;

  @ApiProperty({ type: String })
  caseCode!: string;

  @ApiProperty({ type: String, nullable: true, description: '事由' })
  caseTitle!: string | null;

  @ApiProperty({ type: String })
  status!: string;

  @ApiProperty({ type: String })
  statusTitle!: string;

  @ApiProperty({ type: [SearchPersonDto] })
  people!: SearchPersonDto[];
}

export class SearchAnswerDto {
  @ApiProperty({ type: SearchGuessDto })
  guess!: SearchGuessDto;

  @ApiProperty({ type: [SearchHitDto], description: '最多 20 条' })
  items!: SearchHitDto[];

  @ApiProperty({ type: 'integer' })
  count!: number;

  @ApiProperty({ type: Boolean, description: '还有没有列出的' })
  more!: boolean;
}
