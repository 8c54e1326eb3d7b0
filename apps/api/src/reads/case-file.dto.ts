import { CaseRowDto } from './case.dto';
import { At, Many, Str, Table } from './out';

/** A person or organisation of a case; numbers masked. */
export class PartyViewDto {
  @Str()
  id!: string;

  @Str()
  name!: string;

  @Str()
  side!: string;

  @Str({ values: ['person', 'organisation'] })
  kind!: string;

  @Str()
  idMasked!: string;

  @Str()
  phoneMasked!: string;
}

/** What somebody wrote down with one act. */
export class WrittenTextDto {
  @Str()
  act!: string;

  @Str()
  title!: string;

  @At()
  at!: string;

  @Str()
  by!: string;

  @Table({})
  fields!: Record<string, unknown>;
}

/** A stage of the case as the strip shows it. */
export class StageDto {
  @Str()
  stage!: string;

  @Str()
  title!: string;

  @Str({ values: ['done', 'now', 'todo'] })
  state!: 'done' | 'now' | 'todo';

  @At({ maybe: true, says: '何时完成，或者何时开始' })
  at?: string;

  @Str({ maybe: true, says: '与哪个环节并行' })
  beside?: string;
}

/** A case with its people, texts and stages. */
export class CaseFileDto extends CaseRowDto {
  @Many(StageDto)
  stages!: StageDto[];

  @Many(PartyViewDto)
  people!: PartyViewDto[];

  @Many(WrittenTextDto)
  texts!: WrittenTextDto[];

  @Table({ type: 'integer' }, { says: '已发的提醒' })
  rungs!: Record<string, number>;

  @Str({ maybe: true })
  note?: string;

  @Table({}, { maybe: true, says: '移送的行为报告' })
  conductReport?: Record<string, unknown>;
}
