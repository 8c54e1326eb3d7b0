import { Code, Codes, DayField, Disclosure, Flag, Nested, Ref, Text, Texts } from '../../acts/fields';
import { ContactDto } from '../../acts/common.dto';

/** Acts on one sub-matter of several; left out = the lead part, or the only one. */
export class PartDto {
  @Code({ description: '子事项' })
  part?: string;
}

/** 转送 (Art. 22(1)(2)). */
export class ForwardDto extends PartDto {
  @Ref({ need: true, description: '转送单位' })
  to!: string;

  @Texts({ description: '附件' })
  attachments?: string[];

  @Codes({ description: '抄送单位' })
  copiesTo?: string[];
}

/** 交办 (Art. 22(3)): with a day by which the result is wanted. */
export class AssignDto extends PartDto {
  @Ref({ need: true, description: '交办单位' })
  to!: string;

  @DayField({ need: true, description: '反馈期限' })
  deadline!: string;

  @Text({ need: true, description: '交办理由' })
  reason!: string;

  @Codes({ description: '协办单位' })
  co?: string[];

  @Texts({ description: '附件' })
  attachments?: string[];

  @Ref({ description: '批示' })
  instruction?: string;
}

/** 去向告知 (Art. 23). */
export class NotifyWhereaboutsDto {
  @Text({ need: true, description: '去向', max: 400 })
  where!: string;

  @Nested(() => ContactDto, { need: true, description: '联系方式' })
  contact!: ContactDto;
}

/** 撤销: names the act that is taken back, so that nobody takes back another one. */
export class UndoDto {
  @Code({ need: true, description: '撤销哪个动作' })
  act!: string;
}

/** 提出异议, within five working days (Art. 23(3)). */
export class ObjectDto extends PartDto {
  @Text({ need: true, description: '异议理由' })
  reasons!: string;

  @Ref({ description: '建议的办理单位' })
  proposedBody?: string;

  @Text({ description: '新的理由' })
  newGround?: string;

  @Texts({ description: '证据材料' })
  evidence?: string[];
}

/** 核实异议 (Art. 23(3)). */
export class DecideObjectionDto extends PartDto {
  @Flag({ need: true, description: '异议是否成立' })
  granted!: boolean;

  @Text({ need: true, description: '核实理由' })
  reasons!: string;
}

/** 提请裁定牵头 (Art. 24): the bodies that pass the matter to each other. */
export class RequestLeadDto extends PartDto {
  @Codes({ need: true, description: '候选单位' })
  candidates!: string[];

  @Text({ need: true, description: '提请理由' })
  reason!: string;
}

/** 裁定牵头单位 (Art. 13, 24): by the common superior or the joint meeting. */
export class DecideLeadDto extends PartDto {
  @Ref({ need: true, description: '牵头单位' })
  lead!: string;

  @Codes({ need: true, description: '协办单位' })
  co!: string[];

  @Text({ description: '依据', max: 400 })
  basis?: string;

  @Ref({ description: '会议' })
  meeting?: string;
}

/** 明确承办人; a disclosed interest bars him (Art. 28). */
export class AssignHandlerDto {
  @Ref({ need: true, description: '承办人' })
  handler!: string;

  @Disclosure({ description: '与信访人的关系' })
  relation?: string;
}
