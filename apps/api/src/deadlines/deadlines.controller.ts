import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { PreviewDeadline } from '@yimen/application/deadlines/preview-deadline';
import { ProblemDto } from '../acts/answers.dto';
import { SessionParam } from '../acts/request';
import { CheckedPipe } from '../acts/checked';
import { DeadlineDto, PreviewDeadlineDto } from './dto/preview.dto';

/** 期限计算器: the last day of a limit, and every step that led to it. */
@ApiTags('期限')
@Controller('deadlines')
export class DeadlinesController {
  constructor(private readonly deadlines: PreviewDeadline) {}

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: '期限试算' })
  @ApiOkResponse({ type: DeadlineDto })
  @ApiResponse({ status: 'default', type: ProblemDto, description: '不能试算的原因' })
  preview(@SessionParam() session: Session, @Body(new CheckedPipe(PreviewDeadlineDto)) dto: PreviewDeadlineDto) {
    return this.deadlines.execute(session, dto);
  }
}
