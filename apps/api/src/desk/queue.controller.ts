import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { HallWall } from '@yimen/application/desk/hall-wall';
import { Queues, queueActs, type QueueAct } from '@yimen/application/desk/queue';
import { demand } from '@yimen/domain/kernel/refusal';
import { CheckedPipe } from '../acts/checked';
import { ApiQueryOf, QueryParam } from '../acts/list-query';
import { SessionParam } from '../acts/request';
import { ForScreens } from '../auth/public.decorator';
import { SlipAddress } from '../visits/slip-address';
import { QueueAnswerDto, QueueLinesDto } from './dto/day.dto';
import { QueueDto, QueueQuery } from './dto/asked.dto';
import { WallDto } from './dto/wall.dto';

/** 叫号和大屏: numbers and windows only. */
@ApiTags('叫号')
@Controller()
export class QueueController {
  constructor(
    private readonly queues: Queues,
    private readonly walls: HallWall,
    private readonly address: SlipAddress,
  ) {}

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
  @ForScreens()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '大屏：号码、窗口和件数' })
  @ApiOkResponse({ type: WallDto })
  async wall(@SessionParam() session: Session) {
    return { ...(await this.walls.snapshot(session)), address: this.address.page };
  }
}
