import { Controller, Get, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { CaseQueries } from '@yimen/application/cases/case-queries';
import { Opens, UnknownAct } from '../acts/act.decorator';
import { CaseAnswerInterceptor } from '../acts/case-answer.interceptor';
import { ApiQueryOf, ListQuery, QueryParam } from '../acts/list-query';
import { ActRequestParam, SessionParam } from '../acts/request';
import { ApplyMediationDto, EntrustMediationDto } from './dto/open.dto';

/** Sources whose files come from a court, an agency or the petition desk, with a list of materials; all others apply themselves. */
const entrusting = ['court_before', 'court_during', 'administrative', 'police', 'procuratorate', 'visit'];

function openingAct(body: Record<string, unknown>): string {
  return entrusting.includes(String(body.source)) ? 'mediation.entrust' : 'mediation.apply';
}

/** 调解: opening a file, and reading. */
@ApiTags('调解')
@Controller('mediations')
export class MediationsController {
  constructor(
    private readonly acts: SubmitAct,
    private readonly cases: CaseQueries,
  ) {}

  @Post()
  @Opens({ 'mediation.apply': ApplyMediationDto, 'mediation.entrust': EntrustMediationDto }, openingAct)
  open(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Get()
  @ApiOperation({ summary: '调解列表' })
  @ApiQueryOf(ListQuery)
  list(@SessionParam() session: Session, @QueryParam(ListQuery) query: ListQuery) {
    return this.cases.list(session, 'mediation', query);
  }

  @Get(':id')
  @ApiOperation({ summary: '调解详情' })
  @UseInterceptors(CaseAnswerInterceptor)
  get(@SessionParam() session: Session, @Param('id') id: string) {
    return this.cases.get(session, 'mediation', id);
  }

  @Get(':id/journal')
  @ApiOperation({ summary: '调解办理记录' })
  journal(@SessionParam() session: Session, @Param('id') id: string) {
    return this.cases.journal(session, 'mediation', id);
  }

  @Get(':id/clocks')
  @ApiOperation({ summary: '调解的各项期限：为什么是这一天' })
  clocks(@SessionParam() session: Session, @Param('id') id: string) {
    return this.cases.clocks(session, 'mediation', id);
  }

  @Get(':id/actions')
  @ApiOperation({ summary: '现在可以办理的动作，以及不能办理的原因' })
  actions(@SessionParam() session: Session, @Param('id') id: string) {
    return this.cases.actions(session, 'mediation', id);
  }

  @Post(':id/:command')
  @UnknownAct('mediation')
  unknown(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }
}
