import {
  Code,
  DayField,
  Flag,
  Money,
  Nested,
  PartyName,
  PartyNames,
  Ref,
  Text,
  Texts,
  Whole,
  Wholes,
} from '../../acts/fields';

/** A payment and its day. */
export class InstalmentDto {
  @DayField({ need: true, description: '给付日期' })
  due!: string;

  @Money({ need: true, description: '给付金额（元）' })
  amount!: number;
}

/** Who pays how much. */
export class PayerDto {
  @PartyName({ need: true, description: '给付人' })
  party!: string;

  @Money({ need: true, description: '给付金额（元）' })
  amount!: number;
}

/** Who gets how much each. */
export class ShareDto {
  @PartyNames({ description: '受偿人' })
  to?: string[];

  @Whole({ description: '户数' })
  households?: number;

  @Money({ need: true, description: '每人（户）金额（元）' })
  each!: number;
}

/** Part of a batch's sum and its day. */
export class ScheduleDto {
  @DayField({ need: true, description: '给付日期' })
  due!: string;

  @Money({ need: true, description: '比例（%）' })
  percent!: number;
}

/** The sum of each sub-case of a batch: the same for all, or a column of the roster. */
export class PerChildDto {
  @Money({ description: '每户金额（元）' })
  equal?: number;

  @Code({ description: '名册中的金额列' })
  column?: string;
}

/** A duty that is not money. */
export class DutyDto {
  @Text({ need: true, description: '义务内容' })
  what!: string;

  @DayField({ description: '履行日期' })
  due?: string;
}

/** Terms that written and oral agreements have in common (调解法 29). */
class TermsDto {
  @Text({ need: true, description: '纠纷事实' })
  facts!: string;

  @Text({ need: true, description: '责任' })
  responsibility!: string;

  @Text({ need: true, description: '协议范围' })
  scope!: string;

  @Money({ need: true, description: '协议总额（元）' })
  total!: number;

  @Text({ need: true, description: '履行方式', max: 400 })
  manner!: string;

  @Text({ need: true, description: '履行地点', max: 400 })
  place!: string;
}

/** 签协议 (调解法 29). */
export class SignAgreementDto extends TermsDto {
  @Code({ need: true, description: '协议形式', values: ['written', 'batch'] })
  form!: string;

  @PartyNames({ need: true, description: '签名的当事人' })
  signatures!: string[];

  @Ref({ need: true, description: '调解员' })
  mediator!: string;

  @Flag({ need: true, description: '已加盖调委会印章' })
  seal!: boolean;

  @DayField({ need: true, description: '签订日期' })
  date!: string;

  @Nested(() => InstalmentDto, { list: true, description: '分期' })
  instalments?: InstalmentDto[];

  @PartyNames({ description: '本协议的当事人' })
  parties?: string[];

  @Nested(() => ShareDto, { list: true, description: '分配' })
  shares?: ShareDto[];

  @Nested(() => PayerDto, { list: true, description: '给付人' })
  payers?: PayerDto[];

  @Nested(() => PerChildDto, { description: '每户金额' })
  perChild?: PerChildDto;

  @Nested(() => ScheduleDto, { list: true, description: '批量分期' })
  schedule?: ScheduleDto[];

  @Money({ description: '损失总额（元）' })
  lossTotal?: number;

  @Wholes({ description: '涉及的争点' })
  issues?: number[];

  @Nested(() => DutyDto, { list: true, description: '非金钱义务' })
  duties?: DutyDto[];

  @Wholes({ description: '涉及各人自有权利的争点' })
  individualIssues?: number[];

  @Texts({ description: '特别授权' })
  mandates?: string[];
}

/** 登记口头协议: only where it is performed at once (宁波 24). */
export class RecordOralAgreementDto extends TermsDto {
  @Nested(() => InstalmentDto, { list: true, need: true, description: '分期' })
  instalments!: InstalmentDto[];
}
