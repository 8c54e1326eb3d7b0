import { Codes, DayField, Flag, Money, Nested, PartyNames, Ref, Text, Texts, Whole, Wholes } from '../../acts/fields';
import { OtherRouteDto } from '../../acts/common.dto';
import { NumberRangeDto } from './open.dto';

/** Sub-cases of a batch, save some. */
export class ChildrenDto {
  @Wholes({ description: '除外的子案序号' })
  except?: number[];
}

/** 登记履行. */
export class RecordPerformanceDto {
  @Whole({ need: true, description: '第几期' })
  instalment!: number;

  @DayField({ need: true, description: '履行日期' })
  date!: string;

  @Text({ need: true, description: '履行证明' })
  proof!: string;

  @Money({ description: '履行金额（元）' })
  amount?: number;

  @Nested(() => ChildrenDto, { description: '子案' })
  children?: ChildrenDto;
}

/** 登记法院调解书 (民诉法 100). */
export class RecordCourtPaperDto {
  @Nested(() => NumberRangeDto, { need: true, description: '法院文书号' })
  papers!: NumberRangeDto;

  @Text({ need: true, description: '文书种类', max: 100 })
  kind!: string;

  @DayField({ need: true, description: '日期' })
  date!: string;
}

/** 申请司法确认, jointly within thirty days (调解法 33). */
export class ApplyConfirmationDto {
  @PartyNames({ need: true, description: '申请人' })
  applicants!: string[];

  @Ref({ need: true, description: '法院' })
  court!: string;

  @Texts({ need: true, description: '材料' })
  materials!: string[];
}

/** 登记确认裁定. */
export class RecordConfirmationDto {
  @Text({ need: true, description: '裁定书号', max: 100 })
  rulingNo!: string;

  @Flag({ need: true, description: '确认有效' })
  valid!: boolean;

  @DayField({ need: true, description: '裁定日期' })
  date!: string;
}

/** 终止, with the routes that stay open (调解法 26). */
export class TerminateDto {
  @Text({ need: true, description: '终止理由' })
  reason!: string;

  @Nested(() => OtherRouteDto, { list: true, need: true, description: '其他途径' })
  otherRoutes!: OtherRouteDto[];

  @PartyNames({ description: '仅对这些当事人终止' })
  for?: string[];

  @Texts({ description: '退还的材料' })
  returned?: string[];
}

/** 归档 with the dossier's rows (宁波 26). */
export class ArchiveMediationDto {
  @Codes({ need: true, description: '卷宗材料' })
  dossier!: string[];

  @Ref({ description: '反馈单位' })
  reportTo?: string;

  @Text({ description: '反馈内容' })
  report?: string;

  @Texts({ description: '退还的材料' })
  returned?: string[];
}
