import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

/** Who wants to sign in. */
export class LoginDto {
  @ApiPropertyOptional({ description: '中心代码；只有一个中心时可不填' })
  @IsOptional()
  @IsString({ message: '中心代码应为文字' })
  @MaxLength(64, { message: '中心代码过长' })
  center?: string;

  @ApiProperty({ description: '账号' })
  @IsString({ message: '请填写账号' })
  @IsNotEmpty({ message: '请填写账号' })
  @MaxLength(64, { message: '账号过长' })
  login!: string;

  @ApiProperty({ description: '密码' })
  @IsString({ message: '请填写密码' })
  @IsNotEmpty({ message: '请填写密码' })
  @MaxLength(256, { message: '密码过长' })
  password!: string;
}
