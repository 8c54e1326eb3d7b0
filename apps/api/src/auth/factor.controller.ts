import { Body, Controller, Get, Header, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EnrolFactor } from '@yimen/application/accounts/enrol-factor';
import type { Session } from '@yimen/application/accounts/session';
import { YimenConfig } from '@yimen/platform/config/config';
import { CheckedPipe } from '../acts/checked';
import {
  BeginFactorDto,
  ConfirmFactorDto,
  FactorOfferDto,
  FactorStateDto,
  RecoveryCodesDto,
  RemoveFactorDto,
} from './factor.dto';
import { realTimeLimit } from './limits';
import { BeforeOwnPassword } from './public.decorator';
import { tokenOf, type DoorRequest } from './request';
import { CurrentSession } from './session.decorator';

/** 动态口令 of one's own account (screens a). */
@ApiTags('登录')
@BeforeOwnPassword()
@Controller('auth/factor')
export class FactorController {
  private readonly tries = realTimeLimit(10, 60);

  constructor(
    private readonly factor: EnrolFactor,
    private readonly config: YimenConfig,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '动态口令状态' })
  @ApiOkResponse({ type: FactorStateDto })
  async state(@CurrentSession() session: Session) {
    return { ...(await this.factor.state(session)), required: this.config.secondFactorRequired };
  }

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '取得动态口令二维码' })
  @ApiBody({ type: BeginFactorDto })
  @ApiOkResponse({ type: FactorOfferDto })
  begin(@CurrentSession() session: Session, @Body(new CheckedPipe(BeginFactorDto)) { password }: BeginFactorDto) {
    this.tries.take(session.accountId);
    return this.factor.begin(session, password);
  }

  @Post('confirm')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '启用动态口令' })
  @ApiBody({ type: ConfirmFactorDto })
  @ApiOkResponse({ type: RecoveryCodesDto })
  async confirm(
    @CurrentSession() session: Session,
    @Req() request: DoorRequest,
    @Body(new CheckedPipe(ConfirmFactorDto)) { code }: ConfirmFactorDto,
  ) {
    this.tries.take(session.accountId);
    return { recovery: await this.factor.confirm(session, tokenOf(request)?.token ?? '', code) };
  }

  @Post('remove')
  @HttpCode(204)
  @ApiOperation({ summary: '停用动态口令' })
  @ApiBody({ type: RemoveFactorDto })
  remove(
    @CurrentSession() session: Session,
    @Body(new CheckedPipe(RemoveFactorDto)) { password, code }: RemoveFactorDto,
  ): Promise<void> {
    this.tries.take(session.accountId);
    return this.factor.remove(session, password, code);
  }
}
