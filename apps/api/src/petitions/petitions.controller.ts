import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { RegisterVisit } from '@yimen/application/visits/register-visit';
import { Opens } from '../acts/act.decorator';
import { caseDoor } from '../acts/case-door';
import { ActRequestParam, SessionParam } from '../acts/request';
import { Answers } from '../reads/out';
import { TargetsDto } from './dto/targets.dto';
import { RegisterPetitionDto } from './dto/intake.dto';

/** 信访事项: a further matter of a visit, and reading. */
@ApiTags('信访事项')
@Controller('petitions')
export class PetitionsController extends caseDoor('petition', '信访事项') {
  constructor(private readonly visits: RegisterVisit) {
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
}
