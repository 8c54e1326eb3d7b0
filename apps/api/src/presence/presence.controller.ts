import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { Presence, type PresenceState } from '@yimen/application/stream/presence';
import type { ProcedureName } from '@yimen/domain/kernel/types';
import { CheckedPipe } from '../acts/checked';
import { SessionParam } from '../acts/request';
import { PresenceAnswerDto, PresenceDto, PresentListDto } from './presence.dto';

/** 谁正在看: who else has the case open. */
@ApiTags('在线')
@Controller()
export class PresenceController {
  constructor(private readonly presence: Presence) {}

  /** Every 20 seconds while a page shows the case; 'gone' when it is left. */
  @Post('presence')
  @HttpCode(200)
  @ApiOperation({ summary: '报告正在看、正在填写或已离开' })
  @ApiBody({ type: PresenceDto })
  @ApiOkResponse({ type: PresenceAnswerDto })
  touch(@SessionParam() session: Session, @Body(new CheckedPipe(PresenceDto)) body: PresenceDto) {
    return this.presence.touch(session, body.procedure as ProcedureName, body.id, body.state as PresenceState);
  }

  @Get('petitions/:id/presence')
  @ApiOperation({ summary: '谁正在看信访事项' })
  @ApiOkResponse({ type: PresentListDto })
  petition(@SessionParam() session: Session, @Param('id') id: string) {
    return this.presence.list(session, 'petition', id);
  }

  @Get('mediations/:id/presence')
  @ApiOperation({ summary: '谁正在看调解案件' })
  @ApiOkResponse({ type: PresentListDto })
  mediation(@SessionParam() session: Session, @Param('id') id: string) {
    return this.presence.list(session, 'mediation', id);
  }

  @Get('reviews/:id/presence')
  @ApiOperation({ summary: '谁正在看复查' })
  @ApiOkResponse({ type: PresentListDto })
  review(@SessionParam() session: Session, @Param('id') id: string) {
    return this.presence.list(session, 'review', id);
  }

  @Get('rechecks/:id/presence')
  @ApiOperation({ summary: '谁正在看复核' })
  @ApiOkResponse({ type: PresentListDto })
  recheck(@SessionParam() session: Session, @Param('id') id: string) {
    return this.presence.list(session, 'recheck', id);
  }
}
