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
import { EmptyDto, ReasonDto } from '../acts/common.dto';
import { OrderTermsDto, RaiseDto, RecordResultDto, ResolveDto } from './dto/escalations.dto';

/** 提级: three exits, each with its own gate; the claim goes on beside them (design §5.5). */
@ApiTags('提级')
@Controller('escalations')
export class EscalationsController {
  constructor(
    private readonly acts: SubmitAct,
    private readonly cases: CaseQueries,
  ) {}

  @Post()
  @Opens({ 'escalation.raise': RaiseDto }, () => 'escalation.raise')
  open(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Get()
  @ApiOperation({ summary: '提级列表' })
  @ApiQueryOf(ListQuery)
  list(@SessionParam() session: Session, @QueryParam(ListQuery) query: ListQuery) {
    return this.cases.list(session, 'escalation', query);
  }

  @Get(':id')
  @ApiOperation({ summary: '提级详情' })
  @UseInterceptors(CaseAnswerInterceptor)
  get(@SessionParam() session: Session, @Param('id') id: string) {
    return this.cases.get(session, 'escalation', id);
  }

  @Get(':id/journal')
  @ApiOperation({ summary: '提级办理记录' })
  journal(@SessionParam() session: Session, @Param('id') id: string) {
    return this.cases.journal(session, 'escalation', id);
  }

  @Get(':id/clocks')
  @ApiOperation({ summary: '提级的各项期限：为什么是这一天' })
  clocks(@SessionParam() session: Session, @Param('id') id: string) {
    return this.cases.clocks(session, 'escalation', id);
  }

  @Get(':id/actions')
  @ApiOperation({ summary: '现在可以办理的动作，以及不能办理的原因' })
  actions(@SessionParam() session: Session, @Param('id') id: string) {
    return this.cases.actions(session, 'escalation', id);
  }

  @Post(':id/hand-over')
  @Act('escalation.hand_over', EmptyDto)
  handOver(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/accept')
  @Act('escalation.accept', EmptyDto)
  accept(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/refuse')
  @Act('escalation.refuse', ReasonDto)
  refuse(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/order')
  @Act('escalation.order', OrderTermsDto)
  order(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/resolve')
  @Act('escalation.resolve', ResolveDto)
  resolve(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/record-result')
  @Act('escalation.record_result', RecordResultDto)
  recordResult(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/close')
  @Act('escalation.close', EmptyDto)
  close(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/:command')
  @UnknownAct('escalation')
  unknown(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }
}
