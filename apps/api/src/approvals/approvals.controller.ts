import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { ApprovalQueries } from '@yimen/application/cases/approval-queries';
import { Act } from '../acts/act.decorator';
import { ActRequestParam, SessionParam } from '../acts/request';
import { ApiQueryOf, QueryParam } from '../acts/list-query';
import { Answers } from '../reads/out';
import { ApprovalsDto } from './dto/approvals-answer.dto';
import { ApprovalQuery, ApproveDto, ReturnDto } from './dto/approvals.dto';

/** 签批: the second person says yes or no to the act that waits on a case (design §8). */
@ApiTags('签批')
@Controller('approvals')
export class ApprovalsController {
  constructor(
    private readonly acts: SubmitAct,
    private readonly approvals: ApprovalQueries,
  ) {}

  @Get()
  @ApiOperation({ summary: '等待签批的动作' })
  @ApiQueryOf(ApprovalQuery)
  @Answers(ApprovalsDto)
  list(@SessionParam() session: Session, @QueryParam(ApprovalQuery) query: ApprovalQuery) {
    return this.approvals.list(session, query.case ?? null);
  }

  @Post(':id/approve')
  @Act('approval.approve', ApproveDto)
  async approve(
    @SessionParam() session: Session,
    @Param('id') id: string,
    @ActRequestParam() act: ActRequest,
  ): Promise<ActAnswer> {
    return this.acts.execute({ ...act, ...(await this.approvals.locate(session, id)) });
  }

  @Post(':id/return')
  @Act('approval.return', ReturnDto)
  async sendBack(
    @SessionParam() session: Session,
    @Param('id') id: string,
    @ActRequestParam() act: ActRequest,
  ): Promise<ActAnswer> {
    return this.acts.execute({ ...act, ...(await this.approvals.locate(session, id)) });
  }
}
