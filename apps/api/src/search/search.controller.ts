import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { Search } from '@yimen/application/cases/search';
import { CheckedPipe } from '../acts/checked';
import { Text } from '../acts/fields';
import { SessionParam } from '../acts/request';

/** One word: a name, a number, the last four of one, or a case code. Never in an address (design §8). */
export class SearchDto {
  @Text({ need: true, description: '姓名、证件号、电话、末四位或一案一码', max: 100 })
  q!: string;
}

@ApiTags('查找')
@Controller('search')
export class SearchController {
  constructor(private readonly search: Search) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: '查找' })
  @ApiBody({ type: SearchDto })
  query(@SessionParam() session: Session, @Body(new CheckedPipe(SearchDto)) body: SearchDto) {
    return this.search.query(session, body.q);
  }
}
