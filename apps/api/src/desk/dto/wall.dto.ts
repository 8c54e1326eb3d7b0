import { ApiProperty } from '@nestjs/swagger';

export class WallCallDto {
  @ApiProperty({ type: String, example: 'A017' })
  ticket!: string;

  @ApiProperty({ type: String })
  window!: string;

  @ApiProperty({ type: String, example: '3号窗 人社局' })
  windowTitle!: string;

  @ApiProperty({ type: String })
  at!: string;
}

export class WallWindowDto {
  @ApiProperty({ type: String })
  window!: string;

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty({ type: 'integer' })
  waiting!: number;
}

export class WallCountsDto {
  @ApiProperty({ type: 'integer', description: '今日登记' })
  registered!: number;

  @ApiProperty({ type: 'integer', description: '今日咨询' })
  consult!: number;

  @ApiProperty({ type: 'integer', description: '今日当场办结' })
  settled!: number;

  @ApiProperty({ type: 'integer', description: '今日调解成功' })
  mediated!: number;
}

/** 今日坐班接访的领导，按政策包公布的轮值表。 */
export class WallDutyDto {
  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty({ type: String, example: '08:30–12:00' })
  hours!: string;
}

export class WallLightDto {
  @ApiProperty({ type: String, description: '灯' })
  colour!: string;

  @ApiProperty({ type: String, description: '图例' })
  title!: string;

  @ApiProperty({ type: 'integer', description: '在办件数' })
  count!: number;
}

/** Numbers, windows and counts: no visitor, no matter. */
export class WallDto {
  @ApiProperty({ type: String, description: '中心的时间' })
  at!: string;

  @ApiProperty({ type: String, description: '中心名称' })
  centre!: string;

  @ApiProperty({ type: String, description: '咨询电话' })
  phone!: string;

  @ApiProperty({ type: String, description: '不收费' })
  free!: string;

  @ApiProperty({ type: String, description: '群众查询页的网址（二维码）' })
  address!: string;

  @ApiProperty({ type: [WallCallDto], description: '最近呼叫，新的在前' })
  calls!: WallCallDto[];

  @ApiProperty({ type: [WallWindowDto] })
  windows!: WallWindowDto[];

  @ApiProperty({ type: WallCountsDto })
  counts!: WallCountsDto;

  @ApiProperty({ type: WallDutyDto, nullable: true, description: '今日坐班' })
  duty!: WallDutyDto | null;

  @ApiProperty({ type: [WallLightDto] })
  lights!: WallLightDto[];
}
