import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { Act, Opens } from '../acts/act.decorator';
import { caseDoor } from '../acts/case-door';
import { DeclineDto, EmptyDto } from '../acts/common.dto';
import { ActRequestParam } from '../acts/request';
import {
  ApplyReviewDto,
  DecideRecheckDto,
  DeliverReviewDto,
  RecheckHearingDto,
  JoinReviewDto,
} from './dto/reviews.dto';

/** 复核: the body above the one that reviewed, for the last time (Art. 36). */
@ApiTags('复核')
@Controller('rechecks')
export class RechecksController extends caseDoor('recheck', '复核') {
  @Post()
  @Opens({ 'recheck.apply': ApplyReviewDto }, () => 'recheck.apply')
  open(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/join')
  @Act('recheck.join', JoinReviewDto)
  join(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/accept')
  @Act('recheck.accept', EmptyDto)
  accept(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/decline')
  @Act('recheck.decline', DeclineDto)
  decline(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/hold-hearing')
  @Act('recheck.hold_hearing', RecheckHearingDto)
  holdHearing(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/decide')
  @Act('recheck.decide', DecideRecheckDto)
  decide(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/deliver')
  @Act('recheck.deliver', DeliverReviewDto)
  deliver(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }
}
