import { codeOf } from '@yimen/domain/kernel/facts';
import type { Json } from '@yimen/domain/kernel/types';
import type { PackData } from '@yimen/domain/policy/policy';
import type { Fault } from '../fault';
import { isMap } from '../merge';
import { mapsOf, part } from './walk';

/** Operators by the type of the fact they may ask (packs README §1). */
const operators: Record<string, string[]> = {
  boolean: ['is'],
  string: ['eq', 'ne', 'in'],
  enum: ['eq', 'ne', 'in'],
  integer: ['eq', 'gt', 'gte', 'lt', 'lte'],
};

/** §3.3: a rule asks declared facts only, with an operator that fits their type and, for an enum, a declared value. */
export function checkRules(pack: PackData): Fault[] {
  const facts = part(pack, 'vocabulary', 'facts');
  const defaults = part(pack, 'defaults');
  return [...mapsOf(pack)].flatMap(({ map, at }) => {
    if (typeof map['fact'] !== 'string' || !('op' in map)) return [];
    const say = wrongIn(map, facts[map['fact']], defaults);
    return say ? [{ at, say }] : [];
  });
}

function wrongIn({ fact, op, value }: PackData, declared: Json | undefined, defaults: PackData): string | null {
  if (!isMap(declared)) return `规则用到词汇表没有的“${codeOf(fact)}”`;
  const type = codeOf(declared['type']);
  if (!operators[type]?.includes(codeOf(op))) return `规则对“${codeOf(fact)}”（${type}）不能用 ${codeOf(op)}`;
  if (isMap(value))
    return typeof value['default'] === 'string' && value['default'] in defaults
      ? null
      : `规则引用的缺省值不存在：${JSON.stringify(value)}`;
  const values = Array.isArray(value) ? value : [value];
  if (op === 'in' && !Array.isArray(value)) return `规则对“${codeOf(fact)}”用 in 时须给一组值`;
  const wrong = values.find((one) => !fits(type, one, declared['values']));
  return wrong === undefined ? null : `规则对“${codeOf(fact)}”给的值 ${JSON.stringify(wrong)} 不在词汇表里`;
}

function fits(type: string, value: Json | undefined, values: Json | undefined): boolean {
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'string') return typeof value === 'string';
  return Array.isArray(values) ? values.includes(value ?? null) : typeof value === 'string';
}
