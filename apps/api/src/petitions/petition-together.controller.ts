import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { Act } from '../acts/act.decorator';
import { EmptyDto } from '../acts/common.dto';
import { ActRequestParam } from '../acts/request';
import { ElectRepresentativesDto, LinkDto } from './dto/intake.dto';
import {
  AuthoriseProxyDto,
  CallInDto,
  RaiseAlertDto,
  RecuseDto,
  ReportUrgentDto,
  SubstituteSuccessorDto,
} from './dto/together.dto';

/** Who comes together, what hangs together, what is urgent, who must keep away (Art. 19, 20, 25, 28; S2-4, S4-10). */
@ApiTags('信访事项')
@Controller('petitions')
export class PetitionTogetherController {
  constructor(private readonly acts: SubmitAct) {}

  @Post(':id/link')
  @Act('petition.link', LinkDto)
  link(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/unlink')
  @Act('petition.unlink', EmptyDto)
  unlink(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/elect-representatives')
  @Act('petition.elect_representatives', ElectRepresentativesDto)
  electRepresentatives(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/report-urgent')
  @Act('petition.report_urgent', ReportUrgentDto)
  reportUrgent(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/raise-alert')
  @Act('petition.raise_alert', RaiseAlertDto)
  raiseAlert(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/call-in')
  @Act('petition.call_in', CallInDto)
  callIn(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/recuse')
  @Act('petition.recuse', RecuseDto)
  recuse(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/authorise-proxy')
  @Act('petition.authorise_proxy', AuthoriseProxyDto)
  authoriseProxy(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/substitute-successor')
  @Act('petition.substitute_successor', SubstituteSuccessorDto)
  substituteSuccessor(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }
}
