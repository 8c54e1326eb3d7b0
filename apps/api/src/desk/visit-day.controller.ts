import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { DeskDay } from '@yimen/application/visits/desk-day';
import { ImportRoster } from '@yimen/application/visits/import-roster';
import { Slips } from '@yimen/application/visits/slips';
import { CheckedPipe } from '../acts/checked';
import { ApiQueryOf, QueryParam } from '../acts/list-query';
import { SessionParam } from '../acts/request';
import { SlipAddress } from '../visits/slip-address';
import { ImportRosterDto } from '../petitions/dto/together.dto';
import { DayDto, DayLineDto, RosterAnswerDto, RosterFileDto, SlipDto } from './dto/day.dto';
import { DayQuery, RosterDto } from './dto/asked.dto';

/** 今日来访、回执、名册. */
@ApiTags('来访')
@Controller('visits')
export class VisitDayController {
  constructor(
    private readonly days: DeskDay,
    private readonly slips: Slips,
    private readonly rosters: ImportRoster,
    private readonly address: SlipAddress,
  ) {}

  @Get()
  @ApiOperation({ summary: '今日来访' })
  @ApiQueryOf(DayQuery)
  @ApiOkResponse({ type: DayDto })
  list(@SessionParam() session: Session, @QueryParam(DayQuery) query: DayQuery) {
    return this.days.list(session, query);
  }

  @Get(':id/slip')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '回执' })
  @ApiOkResponse({ type: SlipDto })
  slip(@SessionParam() session: Session, @Param('id') id: string) {
    return this.slips.get(session, id);
  }

  @Post(':id/slip/reprint')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '补打回执' })
  @ApiOkResponse({ type: SlipDto })
  async reprint(@SessionParam() session: Session, @Param('id') id: string) {
    return this.address.withQr(await this.slips.reprint(session, id));
  }

  /** 导入名册 by the catalogue's name: the whole file, with the verdict on every row. */
  @Post(':id/import-roster')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '导入名册（逐行结论）' })
  @ApiBody({ type: ImportRosterDto })
  @ApiOkResponse({ type: RosterFileDto })
  rosterFile(
    @SessionParam() session: Session,
    @Param('id') id: string,
    @Body(new CheckedPipe(ImportRosterDto)) body: ImportRosterDto,
  ) {
    return this.rosters.file(session, id, body.rosterFile);
  }

  @Get(':id')
  @ApiOperation({ summary: '一次来访' })
  @ApiOkResponse({ type: DayLineDto })
  one(@SessionParam() session: Session, @Param('id') id: string) {
    return this.days.one(session, id);
  }

  @Post(':id/roster')
  @HttpCode(200)
  @ApiOperation({ summary: '导入名册' })
  @ApiBody({ type: RosterDto })
  @ApiOkResponse({ type: RosterAnswerDto })
  roster(@SessionParam() session: Session, @Param('id') id: string, @Body(new CheckedPipe(RosterDto)) body: RosterDto) {
    return this.rosters.execute(session, id, body);
  }
}
