import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { Counts } from '@yimen/application/cases/counts';
import { SessionParam } from '../acts/request';

@ApiTags('审计')
@Controller('audit')
export class AuditController {
  constructor(private readonly counting: Counts) {}

  /** Numbers by name: events of the vocabulary and words of the statistics. */
  @Get('counts')
  @ApiOperation({ summary: '统计数' })
  @ApiQuery({ name: 'name', isArray: true, type: String })
  counts(@SessionParam() session: Session, @Query('name') name: string | string[] | undefined) {
    return this.counting.execute(session, [name ?? []].flat().slice(0, 100));
  }
}
