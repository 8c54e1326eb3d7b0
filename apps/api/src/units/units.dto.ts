import { Bool, Many, Str } from '../reads/out';

export class UnitDto {
  @Str()
  id!: string;

  @Str()
  title!: string;

  @Str()
  kind!: string;

  @Str({ nullable: true, says: '上级' })
  parent!: string | null;

  @Str({ says: '拼音首字母' })
  short!: string;

  @Bool({ says: '常驻中心' })
  resident!: boolean;
}

export class UnitsDto {
  @Many(UnitDto)
  items!: UnitDto[];
}

export class UnitAccountDto {
  @Str()
  login!: string;

  @Str()
  name!: string;

  @Str({ says: '职务' })
  title!: string;
}

export class UnitAccountsDto {
  @Many(UnitAccountDto)
  items!: UnitAccountDto[];
}
