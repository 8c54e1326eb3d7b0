import { Body, Controller, Header, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PublicDoor } from '@yimen/application/public/public-door';
import { PublicEntry, type PublicSession } from '@yimen/application/public/public-entry';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { Public } from '../auth/public.decorator';
import type { DoorRequest } from '../auth/request';
import { RateDto, WithdrawDto } from '../petitions/dto/closing.dto';
import { PublicActs } from './public-acts';
import { ProgressDto } from './public-answers.dto';
import { ProofDto, PublicApplyDto, PublicRateDto, PublicWithdrawDto } from './public.dto';

type Input = Record<string, unknown>;

export const keyHeader = { name: 'Idempotency-Key', required: true, description: '请求编号，每个动作一个，重发不变' };

/** The petitioner's door for programs: slip code and second proof with each call, no session. */
@ApiTags('群众查询')
@Public()
@Controller('public')
export class PublicController {
  constructor(
    private readonly door: PublicDoor,
    private readonly entry: PublicEntry,
    private readonly acts: PublicActs,
  ) {}

  /** Where the matter is, what was answered, which remedies are open. */
  @Post('progress')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '查询办理进度（每次核验）' })
  @ApiBody({ type: ProofDto })
  @ApiOkResponse({ type: ProgressDto })
  async progress(@Body() body: unknown, @Req() request: DoorRequest) {
    const { session } = await this.enter(body, request);
    return this.door.progress(session);
  }

  @Post('rate')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '评价' })
  @ApiHeader(keyHeader)
  @ApiBody({ type: PublicRateDto })
  async rate(@Body() body: unknown, @Req() request: DoorRequest) {
    const { session, input } = await this.enter(body, request);
    return this.acts.act(session, request, 'petition.rate', RateDto, input);
  }

  @Post('withdraw')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '撤回' })
  @ApiHeader(keyHeader)
  @ApiBody({ type: PublicWithdrawDto })
  async withdraw(@Body() body: unknown, @Req() request: DoorRequest) {
    const { session, input } = await this.enter(body, request);
    // only the person himself withdraws (Art. 19): who stands at this door has proven to be that person
    const own = { person: session.name, signedBy: session.name };
    return this.acts.act(session, request, 'petition.withdraw', WithdrawDto, { ...input, ...own });
  }

  @Post('review-apply')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '申请复查' })
  @ApiHeader(keyHeader)
  @ApiBody({ type: PublicApplyDto })
  review(@Body() body: unknown, @Req() request: DoorRequest) {
    return this.apply('review', body, request);
  }

  @Post('recheck-apply')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '申请复核' })
  @ApiHeader(keyHeader)
  @ApiBody({ type: PublicApplyDto })
  recheck(@Body() body: unknown, @Req() request: DoorRequest) {
    return this.apply('recheck', body, request);
  }

  /** For whoever cannot prove himself the matter is not there: whose it is stays untold. */
  private async apply(procedure: 'review' | 'recheck', body: unknown, request: DoorRequest) {
    const { session, input } = await this.enter(body, request).catch((error: unknown) => {
      const stranger = error instanceof Refusal && error.code === 'public_proof_wrong';
      throw stranger ? new Refusal('not_found', '未找到该事项。') : error;
    });
    return this.acts.apply(session, request, procedure, input);
  }

  /** A malformed proof is a wrong one: the answer tells nothing apart. */
  private async enter(body: unknown, request: DoorRequest): Promise<{ session: PublicSession; input: Input }> {
    const { slipCode, proof, ...input } = (body ?? {}) as Input;
    const session = await this.entry.enter(plain(slipCode), plain(proof), request.ip);
    this.acts.look(session);
    return { session, input };
  }
}

function plain(value: unknown): string {
  if (typeof value === 'string' && value.length > 0 && value.length <= 128) return value;
  throw new Refusal('public_proof_wrong', '查询码或核验信息不符');
}
