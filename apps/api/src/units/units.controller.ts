import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { DirectoryQueries } from '@yimen/application/directory/directory-queries';
import { SessionParam } from '../acts/request';
import { Answers } from '../reads/out';
import { UnitAccountsDto, UnitsDto } from './units.dto';

@ApiTags('单位')
@Controller('units')
export class UnitsController {
  constructor(private readonly directory: DirectoryQueries) {}

  @Get()
  @ApiOperation({ summary: '单位目录' })
  @Answers(UnitsDto)
  list(@SessionParam() session: Session) {
    return this.directory.units(session);
  }

  @Get(':id/accounts')
  @ApiOperation({ summary: '单位的工作人员，供明确承办人时选择' })
  @Answers(UnitAccountsDto)
  accounts(@SessionParam() session: Session, @Param('id') id: string) {
    return this.directory.accounts(session, id);
  }
}
