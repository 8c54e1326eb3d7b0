import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemDto } from '../acts/answers.dto';

type Schema = Record<string, unknown>;
type DtoClass = new () => object;
interface Options {
  /** Chinese. */
  says?: string;
  /** May be left out. */
  maybe?: boolean;
  /** May be null. */
  nullable?: boolean;
}

const told = ({ says, maybe }: Options) => ({ required: !maybe, ...(says ? { description: says } : {}) });

function out(schema: Schema, options: Options): PropertyDecorator {
  const isPlain = typeof schema.type === 'string' && !schema.enum;
  const orNull = isPlain ? { ...schema, nullable: true } : { oneOf: [schema, { type: 'null' }] };
  return ApiProperty({ ...(options.nullable ? orNull : schema), ...told(options) });
}

/** A text of an answer; `values` when it is one of a few words. */
export function Str(options: Options & { values?: readonly string[]; example?: string } = {}): PropertyDecorator {
  const { values, example } = options;
  return out({ type: 'string', ...(values ? { enum: [...values] } : {}), ...(example ? { example } : {}) }, options);
}

/** A day 'YYYY-MM-DD' in Asia/Shanghai. */
export const DayOut = (options: Options = {}): PropertyDecorator => out({ type: 'string', format: 'date' }, options);
/** An instant of ISO 8601 in UTC. */
export const At = (options: Options = {}): PropertyDecorator => out({ type: 'string', format: 'date-time' }, options);
/** A whole number. */
export const Int = (options: Options = {}): PropertyDecorator => out({ type: 'integer' }, options);
/** A number. */
export const Num = (options: Options = {}): PropertyDecorator => out({ type: 'number' }, options);
/** Yes or no. */
export const Bool = (options: Options = {}): PropertyDecorator => out({ type: 'boolean' }, options);
/** A list of texts. */
export const Strs = (options: Options = {}): PropertyDecorator =>
  out({ type: 'array', items: { type: 'string' } }, options);

/** Another answer inside this one; where it may be null its class must be among the extra models. */
export function One(dto: DtoClass, options: Options = {}): PropertyDecorator {
  if (options.nullable) return out({ $ref: getSchemaPath(dto) }, options);
  return ApiProperty({ type: dto, ...told(options) });
}

/** A list of other answers. */
export function Many(dto: DtoClass, options: Omit<Options, 'nullable'> = {}): PropertyDecorator {
  return ApiProperty({ type: [dto], ...told(options) });
}

/** An object with free keys, and what stands under each; its class must be among the extra models. */
export function Table(of: Schema | DtoClass, options: Options = {}): PropertyDecorator {
  const values = typeof of === 'function' ? { $ref: getSchemaPath(of) } : of;
  return out({ type: 'object', additionalProperties: values }, options);
}

/** A read: what it answers, and how it refuses. */
export function Answers(dto: DtoClass): MethodDecorator {
  return applyDecorators(
    ApiOkResponse({ type: dto }),
    ApiResponse({ status: 'default', type: ProblemDto, description: '不能读取的原因' }),
  );
}
