import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { Act } from '../acts/act.decorator';
import { ActRequestParam } from '../acts/request';
import { EmptyDto, ReasonDto } from '../acts/common.dto';
import {
  AcceptDto,
  DeclineAgainDto,
  DeclinePartDto,
  DeliverDto,
  GuideDto,
  IssueOpinionDto,
  RecordFindingsDto,
  RecordInterviewDto,
  RecordInvestigationDto,
  ReplySuggestionDto,
  RequestExtensionDto,
} from './dto/feedback.dto';

/** 限时反馈: the unit accepts, finds out, answers and proves delivery. */
@ApiTags('信访事项')
@Controller('petitions')
export class PetitionFeedbackController {
  constructor(private readonly acts: SubmitAct) {}

  @Post(':id/accept')
  @Act('petition.accept', AcceptDto)
  accept(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/decline')
  @Act('petition.decline', DeclinePartDto)
  decline(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/decline-again')
  @Act('petition.decline_again', DeclineAgainDto)
  declineAgain(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/convert-procedure')
  @Act('petition.convert_procedure', ReasonDto)
  convertProcedure(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/guide')
  @Act('petition.guide', GuideDto)
  guide(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/record-interview')
  @Act('petition.record_interview', RecordInterviewDto)
  recordInterview(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/record-investigation')
  @Act('petition.record_investigation', RecordInvestigationDto)
  recordInvestigation(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/record-findings')
  @Act('petition.record_findings', RecordFindingsDto)
  recordFindings(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/request-extension')
  @Act('petition.request_extension', RequestExtensionDto)
  requestExtension(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/approve-extension')
  @Act('petition.approve_extension', EmptyDto)
  approveExtension(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/issue-opinion')
  @Act('petition.issue_opinion', IssueOpinionDto)
  issueOpinion(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/deliver')
  @Act('petition.deliver', DeliverDto)
  deliver(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/reply-suggestion')
  @Act('petition.reply_suggestion', ReplySuggestionDto)
  replySuggestion(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }
}
