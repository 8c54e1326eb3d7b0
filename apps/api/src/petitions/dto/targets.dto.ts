import { Bool, Many, Str } from '../../reads/out';

/** A body that the matter may be sent to; of an accusation only competent ones (Art. 30). */
export class TargetDto {
  @Str()
  unit!: string;

  @Str()
  title!: string;
}

/** Another way that the law gives, as it is told at the hand-off (Art. 31). */
export class LegalRouteDto {
  @Str()
  id!: string;

  @Str({ says: '法定途径' })
  route!: string;

  @Str()
  title!: string;

  @Str({ says: '受理机关' })
  body!: string;

  @Str()
  bodyTitle!: string;

  @Str({ says: '依据' })
  basis!: string;

  @Str({ nullable: true, says: '申请期限' })
  applyLimit!: string | null;

  @Str({ nullable: true, says: '办理期限' })
  handleLimit!: string | null;

  @Str({ says: '下一步救济' })
  next!: string;

  @Bool({ says: '尚未核对法条原文，送达前须由人核对' })
  unverified!: boolean;
}

export class TargetsDto {
  @Many(TargetDto)
  items!: TargetDto[];

  @Many(LegalRouteDto)
  routes!: LegalRouteDto[];
}
