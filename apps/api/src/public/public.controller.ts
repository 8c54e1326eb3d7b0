import { Body, Controller, Header, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ActAnswer } from '@yimen/application/acts/act-request';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { PublicDoor, type PublicSession } from '@yimen/application/public/public-door';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { DtoClass } from '../acts/field-spec';
import { idempotencyKeyOf } from '../acts/request';
import { shapeOf } from '../acts/shape';
import { Public } from '../auth/public.decorator';
import type { DoorRequest } from '../auth/request';
import { RateDto, WithdrawDto } from '../petitions/dto/closing.dto';
import { ProofDto, PublicRateDto, PublicWithdrawDto } from './public.dto';
import { PublicLimits } from './public-limits';

type Body = Record<string, unknown>;

const keyHeader = { name: 'Idempotency-Key', required: true, description: '请求编号，每个动作一个，重发不变' };
/** What the petitioner learns of an act of his own; the rest of the case is the house's. */
const told = ['id', 'procedure', 'status', 'statusTitle', 'seq', 'caseCode', 'documents', 'replay'];

/** The phone page of the petitioner: slip code and a second proof instead of an account. */
@ApiTags('群众查询')
@Public()
@Controller('public')
export class PublicController {
  constructor(
    private readonly door: PublicDoor,
    private readonly acts: SubmitAct,
    private readonly limits: PublicLimits,
  ) {}

  /** Where the matter is, what was answered, which remedies are open. */
  @Post('progress')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '查询办理进度' })
  @ApiBody({ type: ProofDto })
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
    return this.act(session, request, 'petition.rate', RateDto, input);
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
    return this.act(session, request, 'petition.withdraw', WithdrawDto, { ...input, ...own });
  }

  /** A malformed proof is a wrong one: the answer tells nothing apart. */
  private async enter(body: unknown, request: DoorRequest): Promise<{ session: PublicSession; input: Body }> {
    const { slipCode, proof, ...input } = (body ?? {}) as Body;
    const [code, second] = [plain(slipCode), plain(proof)];
    const session = await this.limits.guard(request.ip, code, () => this.door.enter(code, second));
    return { session, input };
  }

  private async act(session: PublicSession, request: DoorRequest, name: string, dto: DtoClass, body: Body) {
    const { centerId, caseId, actor, seq } = session;
    const answer = await this.acts.execute({
      centerId,
      actor,
      procedure: 'petition',
      caseId,
      name,
      idempotencyKey: idempotencyKeyOf(request),
      ifMatch: `"${seq}"`,
      body,
      shape: shapeOf(dto),
    });
    return Object.fromEntries(
      told.filter((field) => field in answer).map((field) => [field, answer[field]]),
    ) as ActAnswer;
  }
}

function plain(value: unknown): string {
  if (typeof value === 'string' && value.length > 0 && value.length <= 128) return value;
  throw new Refusal('public_proof_wrong', '查询码或核验信息不符');
}
