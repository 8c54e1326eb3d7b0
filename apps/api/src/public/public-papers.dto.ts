import { At, Bool, DayOut, Many, Str } from '../reads/out';

/** A paper of the matter that its petitioner may read. */
export class PublicPaperDto {
  @Str()
  id!: string;

  @Str({ example: 'D06' })
  type!: string;

  @Str()
  title!: string;

  @At()
  at!: string;

  @DayOut({ says: '有送达证明的日期', nullable: true })
  deliveredOn!: string | null;

  @Bool({ says: '可以看内容' })
  readable!: boolean;
}

export class PublicPaperTextDto extends PublicPaperDto {
  @Str({ says: '正文，姓名和号码已遮盖' })
  text!: string;
}

export class PublicPapersDto {
  @Many(PublicPaperDto)
  items!: PublicPaperDto[];
}
