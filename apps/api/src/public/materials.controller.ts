import { Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { AddedMaterials } from '@yimen/application/public/added-materials';
import { RatingAddenda } from '@yimen/application/public/rating-addenda';
import { RevokeSlip } from '@yimen/application/public/revoke-slip';
import { ProblemDto } from '../acts/answers.dto';
import { SessionParam } from '../acts/request';
import { MaterialsDto, RatingsDto, RevokedDto } from './materials.dto';

const refused = { status: 'default', type: ProblemDto, description: '不能办理的原因' } as const;

/** What the phone page leaves behind, for the people of the house: photos, ratings, slips. */
@ApiTags('群众查询')
@Controller()
export class MaterialsController {
  constructor(
    private readonly materials: AddedMaterials,
    private readonly addenda: RatingAddenda,
    private readonly slips: RevokeSlip,
  ) {}

  @Get('petitions/:id/materials')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '信访人补充的材料' })
  @ApiOkResponse({ type: MaterialsDto })
  @ApiResponse(refused)
  list(@SessionParam() session: Session, @Param('id') id: string) {
    return this.materials.list(session, id);
  }

  /** The picture itself; the first look is written down. */
  @Get('petitions/:id/materials/:material')
  @Header('cache-control', 'no-store')
  @Header('x-content-type-options', 'nosniff')
  @ApiOperation({ summary: '看补充的照片' })
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiResponse(refused)
  async content(@SessionParam() session: Session, @Param('id') id: string, @Param('material') material: string) {
    const jpeg = await this.materials.content(session, id, material);
    return new StreamableFile(jpeg, { type: 'image/jpeg', disposition: 'inline', length: jpeg.length });
  }

  @Get('petitions/:id/ratings')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '评价和追评（承办单位看不到）' })
  @ApiOkResponse({ type: RatingsDto })
  @ApiResponse(refused)
  ratings(@SessionParam() session: Session, @Param('id') id: string) {
    return this.addenda.list(session, id);
  }

  @Post('visits/:id/slip/revoke')
  @HttpCode(200)
  @ApiOperation({ summary: '作废查询码' })
  @ApiOkResponse({ type: RevokedDto })
  @ApiResponse(refused)
  revoke(@SessionParam() session: Session, @Param('id') id: string) {
    return this.slips.execute(session, id);
  }
}
