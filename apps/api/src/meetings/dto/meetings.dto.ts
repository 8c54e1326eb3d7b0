import { Bodies, Code, Codes, DayField, Nested, Ref, Text } from '../../acts/fields';
import { ResolutionDto } from '../../escalations/dto/escalations.dto';

/** 提出议题: which series, when, which matter, and who is to come (Art. 13). */
export class ProposeItemDto {
  @Code({ need: true, description: '会议系列', dictionary: 'meeting_series' })
  series!: string;

  @DayField({ need: true, description: '会议日期' })
  date!: string;

  @Ref({ description: '议题事项' })
  case?: string;

  @Bodies({ description: '参会单位和人员' })
  invite?: string[];
}

/** Who leads and who helps, as the meeting has decided (Art. 24). */
export class MinutedLeadDto {
  @Ref({ need: true, description: '信访事项' })
  petition!: string;

  @Ref({ need: true, description: '牵头单位' })
  lead!: string;

  @Codes({ description: '协办单位' })
  co?: string[];
}

/** 形成纪要: what was spoken of, and each decision with its owner and day (Art. 13). */
export class CloseMeetingDto {
  @Code({ description: '会议系列', dictionary: 'meeting_series' })
  series?: string;

  @DayField({ description: '会议日期' })
  date?: string;

  @Code({ description: '研判范围', values: ['all'] })
  items?: string;

  @Text({ description: '讨论情况' })
  digest?: string;

  @Nested(() => ResolutionDto, { list: true, description: '决定事项' })
  resolutions?: ResolutionDto[];

  @Nested(() => MinutedLeadDto, { description: '确定的牵头单位' })
  lead?: MinutedLeadDto;
}
