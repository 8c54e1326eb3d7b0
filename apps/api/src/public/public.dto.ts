import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

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

  @ApiProperty({ description: '评价', enum: ['satisfied', 'basically_satisfied', 'dissatisfied'] })
  grade!: string;

  @ApiPropertyOptional({ description: '理由' })
  reason?: string;
}

/** 撤回. */
export class PublicWithdrawDto extends ProofDto {
  @ApiProperty({ description: '理由' })
  reason!: string;
}
