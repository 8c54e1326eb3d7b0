import { Text } from '../acts/fields';

/** Who wants to sign in. */
export class LoginDto {
  @Text({ description: '中心代码；只有一个中心时可不填', max: 64 })
  center?: string;

  @Text({ need: true, description: '账号', max: 64 })
  login!: string;

  @Text({ need: true, description: '密码', max: 256 })
  password!: string;
}
