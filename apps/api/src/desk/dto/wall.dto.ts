import { ApiExtraModels } from '@nestjs/swagger';
import { Int, Many, One, Str } from '../../reads/out';

export class WallCallDto {
  @Str({ example: 'A017' })
  ticket!: string;

  @Str()
  window!: string;

  @Str({ example: '3号窗 人社局' })
  windowTitle!: string;

  @Str()
  at!: string;
}

export class WallWindowDto {
  @Str()
  window!: string;

  @Str()
  title!: string;

  @Int()
  waiting!: number;
}

export class WallCountsDto {
  @Int({ says: '今日登记' })
  registered!: number;

  @Int({ says: '今日咨询' })
  consult!: number;

  @Int({ says: '今日当场办结' })
  settled!: number;

  @Int({ says: '今日调解成功' })
  mediated!: number;
}

/** 今日坐班: who receives today, by the roster that the pack publishes (S3-12). */
export class WallDutyDto {
  @Str()
  name!: string;

  @Str()
  title!: string;

  @Str({ example: '08:30–12:00' })
  hours!: string;
}

export class WallLightDto {
  @Str({ says: '灯' })
  colour!: string;

  @Str({ says: '图例' })
  title!: string;

  @Int({ says: '在办件数' })
  count!: number;
}

/** Numbers, windows and counts: no visitor, no matter. */
@ApiExtraModels(WallDutyDto)
export class WallDto {
  @Str({ says: '中心的时间' })
  at!: string;

  @Str({ says: '中心名称' })
  centre!: string;

  @Str({ says: '咨询电话' })
  phone!: string;

  @Str({ says: '不收费' })
  free!: string;

  @Str({ says: '群众查询页的网址（二维码）' })
  address!: string;

  @Many(WallCallDto, { says: '最近呼叫，新的在前' })
  calls!: WallCallDto[];

  @Many(WallWindowDto)
  windows!: WallWindowDto[];

  @One(WallCountsDto)
  counts!: WallCountsDto;

  @One(WallDutyDto, { says: '今日坐班', nullable: true })
  duty!: WallDutyDto | null;

  @Many(WallLightDto)
  lights!: WallLightDto[];
}
