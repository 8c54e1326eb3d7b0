import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { Dictionaries } from '@yimen/application/directory/dictionaries';
import { SessionParam } from '../acts/request';
import { Answers } from '../reads/out';
import { DictionariesDto } from './dictionaries.dto';

/** As much of a reply as this needs. */
interface Reply {
  header(name: string, value: string): Reply;
  status(code: number): Reply;
}

/** 字典: asked for at each sign-in, sent again only when a word has changed. */
@ApiTags('字典')
@Controller('dictionaries')
export class DictionariesController {
  constructor(private readonly dictionaries: Dictionaries) {}

  @Get()
  @ApiOperation({ summary: '本中心的全部用语' })
  @Answers(DictionariesDto)
  @ApiResponse({ status: 304, description: '没有变化' })
  async all(
    @SessionParam() session: Session,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<DictionariesDto | undefined> {
    const { etag, words } = await this.dictionaries.of(session);
    reply.header('ETag', etag).header('Cache-Control', 'private, no-cache');
    if (known?.split(/,\s*/).includes(etag)) {
      reply.status(304);
      return undefined;
    }
    return words;
  }
}
