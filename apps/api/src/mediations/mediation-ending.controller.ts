import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { Act } from '../acts/act.decorator';
import { ActRequestParam } from '../acts/request';
import { RecordOralAgreementDto, SignAgreementDto } from './dto/agreement.dto';
import {
  ApplyConfirmationDto,
  ArchiveMediationDto,
  RecordConfirmationDto,
  RecordCourtPaperDto,
  RecordPerformanceDto,
  TerminateDto,
} from './dto/ending.dto';

/** Agreement, performance, confirmation, and how a mediation ends. */
@ApiTags('调解')
@Controller('mediations')
export class MediationEndingController {
  constructor(private readonly acts: SubmitAct) {}

  @Post(':id/sign-agreement')
  @Act('mediation.sign_agreement', SignAgreementDto)
  signAgreement(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/record-oral-agreement')
  @Act('mediation.record_oral_agreement', RecordOralAgreementDto)
  recordOralAgreement(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/record-performance')
  @Act('mediation.record_performance', RecordPerformanceDto)
  recordPerformance(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/record-court-paper')
  @Act('mediation.record_court_paper', RecordCourtPaperDto)
  recordCourtPaper(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/apply-confirmation')
  @Act('mediation.apply_confirmation', ApplyConfirmationDto)
  applyConfirmation(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/record-confirmation')
  @Act('mediation.record_confirmation', RecordConfirmationDto)
  recordConfirmation(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/terminate')
  @Act('mediation.terminate', TerminateDto)
  terminate(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/archive')
  @Act('mediation.archive', ArchiveMediationDto)
  archive(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }
}
