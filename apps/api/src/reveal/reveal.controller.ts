import { Body, Controller, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { Reveal, type RevealInput } from '@yimen/application/reveal/reveal';
import { CheckedPipe } from '../acts/checked';
import { SessionParam } from '../acts/request';
import { realTimeLimit } from '../auth/limits';
import { RevealAnswerDto, RevealDto } from './reveal.dto';

/** 揭示: one field of one person for a minute; each look is in the audit log. */
@ApiTags('揭示')
@Controller('people')
export class RevealController {
  private readonly looks = realTimeLimit(10, 60);

  constructor(private readonly reveal: Reveal) {}

  @Post(':party/reveal')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '揭示一项个人信息（60 秒，记入日志）' })
  @ApiBody({ type: RevealDto })
  @ApiOkResponse({ type: RevealAnswerDto })
  look(
    @SessionParam() session: Session,
    @Param('party') party: string,
    @Body(new CheckedPipe(RevealDto)) body: RevealDto,
  ) {
    this.looks.take(session.accountId);
    return this.reveal.execute(session, party, body as RevealInput);
  }
}
