import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { Act, Opens } from '../acts/act.decorator';
import { caseDoor } from '../acts/case-door';
import { ActRequestParam } from '../acts/request';
import { EmptyDto, ReasonDto } from '../acts/common.dto';
import { OrderTermsDto, RaiseDto, RecordResultDto, ResolveDto } from './dto/escalations.dto';

/** 提级: three exits, each with its own gate; the claim goes on beside them (design §5.5). */
@ApiTags('提级')
@Controller('escalations')
export class EscalationsController extends caseDoor('escalation', '提级') {
  @Post()
  @Opens({ 'escalation.raise': RaiseDto }, () => 'escalation.raise')
  open(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
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
}
