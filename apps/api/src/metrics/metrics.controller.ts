import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { Indicators } from '@yimen/application/metrics/indicators';
import { ApiQueryOf, QueryParam } from '../acts/list-query';
import { SessionParam } from '../acts/request';
import { realTimeLimit } from '../auth/limits';
import { Answers } from '../reads/out';
import { MetricDto, MetricQuery } from './metrics.dto';

/** 指标: what the packs define, counted behind the reader's walls. Its whole address stands here: see `web/application.ts`. */
@ApiTags('指标')
@Controller('api/v1/metrics')
export class MetricsController {
  /** A count may walk many cases: enough for a person and his board, too little for a script. */
  private readonly looks = realTimeLimit(120, 60);

  constructor(private readonly indicators: Indicators) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '一个指标：口径、值、分子和分母' })
  @ApiQueryOf(MetricQuery)
  @Answers(MetricDto)
  get(@SessionParam() session: Session, @QueryParam(MetricQuery) query: MetricQuery) {
    this.looks.take(session.accountId);
    return this.indicators.get(session, query);
  }
}
