import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { Queues, queueActs, type QueueAct } from '@yimen/application/desk/queue';
import { demand } from '@yimen/domain/kernel/refusal';
import { CheckedPipe } from '../acts/checked';
import { ApiQueryOf, QueryParam } from '../acts/list-query';
import { SessionParam } from '../acts/request';
import { QueueAnswerDto, QueueLinesDto, WallDto } from './dto/day.dto';
import { QueueDto, QueueQuery } from './dto/asked.dto';

/** 叫号和大屏: numbers and windows only. */
@ApiTags('叫号')
@Controller()
export class QueueController {
  constructor(private readonly queues: Queues) {}

  @Get('queue')
  @ApiOperation({ summary: '窗口等候' })
  @ApiQueryOf(QueueQuery)
  @ApiOkResponse({ type: QueueLinesDto })
  list(@SessionParam() session: Session, @QueryParam(QueueQuery) query: QueueQuery) {
    return this.queues.list(session, query.window);
  }

  @Post('queue/:act')
  @HttpCode(200)
  @ApiOperation({ summary: '叫号' })
  @ApiParam({ name: 'act', enum: [...queueActs] })
  @ApiBody({ type: QueueDto })
  @ApiOkResponse({ type: QueueAnswerDto })
  act(@SessionParam() session: Session, @Param('act') act: string, @Body(new CheckedPipe(QueueDto)) body: QueueDto) {
    demand((queueActs as readonly string[]).includes(act), 'act_not_found', '系统没有这个动作。');
    return this.queues.act(session, act as QueueAct, body);
  }

  @Get('wall/snapshot')
  @ApiOperation({ summary: '大屏' })
  @ApiOkResponse({ type: WallDto })
  wall(@SessionParam() session: Session) {
    return this.queues.wall(session);
  }
}
