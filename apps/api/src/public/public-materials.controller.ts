import { Controller, Header, HttpCode, Post, Req, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { AddedMaterials } from '@yimen/application/public/added-materials';
import { RequestFault } from '@yimen/platform/http/body';
import { ProblemDto } from '../acts/answers.dto';
import { Public } from '../auth/public.decorator';
import type { DoorRequest } from '../auth/request';
import { Photos } from './photos';
import { readPhotos } from './photo-form';
import { ReceivedDto } from './public-answers.dto';
import { PublicGate } from './public-session';

const address = '/api/v1/public/materials';
const photosBody = {
  schema: {
    type: 'object',
    properties: { photo: { type: 'array', maxItems: 9, items: { type: 'string', format: 'binary' } } },
  },
};

/** 补充材料: the one address of the house that takes a form with files. */
@ApiTags('群众查询')
@ApiBearerAuth()
@Public()
@Controller('public')
export class PublicMaterialsController implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly gate: PublicGate,
    private readonly photos: Photos,
    private readonly materials: AddedMaterials,
  ) {}

  /** Every other address still refuses forms, so that no page elsewhere can post one; this one asks for a bearer token. */
  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance?.();
    if (!server?.addContentTypeParser || server.hasContentTypeParser('multipart/form-data')) return;
    server.addContentTypeParser('multipart/form-data', (request, payload, done) => {
      const here = request.url.split('?')[0] === address;
      done(here ? null : new RequestFault('unsupported_media_type', 415, '请求内容须为 JSON'), payload);
    });
  }

  /** Up to nine photos of 10 MB. The session is judged before the form is read. */
  @Post('materials')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '补充材料（照片）' })
  @ApiConsumes('multipart/form-data')
  @ApiBody(photosBody)
  @ApiOkResponse({ type: ReceivedDto })
  @ApiResponse({ status: 'default', type: ProblemDto, description: '不能接收的原因' })
  async add(@Req() request: DoorRequest & { body: unknown }) {
    const session = await this.gate.read(request);
    const files = await readPhotos(request);
    const clean = [];
    for (const file of files) clean.push(await this.photos.clean(file));
    return this.materials.add(session, clean);
  }
}
