import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { Act } from '../acts/act.decorator';
import { ActRequestParam } from '../acts/request';
import { ReasonDto } from '../acts/common.dto';
import {
  AcceptMediationDto,
  AgreeHandOverDto,
  ChooseMediatorDto,
  ExtendMediationDto,
  GuideMediationDto,
  HandOverDto,
  HoldSessionDto,
  InformRightsDto,
  ReceiveDto,
  RecordConsentDto,
  RecordIssuesDto,
} from './dto/process.dto';

/** 调解 from the receipt of the file to its hand-over. */
@ApiTags('调解')
@Controller('mediations')
export class MediationProcessController {
  constructor(private readonly acts: SubmitAct) {}

  @Post(':id/receive')
  @Act('mediation.receive', ReceiveDto)
  receive(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/return')
  @Act('mediation.return', ReasonDto)
  sendBack(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/record-consent')
  @Act('mediation.record_consent', RecordConsentDto)
  recordConsent(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/accept')
  @Act('mediation.accept', AcceptMediationDto)
  accept(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/inform-rights')
  @Act('mediation.inform_rights', InformRightsDto)
  informRights(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/choose-mediator')
  @Act('mediation.choose_mediator', ChooseMediatorDto)
  chooseMediator(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/hold-session')
  @Act('mediation.hold_session', HoldSessionDto)
  holdSession(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/record-issues')
  @Act('mediation.record_issues', RecordIssuesDto)
  recordIssues(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/extend')
  @Act('mediation.extend', ExtendMediationDto)
  extend(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/guide')
  @Act('mediation.guide', GuideMediationDto)
  guide(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/agree-hand-over')
  @Act('mediation.agree_hand_over', AgreeHandOverDto)
  agreeHandOver(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/hand-over')
  @Act('mediation.hand_over', HandOverDto)
  handOver(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }
}
