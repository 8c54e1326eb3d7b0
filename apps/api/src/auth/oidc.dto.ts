import { ApiExtraModels } from '@nestjs/swagger';
import { Text } from '../acts/fields';
import { SaidDto } from './login.dto';
import { Bool, One, Str } from '../reads/out';

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

@ApiExtraModels(SaidDto)
export class OidcDoorDto {
  @Str({ says: '按钮名称；没有开通为空', nullable: true, example: '统一身份登录' })
  title!: string | null;

  @Bool({ says: '统一身份已通过，还要动态口令' })
  needsCode!: boolean;

  @One(SaidDto, { says: '上一步的结果，只说一次', nullable: true })
  said!: SaidDto | null;
}

export class OidcLinkDto {
  @Str({ says: '名称；没有开通为空', nullable: true })
  title!: string | null;

  @Bool({ says: '本账号已关联' })
  linked!: boolean;
}

export class OidcAddressDto {
  @Str({ says: '统一身份登录的地址' })
  address!: string;
}
