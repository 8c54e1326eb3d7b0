import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { specsOf, type DtoClass } from './field-spec';
import { Code, DayField, Text, Whole } from './fields';
import { exportPurposes, type ExportPurpose } from '@yimen/domain/reading/export-purposes';
import { checked } from './checked';

/** What a list, or its counts, is narrowed to. No personal data: names and numbers are searched by POST /search. */
export class CaseFilter {
  @Text({ description: '状态，可以几个，逗号隔开；不写的，是还没有了结的', max: 400 })
  status?: string;

  @Text({ description: '责任单位，可以几个，逗号隔开', max: 400 })
  unit?: string;

  @Code({ description: '类别' })
  category?: string;

  @Code({ description: '颜色：最急的一项期限', values: ['red', 'orange', 'yellow', 'blue'] })
  colour?: string;

  @Code({ description: '内容分类' })
  topic?: string;

  @Code({ description: '环节' })
  stage?: string;

  @Code({ description: '标记' })
  flag?: string;

  @Whole({ description: '几天内到期（含已超期）', min: 0, max: 400 })
  due_within?: number;

  @Code({ description: '我的部分：牵头、协办、承办，或者其中任一', values: ['lead', 'co', 'handler', 'any'] })
  mine?: string;

  @Text({ description: '案件编码或内容分类', max: 100 })
  q?: string;

  @DayField({ description: '这一天起登记的' })
  from?: string;

  @DayField({ description: '这一天止登记的' })
  to?: string;
}

/** Which rows of a list go into a file, and what for; the reason is a code, so that no word of a person stands in an address. */
export class ExportQuery extends CaseFilter {
  @Text({ description: '只要这些事项（编号 id），逗号隔开，至多二百件', max: 7400 })
  ids?: string;

  @Code({ description: '用途', values: [...exportPurposes] })
  purpose?: ExportPurpose;

  @Code({ description: '排序', values: ['due', '-due', 'opened', '-opened'] })
  sort?: string;
}

/** How a list is asked for. */
export class ListQuery extends CaseFilter {
  @Code({ description: '排序', values: ['due', '-due', 'opened', '-opened'] })
  sort?: string;

  @Whole({ description: '每页条数', min: 1, max: 200 })
  limit?: number;

  @Text({ description: '下一页', max: 400 })
  cursor?: string;

  @Code({ description: '给大厅屏幕看：不带任何人的姓名', values: ['wall'] })
  view?: 'wall';
}

/** What is counted, and by what. */
export class CountsQuery extends CaseFilter {
  @Code({ description: '按什么分开数', values: ['status', 'colour'] })
  by?: 'status' | 'colour';
}

/** Which entries of a journal. */
export class JournalListQuery {
  @Text({ description: '只看这几类，逗号隔开：flow 流转、talk 沟通、paper 文书、system 系统', max: 40 })
  kinds?: string;

  @Whole({ description: '最近的几条', min: 1, max: 1000 })
  limit?: number;

  @Text({ description: '更早的一页', max: 20 })
  cursor?: string;
}

/** Reads a query as the DTO tells it: blank filters are left out, whole numbers are read. Refuses unknown_field, validation_failed. */
function queryOf<T extends object>(dto: new () => T, query: unknown): T {
  const specs = specsOf(dto);
  const given = Object.entries((query ?? {}) as Record<string, unknown>).filter(([, value]) => value !== '');
  const read = given.map(([name, value]): [string, unknown] => {
    const numeric = specs.get(name)?.kind === 'whole' && typeof value === 'string' && /^\d{1,9}$/.test(value);
    return [name, numeric ? Number(value) : value];
  });
  return checked(dto, Object.fromEntries(read));
}

/** Hands the controller its query, judged. */
export const QueryParam = createParamDecorator((dto: DtoClass, context: ExecutionContext) =>
  queryOf(dto, context.switchToHttp().getRequest<{ query: unknown }>().query),
);

/** Describes the query in the API's own description. */
export function ApiQueryOf(dto: DtoClass): MethodDecorator {
  const queries = [...specsOf(dto)].map(([name, { description, values, kind }]) =>
    ApiQuery({
      name,
      description,
      required: false,
      schema: { type: kind === 'whole' ? 'integer' : 'string', ...(values ? { enum: [...values] } : {}) },
    }),
  );
  return applyDecorators(...queries);
}
