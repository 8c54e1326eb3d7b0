import { Body, Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { Documents } from '@yimen/application/papers/documents';
import { PreviewPaper } from '@yimen/application/papers/preview';
import { CheckedPipe } from '../acts/checked';
import { SessionParam } from '../acts/request';
import { realTimeLimit } from '../auth/limits';
import { Answers } from '../reads/out';
import {
  CorrectPaperDto,
  PaperHeadDto,
  PaperPreviewDto,
  PaperTextDto,
  PreviewPaperDto,
  ReprintedDto,
  ReprintPaperDto,
} from './documents.dto';

const pdfType = 'application/pdf';
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function file(bytes: Uint8Array, name: string, type: string): StreamableFile {
  const disposition = `inline; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new StreamableFile(bytes, { type, disposition, length: bytes.length });
}

/** 文书: preview, read, print, print again, correct. */
@ApiTags('文书')
@Controller('documents')
export class DocumentsController {
  /** Printing is work for a processor: enough for a clerk who types, too little for a script. */
  private readonly prints = realTimeLimit(120, 60);

  constructor(
    private readonly documents: Documents,
    private readonly previews: PreviewPaper,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '预览文书：还缺哪些项目、页数、缺字' })
  @ApiBody({ type: PreviewPaperDto })
  @Answers(PaperPreviewDto)
  preview(@SessionParam() session: Session, @Body(new CheckedPipe(PreviewPaperDto)) body: PreviewPaperDto) {
    this.prints.take(session.accountId);
    return this.previews.execute(session, body);
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '文书' })
  @Answers(PaperTextDto)
  get(@SessionParam() session: Session, @Param('id') id: string) {
    return this.documents.get(session, id);
  }

  @Get(':id/pdf')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '文书（PDF）' })
  @ApiProduces(pdfType)
  async pdf(@SessionParam() session: Session, @Param('id') id: string): Promise<StreamableFile> {
    this.prints.take(session.accountId);
    const { pdf, name } = await this.documents.pdf(session, id);
    return file(pdf, `${name}.pdf`, pdfType);
  }

  @Get(':id/docx')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '文书（Word、WPS 可编辑）' })
  @ApiProduces(docxType)
  async docx(@SessionParam() session: Session, @Param('id') id: string): Promise<StreamableFile> {
    this.prints.take(session.accountId);
    const { docx, name } = await this.documents.docx(session, id);
    return file(docx, `${name}.docx`, docxType);
  }

  @Post(':id/reprint')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '补打（记入日志）' })
  @ApiBody({ type: ReprintPaperDto })
  @Answers(ReprintedDto)
  reprint(
    @SessionParam() session: Session,
    @Param('id') id: string,
    @Body(new CheckedPipe(ReprintPaperDto)) body: ReprintPaperDto,
  ) {
    return this.documents.reprint(session, id, body);
  }

  @Post(':id/correct')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '更正：同一文号的新一版，写明原因，旧版保留' })
  @ApiBody({ type: CorrectPaperDto })
  @Answers(PaperHeadDto)
  correct(
    @SessionParam() session: Session,
    @Param('id') id: string,
    @Body(new CheckedPipe(CorrectPaperDto)) body: CorrectPaperDto,
  ) {
    return this.documents.correct(session, id, body);
  }
}
