import { ApiProperty } from '@nestjs/swagger';
import { Text } from '../acts/fields';

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
  @ApiProperty({ type: String })
  login!: string;

  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty({ type: String })
  unit!: string;

  @ApiProperty({ type: [String] })
  roles!: string[];

  @ApiProperty({ type: String, nullable: true })
  committee!: string | null;

  @ApiProperty({ type: [String] })
  covers!: string[];
}

export class LastLoginDto {
  @ApiProperty({ type: String, format: 'date-time' })
  at!: string;

  @ApiProperty({ type: String, nullable: true, example: '导访台1号机' })
  device!: string | null;
}

/** What came of the step before. */
export class SaidDto {
  @ApiProperty({ type: Boolean })
  ok!: boolean;

  @ApiProperty({ type: String })
  text!: string;
}

/** Whoever has signed in, and what is still asked of him. */
export class SignedInDto {
  @ApiProperty({ type: String, description: '放在 X-CSRF-Token 里送回' })
  csrf!: string;

  @ApiProperty({ type: AccountDto })
  account!: AccountDto;

  @ApiProperty({ type: Boolean, description: '须先修改初始密码' })
  mustChangePassword!: boolean;

  @ApiProperty({ type: Boolean, description: '须先启用动态口令' })
  mustEnrolFactor!: boolean;

  @ApiProperty({ type: String, nullable: true, description: '统一身份登录的名称；没有开通为空' })
  oidc!: string | null;
}

export class MeDto extends SignedInDto {
  @ApiProperty({ type: LastLoginDto, nullable: true, description: '上次登录；刚从统一身份登录回来时才有' })
  lastLogin!: LastLoginDto | null;

  @ApiProperty({ type: SaidDto, nullable: true, description: '统一身份登录的结果，只说一次' })
  said!: SaidDto | null;
}

export class AdmittedDto extends SignedInDto {
  @ApiProperty({ type: String })
  token!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastLoginAt!: string | null;

  @ApiProperty({ type: LastLoginDto, nullable: true, description: '上次登录' })
  lastLogin!: LastLoginDto | null;
}
