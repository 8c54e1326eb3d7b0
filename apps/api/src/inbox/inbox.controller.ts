import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { Inbox } from '@yimen/application/cases/inbox';
import { CheckedPipe } from '../acts/checked';
import { Code, InstantField, Ref } from '../acts/fields';
import { ApiQueryOf, QueryParam } from '../acts/list-query';
import { SessionParam } from '../acts/request';
import { AcknowledgeDto } from '../notices/dto/notices.dto';
import { Answers } from '../reads/out';
import { CompleteTaskDto } from '../tasks/dto/tasks.dto';
import { DoneDto, NoticesDto, TasksDto } from './inbox.dto';

/** Which part of an inbox is asked for. */
export class InboxListQuery {
  @Ref({ description: '事项' })
  case?: string;

  @InstantField({ description: '此时以后' })
  since?: string;

  @Code({ description: '哪一类' })
  about?: string;

  @Code({ description: '只看未完成的', values: ['true', 'false'] })
  open?: string;
}

/** 通知、任务: what lies in the person's own inboxes. */
@ApiTags('收件箱')
@Controller()
export class InboxController {
  constructor(private readonly inbox: Inbox) {}

  @Get('notices')
  @ApiOperation({ summary: '通知' })
  @ApiQueryOf(InboxListQuery)
  @Answers(NoticesDto)
  notices(@SessionParam() session: Session, @QueryParam(InboxListQuery) query: InboxListQuery) {
    return this.inbox.notices(session, { ...query, open: false });
  }

  @Post('notices/:id/acknowledge')
  @HttpCode(200)
  @ApiOperation({ summary: '签阅' })
  @ApiBody({ type: AcknowledgeDto })
  @Answers(DoneDto)
  acknowledge(
    @SessionParam() session: Session,
    @Param('id') id: string,
    @Body(new CheckedPipe(AcknowledgeDto)) _body: AcknowledgeDto,
  ) {
    return this.inbox.acknowledge(session, id);
  }

  @Get('tasks')
  @ApiOperation({ summary: '任务' })
  @ApiQueryOf(InboxListQuery)
  @Answers(TasksDto)
  tasks(@SessionParam() session: Session, @QueryParam(InboxListQuery) query: InboxListQuery) {
    return this.inbox.tasks(session, { ...query, open: query.open === 'true' });
  }

  @Post('tasks/:id/complete')
  @HttpCode(200)
  @ApiOperation({ summary: '完成任务' })
  @ApiBody({ type: CompleteTaskDto })
  @Answers(DoneDto)
  complete(
    @SessionParam() session: Session,
    @Param('id') id: string,
    @Body(new CheckedPipe(CompleteTaskDto)) body: CompleteTaskDto,
  ) {
    return this.inbox.complete(session, id, body.result);
  }
}
