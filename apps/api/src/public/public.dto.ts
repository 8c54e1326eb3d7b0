import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Code, Codes, Text } from '../acts/fields';

const grades = ['satisfied', 'basically_satisfied', 'dissatisfied'] as const;

/** What opens one matter to the person it belongs to. Judged by the door itself, so that nothing tells which part was wrong. */
export class ProofDto {
  @ApiProperty({ description: '回执上的查询码' })
  slipCode!: string;

  @ApiProperty({ description: '身份证号后四位；没有登记身份证号的，填手机号后四位' })
  proof!: string;
}

/** 评价. */
export class PublicRateDto extends ProofDto {
  @ApiProperty({ description: '评价对象（单位）' })
  object!: string;

  @ApiProperty({ description: '评价', enum: [...grades] })
  grade!: string;

  @ApiPropertyOptional({ description: '理由' })
  reason?: string;
}

/** 撤回. */
export class PublicWithdrawDto extends ProofDto {
  @ApiProperty({ description: '理由' })
  reason!: string;
}

/** 申请复查、申请复核: the matter is the slip's own. */
export class PublicApplyDto extends ProofDto {
  @ApiProperty({ description: '请求' })
  request!: string;

  @ApiProperty({ description: '事实和理由' })
  reasons!: string;

  @ApiPropertyOptional({ description: '证据材料', type: [String] })
  evidence?: string[];
}

/** Opens a session of the phone page; the scanned token or the short code, and the last four. */
export class OpenSessionDto {
  @Text({ description: '回执上的查询码，如 K7M4-2QXD', max: 128 })
  code?: string;

  @Text({ description: '扫二维码得到的码', max: 128 })
  token?: string;

  @Text({ need: true, description: '身份证号后四位；没有登记身份证号的，填手机号后四位；或六位短信验证码', max: 16 })
  proof!: string;
}

/** Asks for a code by text message. */
export class SmsCodeDto {
  @Text({ need: true, description: '回执上的查询码，或扫二维码得到的码', max: 128 })
  code!: string;
}

/** 评价: the reasons of screens p as codes, and words of one's own. */
export class RatingDto {
  @Text({ need: true, description: '评价对象（单位）', max: 64 })
  object!: string;

  @Code({ need: true, description: '评价', values: grades })
  grade!: string;

  @Codes({ description: '原因', values: ['unsolved', 'late', 'attitude', 'unclear'] })
  reasons?: string[];

  @Text({ description: '想说的话', max: 500 })
  reason?: string;
}

/** 追评. */
export class AddendumDto {
  @Text({ need: true, description: '评价对象（单位）', max: 64 })
  object!: string;

  @Text({ need: true, description: '追加的评价', max: 500 })
  text!: string;
}
