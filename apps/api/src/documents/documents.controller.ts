import { Body, Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { Documents } from '@yimen/application/papers/documents';
import { PreviewPaper } from '@yimen/application/papers/preview';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { Act } from '../acts/act.decorator';
import { CheckedPipe } from '../acts/checked';
import { ActRequestParam, SessionParam } from '../acts/request';
import { realTimeLimit } from '../auth/limits';
import { Answers } from '../reads/out';
import {
  CorrectPaperDto,
  PaperPreviewDto,
  PaperTextDto,
  PreviewPaperDto,
  ReissuePaperDto,
  ReprintPaperDto,
  VoidPaperDto,
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
    private readonly acts: SubmitAct,
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
  @Act('document.reprint', ReprintPaperDto)
  reprint(@SessionParam() session: Session, @Param('id') id: string, @ActRequestParam() act: ActRequest) {
    return this.onPaper(session, id, act);
  }

  @Post(':id/correct')
  @Act('document.correct', CorrectPaperDto)
  correct(@SessionParam() session: Session, @Param('id') id: string, @ActRequestParam() act: ActRequest) {
    return this.onPaper(session, id, act);
  }

  @Post(':id/reissue')
  @Act('document.reissue', ReissuePaperDto)
  reissue(@SessionParam() session: Session, @Param('id') id: string, @ActRequestParam() act: ActRequest) {
    return this.onPaper(session, id, act);
  }

  @Post(':id/void')
  @Act('document.void', VoidPaperDto)
  void(@SessionParam() session: Session, @Param('id') id: string, @ActRequestParam() act: ActRequest) {
    return this.onPaper(session, id, act);
  }

  /** An act of the case that the paper belongs to. The version that counts is the paper's own; that of the case may be told. */
  private async onPaper(session: Session, id: string, act: ActRequest): Promise<ActAnswer> {
    const { seq, ...place } = await this.documents.locate(session, id);
    const body = { ...(act.body as object), paper: id };
    return this.acts.execute({ ...act, ...place, ifMatch: act.ifMatch ?? `"${seq}"`, body });
  }
}
