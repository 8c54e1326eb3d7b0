import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { Search } from '@yimen/application/search/search';
import { CheckedPipe } from '../acts/checked';
import { SessionParam } from '../acts/request';
import { realTimeLimit } from '../auth/limits';
import { SearchAnswerDto, SearchDto } from './search.dto';

/** 查找: written down by its kind, and no faster than a person types. */
@ApiTags('查找')
@Controller('search')
export class SearchController {
  private readonly looks = realTimeLimit(60, 60);

  constructor(private readonly search: Search) {}

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '查找' })
  @ApiBody({ type: SearchDto })
  @ApiOkResponse({ type: SearchAnswerDto })
  query(@SessionParam() session: Session, @Body(new CheckedPipe(SearchDto)) body: SearchDto) {
    this.looks.take(session.accountId);
    return this.search.query(session, body.q);
  }
}
