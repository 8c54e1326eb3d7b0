import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { Act, Opens, UnknownAct } from '../acts/act.decorator';
import { ActRequestParam } from '../acts/request';
import { caseReads } from '../reads/case-reads';
import { OrderDto, RecommendDto, ReplyAdoptionDto, ReplyOrderDto } from './dto/orders.dto';

/** The measures that open a file of their own; any other word is `act_not_found`. */
const measures = { 'supervision.order': OrderDto, 'supervision.recommend': RecommendDto };

/** 督办: orders and recommendations, each with a reply limit (design §5.4). */
@ApiTags('督办')
@Controller('orders')
export class OrdersController extends caseReads('supervision', '督办') {
  constructor(private readonly acts: SubmitAct) {
    super();
  }

  @Post()
  @Opens(measures, (body) => `supervision.${typeof body.measure === 'string' ? body.measure : 'order'}`)
  open(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
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

  @Post(':id/:command')
  @UnknownAct('supervision')
  unknown(@ActRequestParam() act: ActRequest): Promise<ActAnswer> {
    return this.acts.execute(act);
  }
}
