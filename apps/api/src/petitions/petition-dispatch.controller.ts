import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { Act } from '../acts/act.decorator';
import { ActRequestParam } from '../acts/request';
import {
  AssignDto,
  AssignHandlerDto,
  DecideLeadDto,
  DecideObjectionDto,
  ForwardDto,
  NotifyWhereaboutsDto,
  ObjectDto,
  PartDto,
  RequestLeadDto,
  UndoDto,
} from './dto/dispatch.dto';
import { AddNoteDto, SplitDto, TriageDto } from './dto/intake.dto';

/** 集中受理 and 分流交办: from the desk to the unit that signs. */
@ApiTags('信访事项')
@Controller('petitions')
export class PetitionDispatchController {
  constructor(private readonly acts: SubmitAct) {}

  @Post(':id/triage')
  @Act('petition.triage', TriageDto)
  triage(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/add-note')
  @Act('petition.add_note', AddNoteDto)
  addNote(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/split')
  @Act('petition.split', SplitDto)
  split(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/forward')
  @Act('petition.forward', ForwardDto)
  forward(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/assign')
  @Act('petition.assign', AssignDto)
  assign(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/notify-whereabouts')
  @Act('petition.notify_whereabouts', NotifyWhereaboutsDto)
  notifyWhereabouts(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/sign')
  @Act('petition.sign', PartDto)
  sign(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/object')
  @Act('petition.object', ObjectDto)
  object(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/decide-objection')
  @Act('petition.decide_objection', DecideObjectionDto)
  decideObjection(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/request-lead')
  @Act('petition.request_lead', RequestLeadDto)
  requestLead(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/decide-lead')
  @Act('petition.decide_lead', DecideLeadDto)
  decideLead(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/undo')
  @Act('petition.undo', UndoDto)
  undo(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/assign-handler')
  @Act('petition.assign_handler', AssignHandlerDto)
  assignHandler(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }
}
