import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { Act, Opens } from '../acts/act.decorator';
import { caseDoor } from '../acts/case-door';
import { ActRequestParam } from '../acts/request';
import { DropOrderDto, IssueOrderDto, OrderDto, RecommendDto, ReplyAdoptionDto, ReplyOrderDto } from './dto/orders.dto';

/** The measures that open a file of their own; any other word is `act_not_found`. */
const measures = { 'supervision.order': OrderDto, 'supervision.recommend': RecommendDto };

/** 督办: orders and recommendations, each with a reply limit (design §5.4). */
@ApiTags('督办')
@Controller('orders')
export class OrdersController extends caseDoor('supervision', '督办') {
  @Post()
  @Opens(measures, (body) => `supervision.${typeof body.measure === 'string' ? body.measure : 'order'}`)
  open(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/issue')
  @Act('supervision.issue', IssueOrderDto)
  issue(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/drop')
  @Act('supervision.drop', DropOrderDto)
  drop(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/reply')
  @Act('supervision.reply', ReplyOrderDto)
  reply(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }

  @Post(':id/reply-adoption')
  @Act('supervision.reply_adoption', ReplyAdoptionDto)
  replyAdoption(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }
}
