import { Many, Str } from './out';

/** A body where the matter may be raised in person. */
export class LevelBodyDto {
  @Str()
  unit!: string;

  @Str()
  title!: string;
}

/** 越级走访: where to go; it refuses nothing (Art. 20, 22). */
export class LevelGuidanceDto {
  @Str()
  article!: string;

  @Str()
  text!: string;

  @Many(LevelBodyDto)
  where!: LevelBodyDto[];
}
