import { Text } from '../acts/fields';
import { At, Bool, Int, Str, Strs } from '../reads/out';

/** Asks for a fresh seed. */
export class BeginFactorDto {
  @Text({ need: true, description: '密码', max: 256 })
  password!: string;
}

/** Shows that the app has taken the seed. */
export class ConfirmFactorDto {
  @Text({ need: true, description: '动态口令', max: 32 })
  code!: string;
}

/** 停用. */
export class RemoveFactorDto {
  @Text({ need: true, description: '密码', max: 256 })
  password!: string;

  @Text({ need: true, description: '动态口令或恢复码', max: 32 })
  code!: string;
}

export class FactorStateDto {
  @At({ says: '启用时间', nullable: true })
  enrolledAt!: string | null;

  @Int({ says: '剩余恢复码' })
  recoveryLeft!: number;

  @Bool({ says: '本单位要求启用' })
  required!: boolean;
}

export class FactorOfferDto {
  @Str({ says: '密钥，不能扫码时手工录入' })
  secret!: string;

  @Str({ says: '二维码内容（otpauth）' })
  address!: string;
}

export class RecoveryCodesDto {
  @Strs({ says: '恢复码，只显示这一次，每个只能用一次' })
  recovery!: string[];
}
