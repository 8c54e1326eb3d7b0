import { OfCaseDto } from '../../inbox/inbox.dto';
import { At, Int, Many, Str, Strs } from '../../reads/out';

/** An act that waits for a signature. */
export class ApprovalDto extends OfCaseDto {
  @Str()
  id!: string;

  @Str({ example: 'petition.decline' })
  act!: string;

  @Int({ says: '事项的版本号' })
  seq!: number;

  @Str({ says: '谁送来的' })
  proposedBy!: string;

  @Strs({ says: '由谁签批' })
  by!: string[];

  @At()
  askedAt!: string;
}

export class ApprovalsDto {
  @Many(ApprovalDto)
  items!: ApprovalDto[];
}
