import { Controller, Get, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { CaseQueries } from '@yimen/application/cases/case-queries';
import { RegisterVisit } from '@yimen/application/visits/register-visit';
import { Opens, UnknownAct } from '../acts/act.decorator';
import { CaseAnswerInterceptor } from '../acts/case-answer.interceptor';
import { ApiQueryOf, ListQuery, QueryParam } from '../acts/list-query';
import { ActRequestParam, SessionParam } from '../acts/request';
import { RegisterPetitionDto } from './dto/intake.dto';

/** 信访事项: a further matter of a visit, and reading. */
@ApiTags('信访事项')
@Controller('petitions')
export class PetitionsController {
  constructor(
    private readonly acts: SubmitAct,
    private readonly visits: RegisterVisit,
    private readonly cases: CaseQueries,
  ) {}

  @Post()
  @Opens({ 'petition.register': RegisterPetitionDto }, () => 'petition.register')
  open(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.visits.execute(act);
  }

  @Get()
  @ApiOperation({ summary: '信访事项列表' })
  @ApiQueryOf(ListQuery)
  list(@SessionParam() session: Session, @QueryParam(ListQuery) query: ListQuery) {
    return this.cases.list(session, 'petition', query);
  }

  @Get(':id')
  @ApiOperation({ summary: '信访事项详情' })
  @UseInterceptors(CaseAnswerInterceptor)
  get(@SessionParam() session: Session, @Param('id') id: string) {
    return this.cases.get(session, 'petition', id);
  }

  @Get(':id/journal')
  @ApiOperation({ summary: '信访事项办理记录' })
  journal(@SessionParam() session: Session, @Param('id') id: string) {
    return this.cases.journal(session, 'petition', id);
  }

  @Get(':id/clocks')
  @ApiOperation({ summary: '信访事项的各项期限：为什么是这一天' })
  clocks(@SessionParam() session: Session, @Param('id') id: string) {
    return this.cases.clocks(session, 'petition', id);
  }

  @Get(':id/actions')
  @ApiOperation({ summary: '现在可以办理的动作，以及不能办理的原因' })
  actions(@SessionParam() session: Session, @Param('id') id: string) {
    return this.cases.actions(session, 'petition', id);
  }

  @Post(':id/:command')
  @UnknownAct('petition')
  unknown(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }
}
