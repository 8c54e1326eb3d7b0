import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { Act, Opens } from '../acts/act.decorator';
import { caseDoor } from '../acts/case-door';
import { ActRequestParam } from '../acts/request';
import { CloseMeetingDto, ProposeItemDto } from './dto/meetings.dto';

/** 会议: agenda and minutes, each decision with an owner and a day (Art. 13, 24). */
@ApiTags('会议')
@Controller('meetings')
export class MeetingsController extends caseDoor('meeting', '会议') {
  @Post()
  @Opens({ 'meeting.propose_item': ProposeItemDto }, () => 'meeting.propose_item')
  open(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  /** Minutes of a meeting that nobody had announced. */
  @Post('close')
  @Opens({ 'meeting.close': CloseMeetingDto }, () => 'meeting.close')
  minute(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/close')
  @Act('meeting.close', CloseMeetingDto)
  close(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }
}
