import { At, Int, Many, Str } from '../reads/out';

/** A photo that a petitioner has added, as staff see it. */
export class MaterialDto {
  @Str()
  id!: string;

  @Str()
  title!: string;

  @At()
  at!: string;

  @Str()
  by!: string;

  @Int()
  bytes!: number;

  @Int()
  width!: number;

  @Int()
  height!: number;

  @Str({ says: 'SHA-256' })
  hash!: string;

  @Str({ nullable: true })
  seenBy!: string | null;

  @At({ nullable: true })
  seenAt!: string | null;
}

export class MaterialsDto {
  @Many(MaterialDto)
  items!: MaterialDto[];
}

export class RatingViewDto {
  @Str()
  object!: string;

  @Str()
  objectTitle!: string;

  @Str()
  grade!: string;

  @Str({ nullable: true })
  reason!: string | null;

  @Str({ says: '追评', nullable: true })
  addendum!: string | null;
}

export class RatingsDto {
  @Many(RatingViewDto)
  items!: RatingViewDto[];
}

export class RevokedDto {
  @Int({ says: '作废了几个码' })
  revoked!: number;
}
