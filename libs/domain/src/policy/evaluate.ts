import type { Json } from '../kernel/types';
import type { Rule } from './rule';

/**
 * Does the rule hold? `{default: key}` as a value is read from `defaults`. A fact that is not known satisfies no comparison but
 * `ne`; `all` of nothing holds, `any` of nothing does not. Numbers compare with numbers, texts (days too) with texts.
 */
export function evaluateRule(
  rule: Rule,
  facts: (name: string) => Json | undefined,
  defaults: { [key: string]: Json | undefined } = {},
): boolean {
  if ('all' in rule) return rule.all.every((part) => evaluateRule(part, facts, defaults));
  if ('any' in rule) return rule.any.some((part) => evaluateRule(part, facts, defaults));
  return compare(rule.op, facts(rule.fact), operand(rule.value, defaults));
}

function operand(value: Json, defaults: { [key: string]: Json | undefined }): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return typeof value.default === 'string' ? defaults[value.default] : value;
}

function compare(op: Extract<Rule, { fact: string }>['op'], fact: Json | undefined, value: Json | undefined): boolean {
  switch (op) {
    case 'is':
    case 'eq':
      return fact !== undefined && same(fact, value);
    case 'ne':
      return !same(fact, value);
    case 'in':
      return Array.isArray(value) && value.some((item) => same(fact, item));
    case 'gt':
      return order(fact, value, (sign) => sign > 0);
    case 'gte':
      return order(fact, value, (sign) => sign >= 0);
    case 'lt':
      return order(fact, value, (sign) => sign < 0);
    case 'lte':
      return order(fact, value, (sign) => sign <= 0);
  }
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

function order(a: Json | undefined, b: Json | undefined, holds: (sign: number) => boolean): boolean {
  if (typeof a === 'number' && typeof b === 'number') return holds(a - b);
  if (typeof a === 'string' && typeof b === 'string') return holds(a < b ? -1 : a > b ? 1 : 0);
  return false;
}
