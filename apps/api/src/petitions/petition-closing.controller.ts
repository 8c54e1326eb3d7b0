import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { Act } from '../acts/act.decorator';
import { ActRequestParam } from '../acts/request';
import { EmptyDto, ReasonDto } from '../acts/common.dto';
import {
  AuditResultDto,
  FinaliseDto,
  RateDto,
  RecordCallbackDto,
  RecordExecutionDto,
  ReportConductDto,
  ReportResultDto,
  SettleDto,
  WithdrawDto,
} from './dto/closing.dto';

/** 质量评价 and the end: execution, closing, rating, callback, reopening, archive. */
@ApiTags('信访事项')
@Controller('petitions')
export class PetitionClosingController {
  constructor(private readonly acts: SubmitAct) {}

  @Post(':id/report-result')
  @Act('petition.report_result', ReportResultDto)
  reportResult(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/audit-result')
  @Act('petition.audit_result', AuditResultDto)
  auditResult(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/record-execution')
  @Act('petition.record_execution', RecordExecutionDto)
  recordExecution(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/report-conduct')
  @Act('petition.report_conduct', ReportConductDto)
  reportConduct(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/settle')
  @Act('petition.settle', SettleDto)
  settle(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/rate')
  @Act('petition.rate', RateDto)
  rate(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/record-callback')
  @Act('petition.record_callback', RecordCallbackDto)
  recordCallback(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/reopen')
  @Act('petition.reopen', ReasonDto)
  reopen(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/withdraw')
  @Act('petition.withdraw', WithdrawDto)
  withdraw(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/finalise')
  @Act('petition.finalise', FinaliseDto)
  finalise(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/archive')
  @Act('petition.archive', EmptyDto)
  archive(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }
}
