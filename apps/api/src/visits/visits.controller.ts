import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { Consult } from '@yimen/application/visits/consult';
import { RegisterVisit } from '@yimen/application/visits/register-visit';
import { TurnVisit } from '@yimen/application/visits/turn-visit';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { Opens, UnknownAct } from '../acts/act.decorator';
import { ActRequestParam } from '../acts/request';
import { ConsultDto, RegisterVisitDto, TurnVisitDto } from './dto/visits.dto';
import { SlipAddress } from './slip-address';

/** 来访: registration is a legal act and waits for nothing, not even for the engine (Art. 22; right 1). */
@ApiTags('来访')
@Controller('visits')
export class VisitsController {
  constructor(
    private readonly visits: RegisterVisit,
    private readonly consultations: Consult,
    private readonly turned: TurnVisit,
    private readonly address: SlipAddress,
  ) {}

  @Post()
  @Opens({ 'visit.register': RegisterVisitDto }, () => 'visit.register')
  async register(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.address.withQr(await this.visits.execute(act));
  }

  @Post('consult')
  @Opens({ 'visit.consult': ConsultDto }, () => 'visit.consult')
  consult(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.consultations.execute(act);
  }

  /** 转为登记: the question's own text is kept. */
  @Post(':id/register')
  @Opens({ 'visit.turn': TurnVisitDto }, () => 'visit.turn')
  async turn(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.address.withQr(await this.turned.execute(act));
  }

  /** A visit knows no further acts: in particular nobody can refuse one. */
  @Post(':id/:command')
  @UnknownAct('petition')
  unknown(): never {
    throw new Refusal('act_not_found', '系统没有这个动作；来访一律登记，不能拒绝。');
  }
}
