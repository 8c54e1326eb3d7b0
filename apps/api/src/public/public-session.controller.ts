import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PublicDoor } from '@yimen/application/public/public-door';
import { PublicPapers } from '@yimen/application/public/public-papers';
import { PublicSessions, sessionSeconds } from '@yimen/application/public/public-sessions';
import { SmsCodes } from '@yimen/application/public/sms-codes';
import { RatingAddenda } from '@yimen/application/public/rating-addenda';
import { ProblemDto } from '../acts/answers.dto';
import { CheckedPipe } from '../acts/checked';
import { Public } from '../auth/public.decorator';
import type { DoorRequest } from '../auth/request';
import { RateDto } from '../petitions/dto/closing.dto';
import { PublicActs } from './public-acts';
import { CentreDto, ProgressDto, SessionTokenDto, SmsSentDto } from './public-answers.dto';
import { PublicPapersDto, PublicPaperTextDto } from './public-papers.dto';
import { bearerOf, PublicGate } from './public-session';
import { keyHeader } from './public.controller';
import { AddendumDto, OpenSessionDto, RatingDto, SmsCodeDto } from './public.dto';

const refused = { status: 'default', type: ProblemDto, description: '不能办理的原因' } as const;

/** The phone page (screens p): one session of ten minutes, opened by slip and second proof. */
@ApiTags('群众查询')
@ApiBearerAuth()
@Public()
@Controller('public')
export class PublicSessionController {
  constructor(
    private readonly sessions: PublicSessions,
    private readonly gate: PublicGate,
    private readonly door: PublicDoor,
    private readonly papers: PublicPapers,
    private readonly addenda: RatingAddenda,
    private readonly acts: PublicActs,
    private readonly codes: SmsCodes,
  ) {}

  /** Opens a session: 401 slip_proof_wrong with triesLeft, 429 rate_limited after five. */
  @Post('sessions')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '用查询码和后四位进入' })
  @ApiBody({ type: OpenSessionDto })
  @ApiOkResponse({ type: SessionTokenDto })
  @ApiResponse(refused)
  async open(@Body(new CheckedPipe(OpenSessionDto)) dto: OpenSessionDto, @Req() request: DoorRequest) {
    const { token } = await this.sessions.open(dto.code ?? dto.token ?? '', dto.proof, request.ip);
    return { token, seconds: sessionSeconds };
  }

  /** Sends a code to the phone of the matter; told alike whether there is one or not. 429 rate_limited, 503 sms_unavailable. */
  @Post('sessions/code')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '发送短信验证码' })
  @ApiBody({ type: SmsCodeDto })
  @ApiOkResponse({ type: SmsSentDto })
  @ApiResponse(refused)
  async code(@Body(new CheckedPipe(SmsCodeDto)) { code }: SmsCodeDto, @Req() request: DoorRequest) {
    await this.codes.send(code, request.ip);
    return { seconds: 60 };
  }

  @Delete('sessions')
  @HttpCode(204)
  @ApiOperation({ summary: '退出' })
  async close(@Req() request: DoorRequest): Promise<void> {
    await this.sessions.close(bearerOf(request));
  }

  /** Whom to telephone when nothing else works; says nothing about anybody. */
  @Get('centre')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '中心名称和电话' })
  @ApiOkResponse({ type: CentreDto })
  async centre() {
    return { ...(await this.door.centre()), sms: this.codes.ready };
  }

  @Get('progress')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '查询办理进度' })
  @ApiOkResponse({ type: ProgressDto })
  @ApiResponse(refused)
  async progress(@Req() request: DoorRequest) {
    return this.door.progress(await this.gate.read(request));
  }

  @Get('documents')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '文书' })
  @ApiOkResponse({ type: PublicPapersDto })
  @ApiResponse(refused)
  async documents(@Req() request: DoorRequest) {
    return this.papers.all(await this.gate.read(request));
  }

  @Get('documents/:id')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '看文书' })
  @ApiOkResponse({ type: PublicPaperTextDto })
  @ApiResponse(refused)
  async document(@Req() request: DoorRequest, @Param('id') id: string) {
    return this.papers.text(await this.gate.read(request), id);
  }

  @Post('ratings')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '评价' })
  @ApiHeader(keyHeader)
  @ApiBody({ type: RatingDto })
  @ApiResponse(refused)
  async rate(@Req() request: DoorRequest, @Body(new CheckedPipe(RatingDto)) dto: RatingDto) {
    const session = await this.gate.read(request);
    const reason = [dto.reasons?.map((code) => reasonTitles[code] ?? code).join('、'), dto.reason?.trim()]
      .filter(Boolean)
      .join('；');
    const body = { object: dto.object, grade: dto.grade, ...(reason ? { reason } : {}) };
    return this.acts.act(session, request, 'petition.rate', RateDto, body);
  }

  @Post('ratings/addendum')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '追加评价，一次' })
  @ApiBody({ type: AddendumDto })
  @ApiResponse(refused)
  async addendum(@Req() request: DoorRequest, @Body(new CheckedPipe(AddendumDto)) dto: AddendumDto) {
    return this.addenda.add(await this.gate.read(request), dto.object, dto.text.trim());
  }
}

const reasonTitles: Record<string, string> = { unsolved: '未解决', late: '超期', attitude: '态度', unclear: '没说清' };
