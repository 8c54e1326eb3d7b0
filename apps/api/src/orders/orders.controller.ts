import { Controller, Get, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { CaseQueries } from '@yimen/application/cases/case-queries';
import { Act, Opens, UnknownAct } from '../acts/act.decorator';
import { CaseAnswerInterceptor } from '../acts/case-answer.interceptor';
import { ApiQueryOf, ListQuery, QueryParam } from '../acts/list-query';
import { ActRequestParam, SessionParam } from '../acts/request';
import { OrderDto, RecommendDto, ReplyAdoptionDto, ReplyOrderDto } from './dto/orders.dto';

/** The measures that open a file of their own; any other word is `act_not_found`. */
const measures = { 'supervision.order': OrderDto, 'supervision.recommend': RecommendDto };

/** 督办: orders and recommendations, each with a reply limit (design §5.4). */
@ApiTags('督办')
@Controller('orders')
export class OrdersController {
  constructor(
    private readonly acts: SubmitAct,
    private readonly cases: CaseQueries,
  ) {}

  @Post()
  @Opens(measures, (body) => `supervision.${typeof body.measure === 'string' ? body.measure : 'order'}`)
  open(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Get()
  @ApiOperation({ summary: '督办列表' })
  @ApiQueryOf(ListQuery)
  list(@SessionParam() session: Session, @QueryParam(ListQuery) query: ListQuery) {
    return this.cases.list(session, 'supervision', query);
  }

  @Get(':id')
  @ApiOperation({ summary: '督办详情' })
  @UseInterceptors(CaseAnswerInterceptor)
  get(@SessionParam() session: Session, @Param('id') id: string) {
    return this.cases.get(session, 'supervision', id);
  }

  @Get(':id/journal')
  @ApiOperation({ summary: '督办办理记录' })
  journal(@SessionParam() session: Session, @Param('id') id: string) {
    return this.cases.journal(session, 'supervision', id);
  }

  @Get(':id/clocks')
  @ApiOperation({ summary: '督办的各项期限：为什么是这一天' })
  clocks(@SessionParam() session: Session, @Param('id') id: string) {
    return this.cases.clocks(session, 'supervision', id);
  }

  @Get(':id/actions')
  @ApiOperation({ summary: '现在可以办理的动作，以及不能办理的原因' })
  actions(@SessionParam() session: Session, @Param('id') id: string) {
    return this.cases.actions(session, 'supervision', id);
  }

  @Post(':id/reply')
  @Act('supervision.reply', ReplyOrderDto)
  reply(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/reply-adoption')
  @Act('supervision.reply_adoption', ReplyAdoptionDto)
  replyAdoption(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/:command')
  @UnknownAct('supervision')
  unknown(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }
}
