import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { specsOf, type DtoClass } from './field-spec';
import { Code, Ref, Text, Whole } from './fields';
import { checked } from './checked';

/** How a list is asked for. No personal data: names and numbers are searched by POST /search. */
export class ListQuery {
  @Code({ description: '状态' })
  status?: string;

  @Ref({ description: '责任单位' })
  unit?: string;

  @Code({ description: '类别' })
  category?: string;

  @Code({ description: '颜色', values: ['red', 'yellow', 'blue'] })
  colour?: string;

  @Code({ description: '环节' })
  stage?: string;

  @Text({ description: '案件编码或内容分类', max: 100 })
  q?: string;

  @Code({ description: '排序', values: ['due', '-due', 'opened', '-opened'] })
  sort?: string;

  @Whole({ description: '每页条数', min: 1, max: 200 })
  limit?: number;

  @Text({ description: '下一页', max: 400 })
  cursor?: string;
}

/** Reads a query as the DTO tells it: blank filters are left out, whole numbers are read. Refuses unknown_field, validation_failed. */
export function queryOf<T extends object>(dto: new () => T, query: unknown): T {
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
