import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { RegisterVisit } from '@yimen/application/visits/register-visit';
import { Opens, UnknownAct } from '../acts/act.decorator';
import { ActRequestParam, SessionParam } from '../acts/request';
import { caseReads } from '../reads/case-reads';
import { Answers } from '../reads/out';
import { TargetsDto } from './dto/targets.dto';
import { RegisterPetitionDto } from './dto/intake.dto';

/** 信访事项: a further matter of a visit, and reading. */
@ApiTags('信访事项')
@Controller('petitions')
export class PetitionsController extends caseReads('petition', '信访事项') {
  constructor(
    private readonly acts: SubmitAct,
    private readonly visits: RegisterVisit,
  ) {
    super();
  }

  @Post()
  @Opens({ 'petition.register': RegisterPetitionDto }, () => 'petition.register')
  open(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.visits.execute(act);
  }

  @Get(':id/targets')
  @ApiOperation({ summary: '可以转送的单位，以及可以导入的法定途径' })
  @Answers(TargetsDto)
  targets(@SessionParam() session: Session, @Param('id') id: string) {
    return this.cases.targets(session, id);
  }

  @Post(':id/:command')
  @UnknownAct('petition')
  unknown(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }
}
