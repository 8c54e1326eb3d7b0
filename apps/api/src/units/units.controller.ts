import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { CaseQueries } from '@yimen/application/cases/case-queries';
import { SessionParam } from '../acts/request';

@ApiTags('单位')
@Controller('units')
export class UnitsController {
  constructor(private readonly cases: CaseQueries) {}

  @Get()
  @ApiOperation({ summary: '单位目录' })
  list(@SessionParam() session: Session) {
    return this.cases.units(session);
  }
}
