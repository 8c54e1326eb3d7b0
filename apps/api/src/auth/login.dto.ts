import { ApiExtraModels } from '@nestjs/swagger';
import { Text } from '../acts/fields';
import { At, Bool, One, Str, Strs } from '../reads/out';

/** Who wants to sign in. */
export class LoginDto {
  @Text({ description: '中心代码；只有一个中心时可不填', max: 64 })
  center?: string;

  @Text({ need: true, description: '账号', max: 64 })
  login!: string;

  @Text({ need: true, description: '密码', max: 256 })
  password!: string;

  @Text({ description: '动态口令（六位）或恢复码；启用后须填', max: 32 })
  code?: string;

  @Text({ description: '本机名称，如“导访台1号机”；不填为浏览器名称', max: 40 })
  device?: string;
}

/** A new password for oneself. */
export class PasswordDto {
  @Text({ need: true, description: '原密码', max: 256 })
  current!: string;

  @Text({ need: true, description: '新密码', max: 256 })
  next!: string;
}

/** What a page may know of the person who uses it. */
export class AccountDto {
  @Str()
  login!: string;

  @Str()
  name!: string;

  @Str()
  title!: string;

  @Str()
  unit!: string;

  @Strs()
  roles!: string[];

  @Str({ nullable: true })
  committee!: string | null;

  @Strs()
  covers!: string[];
}

export class LastLoginDto {
  @At()
  at!: string;

  @Str({ nullable: true, example: '导访台1号机' })
  device!: string | null;
}

/** What came of the step before. */
export class SaidDto {
  @Bool()
  ok!: boolean;

  @Str()
  text!: string;
}

/** Whoever has signed in, and what is still asked of him. */
export class SignedInDto {
  @Str({ says: '放在 X-CSRF-Token 里送回' })
  csrf!: string;

  @One(AccountDto)
  account!: AccountDto;

  @Bool({ says: '须先修改初始密码' })
  mustChangePassword!: boolean;

  @Bool({ says: '须先启用动态口令' })
  mustEnrolFactor!: boolean;

  @Str({ says: '统一身份登录的名称；没有开通为空', nullable: true })
  oidc!: string | null;
}

@ApiExtraModels(LastLoginDto, SaidDto)
export class MeDto extends SignedInDto {
  @One(LastLoginDto, { says: '上次登录；刚从统一身份登录回来时才有', nullable: true })
  lastLogin!: LastLoginDto | null;

  @One(SaidDto, { says: '统一身份登录的结果，只说一次', nullable: true })
  said!: SaidDto | null;
}

@ApiExtraModels(LastLoginDto)
export class AdmittedDto extends SignedInDto {
  @Str()
  token!: string;

  @At({ nullable: true })
  lastLoginAt!: string | null;

  @One(LastLoginDto, { says: '上次登录', nullable: true })
  lastLogin!: LastLoginDto | null;
}
