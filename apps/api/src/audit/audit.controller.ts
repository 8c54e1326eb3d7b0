import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { Audit } from '@yimen/application/audit/audit';
import { Counts } from '@yimen/application/cases/counts';
import { ApiQueryOf, QueryParam } from '../acts/list-query';
import { SessionParam } from '../acts/request';
import { realTimeLimit } from '../auth/limits';
import { AuditListDto, AuditListQuery, AuditVerifyDto } from './audit.dto';

@ApiTags('审计')
@Controller('audit')
export class AuditController {
  /** A walk over every chain of the centre is long work. */
  private readonly walks = realTimeLimit(2, 60);

  constructor(
    private readonly counting: Counts,
    private readonly audit: Audit,
  ) {}

  /** Who looked at personal data, and what was refused. */
  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '审计记录：揭示、查找、被拒绝的动作' })
  @ApiQueryOf(AuditListQuery)
  @ApiOkResponse({ type: AuditListDto })
  list(@SessionParam() session: Session, @QueryParam(AuditListQuery) query: AuditListQuery) {
    return this.audit.list(session, query);
  }

  /** Does every hash chain of the journal hold? */
  @Get('verify')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '校验办理日志的散列链' })
  @ApiOkResponse({ type: AuditVerifyDto })
  verify(@SessionParam() session: Session) {
    this.walks.take(session.centerId);
    return this.audit.verify(session);
  }

  /** Numbers by name: events of the vocabulary and words of the statistics. */
  @Get('counts')
  @ApiOperation({ summary: '统计数' })
  @ApiQuery({ name: 'name', isArray: true, type: String })
  counts(@SessionParam() session: Session, @Query('name') name: string | string[] | undefined) {
    return this.counting.execute(session, [name ?? []].flat().slice(0, 100));
  }
}
