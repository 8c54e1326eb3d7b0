import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One suggestion with its reason. */
export class HintDto {
  @ApiProperty({ type: String })
  code!: string;

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty({ type: String, description: '依据' })
  why!: string;
}

export class WhyDto {
  @ApiProperty({ type: String, description: '依据' })
  why!: string;
}

export class SuggestionDto {
  @ApiProperty({ type: HintDto })
  category!: HintDto;

  @ApiPropertyOptional({ type: HintDto })
  route?: HintDto;

  @ApiProperty({ type: [HintDto] })
  topic!: HintDto[];

  @ApiProperty({ type: [HintDto] })
  unit!: HintDto[];

  @ApiPropertyOptional({ type: HintDto })
  committee?: HintDto;

  @ApiPropertyOptional({ type: HintDto })
  disputeType?: HintDto;

  @ApiPropertyOptional({ type: WhyDto })
  urgent?: WhyDto;

  @ApiPropertyOptional({ type: WhyDto, description: '可能是检举控告，请判断' })
  suspicion?: WhyDto;

  @ApiProperty({ type: Boolean, description: '五人以上' })
  group!: boolean;
}

export class WindowDto {
  @ApiProperty({ type: String })
  window!: string;

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty({ type: String })
  unit!: string;

  @ApiProperty({ type: String })
  unitTitle!: string;

  @ApiProperty({ type: String, description: '为什么建议' })
  reason!: string;

  @ApiProperty({ type: 'integer', description: '等候人数' })
  waiting!: number;

  @ApiProperty({ type: 'integer', description: '约等几分钟' })
  minutes!: number;

  @ApiProperty({ type: Boolean })
  open!: boolean;

  @ApiProperty({ type: String })
  hours!: string;

  @ApiPropertyOptional({ type: Boolean })
  suggested?: boolean;
}

export class WindowsDto {
  @ApiProperty({ type: [WindowDto] })
  items!: WindowDto[];
}

export class LastEntryDto {
  @ApiProperty({ type: String, nullable: true })
  at!: string | null;

  @ApiProperty({ type: String })
  title!: string;
}

export class MatchedMatterDto {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String })
  caseCode!: string;

  @ApiProperty({ type: String, nullable: true })
  topic!: string | null;

  @ApiProperty({ type: String })
  topicTitle!: string;

  @ApiProperty({ type: String })
  leadTitle!: string;

  @ApiProperty({ type: String })
  status!: string;

  @ApiProperty({ type: String })
  statusTitle!: string;

  @ApiProperty({ type: String })
  openedAt!: string;

  @ApiProperty({ type: LastEntryDto })
  lastEntry!: LastEntryDto;

  @ApiPropertyOptional({ type: String, description: '最近期限' })
  clock?: string;
}

export class MatchCardDto {
  @ApiProperty({ enum: ['id', 'phone', 'name'] })
  match!: string;

  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: String })
  idMasked!: string;

  @ApiProperty({ type: String })
  phoneMasked!: string;

  @ApiProperty({ type: 'integer', description: '近一年来访次数' })
  visits!: number;

  @ApiProperty({ type: 'integer', description: '在办件数' })
  open!: number;

  @ApiProperty({ type: [MatchedMatterDto] })
  matters!: MatchedMatterDto[];
}

export class MatchesDto {
  @ApiProperty({ type: [MatchCardDto] })
  items!: MatchCardDto[];
}
