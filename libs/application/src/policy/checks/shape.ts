import { codeOf } from '@yimen/domain/kernel/facts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020';
import type { PackData } from '@yimen/domain/policy/policy';
import type { Fault } from '../fault';
import { isMap, itemKeyOf } from '../merge';

const schemaFile = join('policy', 'pack.schema.json');
let validate: ReturnType<Ajv2020['compile']> | undefined;

/** A pack, or a centre's overlay, against policy/pack.schema.json: known keys, and values of the form the grammar wants. */
export function checkShape(source: PackData): Fault[] {
  validate ??= new Ajv2020({ allErrors: true, strict: false }).compile(
    JSON.parse(readFileSync(schemaFile, 'utf8')) as object,
  );
  if (validate(source)) return [];
  const faults = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'if');
  return faults.map((error) => ({ at: wayTo(source, error), say: sentence(error) }));
}

/** JSON pointer → keys and ids. */
function wayTo(source: PackData, { instancePath, params, keyword }: ErrorObject): string[] {
  const way: string[] = [];
  let value: unknown = source;
  for (const step of instancePath.split('/').slice(1)) {
    const key = Array.isArray(value) ? itemKeyOf(value as PackData[]) : null;
    value = (value as Record<string, unknown>)[step];
    way.push(key && isMap(value as PackData) ? codeOf((value as PackData)[key]) : step);
  }
  const extra = keyword === 'additionalProperties' ? [String(params['additionalProperty'])] : [];
  return [...way, ...extra];
}

const sentences: Record<string, (params: Record<string, unknown>) => string> = {
  additionalProperties: ({ additionalProperty }) => `不认识的内容“${String(additionalProperty)}”`,
  required: ({ missingProperty }) => `缺少“${String(missingProperty)}”`,
  type: ({ type }) => `应是${typeWords[String(type)] ?? String(type)}`,
  enum: ({ allowedValues }) => `只能是 ${(allowedValues as string[]).join('、')}`,
  pattern: () => '写法不对',
  minimum: ({ limit }) => `不能小于 ${String(limit)}`,
};

const typeWords: Record<string, string> = {
  string: '文字',
  integer: '整数',
  number: '数字',
  boolean: '是或否',
  array: '列表',
  object: '键值结构',
};

function sentence({ keyword, params, instancePath, message }: ErrorObject): string {
  const what = sentences[keyword]?.(params as Record<string, unknown>) ?? message ?? keyword;
  return instancePath ? `${instancePath.slice(1).replaceAll('/', '.')}：${what}` : what;
}
