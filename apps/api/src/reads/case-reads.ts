import { Get, Header, Inject, Param, StreamableFile, UseInterceptors, type Type } from '@nestjs/common';
import { ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { CaseQueries } from '@yimen/application/cases/case-queries';
import { ExportCases } from '@yimen/application/export/export-cases';
import type { ProcedureName } from '@yimen/domain/kernel/types';
import { CaseAnswerInterceptor } from '../acts/case-answer.interceptor';
import { ApiQueryOf, CountsQuery, ExportQuery, JournalListQuery, ListQuery, QueryParam } from '../acts/list-query';
import { SessionParam } from '../acts/request';
import { realTimeLimit } from '../auth/limits';
import { CaseCountsDto, CasePageDto } from './case.dto';
import { CaseFileDto } from './case-file.dto';
import { Answers } from './out';
import { ActionsDto, CaseLinksDto, CasePapersDto, ExplainedClocksDto, JournalDto } from './parts.dto';

/** What may be read of the cases of one procedure, under the noun of whoever extends it. */
export interface CaseReads {
  readonly cases: CaseQueries;
}

/** The reads that all procedures have in common, as a base of each one's controller. In: the procedure, and what people call it. */
export function caseReads(procedure: ProcedureName, title: string): Type<CaseReads> {
  class Reads implements CaseReads {
    @Inject(CaseQueries)
    readonly cases!: CaseQueries;

    @Inject(ExportCases)
    private readonly exports!: ExportCases;

    private readonly takings = realTimeLimit(10, 60);

    @Get()
    @ApiOperation({ summary: `${title}列表` })
    @ApiQueryOf(ListQuery)
    @Answers(CasePageDto)
    list(@SessionParam() session: Session, @QueryParam(ListQuery) query: ListQuery) {
      return this.cases.list(session, procedure, query);
    }

    @Get('counts')
    @ApiOperation({ summary: `${title}各有多少件` })
    @ApiQueryOf(CountsQuery)
    @Answers(CaseCountsDto)
    counts(@SessionParam() session: Session, @QueryParam(CountsQuery) { by, ...query }: CountsQuery) {
      return this.cases.counts(session, procedure, by ?? 'status', query);
    }

    @Get('export')
    @Header('cache-control', 'no-store')
    @ApiOperation({ summary: `导出${title}台账（CSV，个人信息遮盖，记入审计）` })
    @ApiQueryOf(ExportQuery)
    @ApiProduces('text/csv')
    async export(@SessionParam() session: Session, @QueryParam(ExportQuery) query: ExportQuery) {
      this.takings.take(session.accountId);
      const { name, csv } = await this.exports.execute(session, { name: procedure, title }, query);
      const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.csv`)}`;
      return new StreamableFile(Buffer.from(csv), { type: 'text/csv; charset=utf-8', disposition });
    }

    @Get(':id')
    @ApiOperation({ summary: `${title}详情` })
    @UseInterceptors(CaseAnswerInterceptor)
    @Answers(CaseFileDto)
    get(@SessionParam() session: Session, @Param('id') id: string) {
      return this.cases.get(session, procedure, id);
    }

    @Get(':id/journal')
    @ApiOperation({ summary: `${title}办理记录` })
    @ApiQueryOf(JournalListQuery)
    @Answers(JournalDto)
    journal(
      @SessionParam() session: Session,
      @Param('id') id: string,
      @QueryParam(JournalListQuery) query: JournalListQuery,
    ) {
      return this.cases.journal(session, procedure, id, query);
    }

    @Get(':id/documents')
    @ApiOperation({ summary: `${title}的文书和送达` })
    @Answers(CasePapersDto)
    documents(@SessionParam() session: Session, @Param('id') id: string) {
      return this.cases.documents(session, procedure, id);
    }

    @Get(':id/links')
    @ApiOperation({ summary: `与${title}有关的事项` })
    @Answers(CaseLinksDto)
    links(@SessionParam() session: Session, @Param('id') id: string) {
      return this.cases.links(session, procedure, id);
    }

    @Get(':id/clocks')
    @ApiOperation({ summary: `${title}的各项期限：为什么是这一天` })
    @Answers(ExplainedClocksDto)
    clocks(@SessionParam() session: Session, @Param('id') id: string) {
      return this.cases.clocks(session, procedure, id);
    }

    @Get(':id/actions')
    @ApiOperation({ summary: '现在可以办理的动作，以及不能办理的原因' })
    @Answers(ActionsDto)
    actions(@SessionParam() session: Session, @Param('id') id: string) {
      return this.cases.actions(session, procedure, id);
    }
  }
  return Reads;
}
