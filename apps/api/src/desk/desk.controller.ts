import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { Suggest } from '@yimen/application/desk/suggest';
import { Windows } from '@yimen/application/desk/windows';
import { MatchPeople } from '@yimen/application/people/match';
import { CheckedPipe } from '../acts/checked';
import { ApiQueryOf, QueryParam } from '../acts/list-query';
import { SessionParam } from '../acts/request';
import { DeskLimits } from './desk-limits';
import { MatchDto, SuggestDto, WindowsQuery } from './dto/asked.dto';
import { MatchesDto, SuggestionDto, WindowsDto } from './dto/told.dto';

/** 登记台: what helps the guide to decide; nothing here decides. */
@ApiTags('登记台')
@Controller()
export class DeskController {
  constructor(
    private readonly people: MatchPeople,
    private readonly windows: Windows,
    private readonly suggestions: Suggest,
    private readonly limits: DeskLimits,
  ) {}

  @Post('people/match')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '历史与疑似重复' })
  @ApiBody({ type: MatchDto })
  @ApiOkResponse({ type: MatchesDto })
  match(@SessionParam() session: Session, @Body(new CheckedPipe(MatchDto)) body: MatchDto) {
    this.limits.match(session.centerId, session.actor.login);
    return this.people.execute(session, body);
  }

  @Get('windows')
  @ApiOperation({ summary: '窗口和等候人数' })
  @ApiQueryOf(WindowsQuery)
  @ApiOkResponse({ type: WindowsDto })
  list(@SessionParam() session: Session, @QueryParam(WindowsQuery) query: WindowsQuery) {
    return this.windows.list(session, query);
  }

  @Post('desk/suggest')
  @HttpCode(200)
  @ApiOperation({ summary: '分流建议' })
  @ApiBody({ type: SuggestDto })
  @ApiOkResponse({ type: SuggestionDto })
  suggest(@SessionParam() session: Session, @Body(new CheckedPipe(SuggestDto)) body: SuggestDto) {
    return this.suggestions.execute(session, body);
  }
}
