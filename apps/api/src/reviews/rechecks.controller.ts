import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { Act, Opens, UnknownAct } from '../acts/act.decorator';
import { DeclineDto, EmptyDto } from '../acts/common.dto';
import { ActRequestParam } from '../acts/request';
import { caseReads } from '../reads/case-reads';
import { ApplyReviewDto, DecideRecheckDto, DeliverReviewDto, RecheckHearingDto } from './dto/reviews.dto';

/** 复核: the body above the one that reviewed, for the last time (Art. 36). */
@ApiTags('复核')
@Controller('rechecks')
export class RechecksController extends caseReads('recheck', '复核') {
  constructor(private readonly acts: SubmitAct) {
    super();
  }

  @Post()
  @Opens({ 'recheck.apply': ApplyReviewDto }, () => 'recheck.apply')
  open(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
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

  @Post(':id/:command')
  @UnknownAct('recheck')
  unknown(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }
}
