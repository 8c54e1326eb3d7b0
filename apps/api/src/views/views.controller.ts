import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { SavedViews, type ViewInput } from '@yimen/application/views/saved-views';
import { CheckedPipe } from '../acts/checked';
import { SessionParam } from '../acts/request';
import { SavedViewDto, SavedViewListDto, SavedViewRowDto } from './views.dto';

/** 视图: lists as people like to see them. */
@ApiTags('视图')
@Controller('views')
export class ViewsController {
  constructor(private readonly views: SavedViews) {}

  @Get()
  @ApiOperation({ summary: '自己的和本单位共用的视图' })
  @ApiOkResponse({ type: SavedViewListDto })
  list(@SessionParam() session: Session) {
    return this.views.list(session);
  }

  @Post()
  @ApiOperation({ summary: '保存视图' })
  @ApiBody({ type: SavedViewDto })
  @ApiCreatedResponse({ type: SavedViewRowDto })
  create(@SessionParam() session: Session, @Body(new CheckedPipe(SavedViewDto)) body: SavedViewDto) {
    return this.views.create(session, inputOf(body));
  }

  @Put(':id')
  @ApiOperation({ summary: '修改视图' })
  @ApiBody({ type: SavedViewDto })
  @ApiOkResponse({ type: SavedViewRowDto })
  update(
    @SessionParam() session: Session,
    @Param('id') id: string,
    @Body(new CheckedPipe(SavedViewDto)) body: SavedViewDto,
  ) {
    return this.views.update(session, id, inputOf(body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: '删除视图' })
  delete(@SessionParam() session: Session, @Param('id') id: string): Promise<void> {
    return this.views.delete(session, id);
  }
}

function inputOf({ name, page, query, shared }: SavedViewDto): ViewInput {
  return { name: name.trim(), page, query, shared: shared ?? false };
}
