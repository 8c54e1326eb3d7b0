import { Code, InstantField, Ref, Text } from './fields';

/** Whoever stands at the desk. Taken as told: what is odd becomes a warning, never a refusal (right 1; Art. 22). */
export class PersonDto {
  @Text({ description: '姓名', max: 100 })
  name?: string;

  @Text({ description: '性别', max: 10 })
  sex?: string;

  @Text({ description: '证件类型', max: 40 })
  idType?: string;

  @Text({ description: '证件号码', max: 60 })
  idNumber?: string;

  @Text({ description: '联系电话', max: 60 })
  phone?: string;

  @Text({ description: '住址', max: 400 })
  address?: string;

  @Text({ description: '统一社会信用代码', max: 40 })
  creditCode?: string;

  @Text({ description: '法定代表人', max: 100 })
  representative?: string;
}

/** A legal person or other organisation. */
export class OrganisationDto {
  @Text({ need: true, description: '单位名称', max: 200 })
  name!: string;

  @Text({ description: '统一社会信用代码', max: 40 })
  creditCode?: string;

  @Text({ description: '法定代表人', max: 100 })
  representative?: string;

  @Text({ description: '联系电话', max: 60 })
  phone?: string;
}

/** Whom to ask: name and phone of the body that holds the matter (S4-7). */
export class ContactDto {
  @Text({ need: true, description: '联系人', max: 100 })
  name!: string;

  @Text({ need: true, description: '联系电话', max: 60 })
  phone!: string;
}

/** The accused of an accusation; seen by the sealed desk alone (Art. 30; right 2). */
export class AccusedDto {
  @Ref({ description: '被检举单位' })
  unit?: string;

  @Text({ description: '被检举人', max: 100 })
  person?: string;

  @Ref({ description: '被检举人账号' })
  login?: string;

  @Text({ description: '被检举人职务', max: 200 })
  post?: string;
}

/** Another route that stays open, and until when (调解法 26). */
export class OtherRouteDto {
  @Code({ need: true, description: '途径', dictionary: 'claim_routes' })
  route!: string;

  @Text({ need: true, description: '办理机关', max: 200 })
  body!: string;

  @Text({ need: true, description: '期限', max: 400 })
  limit!: string;
}

/** Who dissuaded, how and when: a record of this very act (Art. 47). */
export class DissuasionDto {
  @Text({ description: '劝阻人', max: 200 })
  by?: string;

  @Text({ description: '劝阻方式' })
  how?: string;

  @InstantField({ description: '劝阻时间' })
  at?: string;
}

/** A no, with its coded ground and what else can be done (Art. 19, 23, 36). */
export class DeclineDto {
  @Code({ need: true, description: '不予受理情形', dictionary: 'decline_grounds' })
  ground!: string;

  @Text({ need: true, description: '依据条款', max: 400 })
  article!: string;

  @Text({ need: true, description: '应当向谁提出', max: 400 })
  whomToAsk!: string;

  @Text({ need: true, description: '救济途径' })
  remedy!: string;
}

/** Why; nothing else. */
export class ReasonDto {
  @Text({ need: true, description: '理由' })
  reason!: string;
}

/** An act without fields. */
export class EmptyDto {}
