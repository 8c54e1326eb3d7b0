import { ApiProperty } from '@nestjs/swagger';
import { Text } from '../acts/fields';
import { SaidDto } from './login.dto';

/** Shows once more who one is: by one of both. */
export class OidcProofDto {
  @Text({ description: '密码；或填动态口令', max: 256 })
  password?: string;

  @Text({ description: '动态口令或恢复码', max: 32 })
  code?: string;
}

export class OidcCodeDto {
  @Text({ need: true, description: '动态口令或恢复码', max: 32 })
  code!: string;
}

export class OidcDoorDto {
  @ApiProperty({ type: String, nullable: true, description: '按钮名称；没有开通为空', example: '统一身份登录' })
  title!: string | null;

  @ApiProperty({ type: Boolean, description: '统一身份已通过，还要动态口令' })
  needsCode!: boolean;

  @ApiProperty({ type: SaidDto, nullable: true, description: '上一步的结果，只说一次' })
  said!: SaidDto | null;
}

export class OidcLinkDto {
  @ApiProperty({ type: String, nullable: true, description: '名称；没有开通为空' })
  title!: string | null;

  @ApiProperty({ type: Boolean, description: '本账号已关联' })
  linked!: boolean;
}

export class OidcAddressDto {
  @ApiProperty({ type: String, description: '统一身份登录的地址' })
  address!: string;
}
