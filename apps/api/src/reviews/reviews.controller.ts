import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { Act, Opens } from '../acts/act.decorator';
import { caseDoor } from '../acts/case-door';
import { DeclineDto, EmptyDto } from '../acts/common.dto';
import { ActRequestParam } from '../acts/request';
import { ApplyReviewDto, DecideReviewDto, DeliverReviewDto, OrderRedoDto, JoinReviewDto } from './dto/reviews.dto';

/** 复查: the body above the one that gave the opinion looks at it once more (Art. 35). */
@ApiTags('复查')
@Controller('reviews')
export class ReviewsController extends caseDoor('review', '复查') {
  @Post()
  @Opens({ 'review.apply': ApplyReviewDto }, () => 'review.apply')
  open(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/join')
  @Act('review.join', JoinReviewDto)
  join(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/accept')
  @Act('review.accept', EmptyDto)
  accept(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/decline')
  @Act('review.decline', DeclineDto)
  decline(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/decide')
  @Act('review.decide', DecideReviewDto)
  decide(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/order-redo')
  @Act('review.order_redo', OrderRedoDto)
  orderRedo(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/deliver')
  @Act('review.deliver', DeliverReviewDto)
  deliver(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }
}
