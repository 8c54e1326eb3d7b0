import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { RegisterVisit } from '@yimen/application/visits/register-visit';
import { Opens, UnknownAct } from '../acts/act.decorator';
import { ActRequestParam } from '../acts/request';
import { caseReads } from '../reads/case-reads';
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

  @Post(':id/:command')
  @UnknownAct('petition')
  unknown(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }
}
