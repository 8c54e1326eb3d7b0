import { Code, Ref, Text } from '../../acts/fields';

/** 同意并签发 the waiting act. */
export class ApproveDto {
  @Code({ need: true, description: '待签批的动作' })
  act!: string;

  @Ref({ description: '改由谁承办' })
  handler?: string;

  @Text({ description: '意见' })
  reason?: string;
}

/** 退回修改. */
export class ReturnDto {
  @Code({ need: true, description: '待签批的动作' })
  act!: string;

  @Text({ need: true, description: '退回理由' })
  reason!: string;
}

/** Which approvals are asked for: those of one case, or all that lie before the reader. */
export class ApprovalQuery {
  @Ref({ description: '事项' })
  case?: string;
}
