import { Body, Controller, Delete, Get, Header, HttpCode, Param, Put } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { Drafts } from '@yimen/application/drafts/drafts';
import { CheckedPipe } from '../acts/checked';
import { ApiQueryOf, QueryParam } from '../acts/list-query';
import { SessionParam } from '../acts/request';
import { DraftDto, DraftHeadDto, DraftListDto, DraftQuery, DraftWholeDto } from './drafts.dto';

/** 草稿: what was typed and not yet done, kept on the server so that no desk loses it. */
@ApiTags('草稿')
@Controller('drafts')
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  @Get()
  @ApiOperation({ summary: '自己的草稿' })
  @ApiQueryOf(DraftQuery)
  @ApiOkResponse({ type: DraftListDto })
  list(@SessionParam() session: Session, @QueryParam(DraftQuery) query: DraftQuery) {
    return this.drafts.list(session, query.prefix ?? '');
  }

  @Get(':key')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '一份草稿' })
  @ApiOkResponse({ type: DraftWholeDto })
  get(@SessionParam() session: Session, @Param('key') key: string) {
    return this.drafts.get(session, key);
  }

  @Put(':key')
  @ApiOperation({ summary: '保存草稿；别的窗口又保存过时回答 409 draft_newer 和那一份' })
  @ApiBody({ type: DraftDto })
  @ApiOkResponse({ type: DraftHeadDto })
  put(@SessionParam() session: Session, @Param('key') key: string, @Body(new CheckedPipe(DraftDto)) body: DraftDto) {
    return this.drafts.put(session, key, body.content, body.version);
  }

  @Delete(':key')
  @HttpCode(204)
  @ApiOperation({ summary: '删除草稿' })
  delete(@SessionParam() session: Session, @Param('key') key: string): Promise<void> {
    return this.drafts.delete(session, key);
  }
}
