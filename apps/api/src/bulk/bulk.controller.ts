import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import type { ActShape } from '@yimen/application/acts/act-request';
import { BulkActs, type BulkResult } from '@yimen/application/bulk/bulk-acts';
import { demand } from '@yimen/domain/kernel/refusal';
import { toProblem } from '@yimen/platform/http/problem';
import { CheckedPipe } from '../acts/checked';
import { idempotencyKeyOf, SessionParam, type DoorRequest } from '../acts/request';
import { shapeOf } from '../acts/shape';
import { AssignHandlerDto, PartDto } from '../petitions/dto/dispatch.dto';
import { BulkAnswerDto, BulkDto } from './bulk.dto';

/** Acts that decide nothing. Whoever decides, looks at one matter at a time: nothing else belongs here. */
const allowed: Record<string, { name: string; shape: ActShape }> = {
  sign: { name: 'petition.sign', shape: shapeOf(PartDto) },
  'assign-handler': { name: 'petition.assign_handler', shape: shapeOf(AssignHandlerDto) },
};
const most = 200;

/** 批量办理, with a result for every row. */
@ApiTags('批量')
@Controller('bulk')
export class BulkController {
  constructor(private readonly bulk: BulkActs) {}

  @Post(':command')
  @HttpCode(200)
  @ApiOperation({ summary: '批量签收、指定承办人：逐件办理，逐件答复' })
  @ApiParam({ name: 'command', enum: Object.keys(allowed) })
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: '请求编号；重发不会重复办理' })
  @ApiBody({ type: BulkDto })
  @ApiOkResponse({ type: BulkAnswerDto })
  async execute(
    @SessionParam() session: Session,
    @Param('command') command: string,
    @Req() request: DoorRequest,
    @Body(new CheckedPipe(BulkDto)) { cases, body = {} }: BulkDto,
  ): Promise<BulkAnswerDto> {
    const act = Object.hasOwn(allowed, command) ? allowed[command] : undefined;
    demand(act, 'bulk_not_allowed', '这个动作须逐件办理，不能批量。');
    const ids = new Set(cases.map(({ id }) => id));
    const fits = cases.length <= most && ids.size === cases.length;
    demand(fits, 'validation_failed', `一次最多 ${most} 件，每件只能出现一次。`, [
      { pointer: '/cases', code: 'too_long', message: `一次最多 ${most} 件，不能重复` },
    ]);
    const rows = cases.map(({ id, seq, body: own = {} }) => ({ id, seq, body: { ...body, ...own } }));
    const results = await this.bulk.execute(session, act, idempotencyKeyOf(request), rows);
    const failed = results.filter(({ error }) => error !== undefined).length;
    return { items: results.map(rowOf), done: results.length - failed, failed };
  }
}

function rowOf({ id, caseCode, answer, error }: BulkResult): BulkAnswerDto['items'][number] {
  if (answer) return { id, caseCode, ok: true, seq: answer.seq };
  const { problem } = toProblem(error);
  return { id, caseCode, ok: false, problem: { ...problem, instance: `/api/v1/petitions/${id}`, traceId: '' } };
}
