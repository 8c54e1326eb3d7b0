import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { Consult } from '@yimen/application/visits/consult';
import { RegisterVisit } from '@yimen/application/visits/register-visit';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { Opens, UnknownAct } from '../acts/act.decorator';
import { ActRequestParam } from '../acts/request';
import { ConsultDto, RegisterVisitDto } from './dto/visits.dto';

/** 来访: registration is a legal act and waits for nothing, not even for the engine (Art. 22; right 1). */
@ApiTags('来访')
@Controller('visits')
export class VisitsController {
  constructor(
    private readonly visits: RegisterVisit,
    private readonly consultations: Consult,
  ) {}

  @Post()
  @Opens({ 'visit.register': RegisterVisitDto }, () => 'visit.register')
  register(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.visits.execute(act);
  }

  @Post('consult')
  @Opens({ 'visit.consult': ConsultDto }, () => 'visit.consult')
  consult(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.consultations.execute(act);
  }

  /** A visit knows no further acts: in particular nobody can refuse one. */
  @Post(':id/:command')
  @UnknownAct('petition')
  unknown(): never {
    throw new Refusal('act_not_found', '系统没有这个动作；来访一律登记，不能拒绝。');
  }
}
