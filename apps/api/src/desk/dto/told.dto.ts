import { Bool, Int, Many, One, Str } from '../../reads/out';

/** One suggestion with its reason. */
export class HintDto {
  @Str()
  code!: string;

  @Str()
  title!: string;

  @Str({ says: '依据' })
  why!: string;
}

export class WhyDto {
  @Str({ says: '依据' })
  why!: string;
}

export class SuggestionDto {
  @One(HintDto)
  category!: HintDto;

  @One(HintDto, { maybe: true })
  route?: HintDto;

  @Many(HintDto)
  topic!: HintDto[];

  @Many(HintDto)
  unit!: HintDto[];

  @One(HintDto, { maybe: true })
  committee?: HintDto;

  @One(HintDto, { maybe: true })
  disputeType?: HintDto;

  @One(WhyDto, { maybe: true })
  urgent?: WhyDto;

  @One(WhyDto, { says: '可能是检举控告，请判断', maybe: true })
  suspicion?: WhyDto;

  @Bool({ says: '五人以上' })
  group!: boolean;
}

export class WindowDto {
  @Str()
  window!: string;

  @Str()
  title!: string;

  @Str()
  unit!: string;

  @Str()
  unitTitle!: string;

  @Str({ says: '为什么建议' })
  reason!: string;

  @Int({ says: '等候人数' })
  waiting!: number;

  @Int({ says: '约等几分钟' })
  minutes!: number;

  @Bool()
  open!: boolean;

  @Str()
  hours!: string;

  @Bool({ maybe: true })
  suggested?: boolean;
}

export class WindowsDto {
  @Many(WindowDto)
  items!: WindowDto[];
}

export class LastEntryDto {
  @Str({ nullable: true })
  at!: string | null;

  @Str()
  title!: string;
}

export class MatchedMatterDto {
  @Str()
  id!: string;

  @Str()
  caseCode!: string;

  @Str({ nullable: true })
  topic!: string | null;

  @Str()
  topicTitle!: string;

  @Str()
  leadTitle!: string;

  @Str()
  status!: string;

  @Str()
  statusTitle!: string;

  @Str()
  openedAt!: string;

  @Bool({ says: '在办，可以记重访' })
  takesVisits!: boolean;

  @One(LastEntryDto)
  lastEntry!: LastEntryDto;

  @Str({ says: '最近期限', maybe: true })
  clock?: string;
}

export class MatchCardDto {
  @Str({ values: ['id', 'phone', 'name'] })
  match!: string;

  @Str()
  name!: string;

  @Str()
  idMasked!: string;

  @Str()
  phoneMasked!: string;

  @Int({ says: '近一年来访次数' })
  visits!: number;

  @Int({ says: '在办件数' })
  open!: number;

  @Many(MatchedMatterDto)
  matters!: MatchedMatterDto[];
}

export class MatchesDto {
  @Many(MatchCardDto)
  items!: MatchCardDto[];
}
