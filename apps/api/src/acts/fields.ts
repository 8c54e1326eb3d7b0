import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { present } from '@yimen/domain/kernel/facts';
import type { Json } from '@yimen/domain/kernel/types';
import { type DtoClass, type FieldKind, type FieldSpec, isBlank, isRecord, remember } from './field-spec';
import { isCode, isDayText, isMoney, isWhole, utcInstant } from './formats';

/** Options of every field: `need` = an accepted act carries it (catalogue `need`); the description is Chinese. */
export interface FieldOptions {
  description: string;
  need?: boolean;
  /** Longest text, or most items of a list. */
  max?: number;
}

type Check = (value: unknown) => boolean;
const every =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every((item) => check(item));
const isText: Check = (value) => typeof value === 'string';

function rule(name: string, message: string, validate: Check): PropertyDecorator {
  return ValidateBy({ name, validator: { validate } }, { message });
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) || typeof value === 'string' ? value.length : 0;
}

function rules(spec: FieldSpec, check: Check): PropertyDecorator[] {
  const { description, max } = spec;
  const unit = spec.kind === 'text' ? '字' : '项';
  return [
    // always its own condition: a class may need what the class that it extends leaves open
    ValidateIf((_dto, value: unknown) => spec.need || !isBlank(value)),
    ...(spec.need ? [rule('required', `请填写${description}`, (value) => present(value as Json))] : []),
    rule('format', `${description}的格式不正确`, check),
    rule('too_long', `${description}不能超过${max}${unit}`, (value) => lengthOf(value) <= max),
    ...(spec.values ? [rule('not_in_list', `请从列表中选择${description}`, within(spec.values))] : []),
  ];
}

function within(values: readonly string[]): Check {
  return (value) => (Array.isArray(value) ? value : [value]).every((item) => values.includes(item as string));
}

function field(spec: FieldSpec, check: Check, api: ApiPropertyOptions): PropertyDecorator {
  const { description, need } = spec;
  const vocabulary = spec.dictionary ? `（字典 ${spec.dictionary}）` : '';
  const property = { ...api, description: `${description}${vocabulary}`, required: need } as ApiPropertyOptions;
  const decorators = [...rules(spec, check), ApiProperty(property)];
  return (prototype, name) => {
    remember(prototype, String(name), spec);
    decorators.forEach((decorate) => decorate(prototype, name));
  };
}

function specOf(kind: FieldKind, options: FieldOptions, max: number): FieldSpec {
  return { kind, description: options.description, need: options.need ?? false, max: options.max ?? max };
}

/** Free text of a person; rules see only whether it is there. At most 4,000 characters unless said otherwise. */
export function Text(options: FieldOptions): PropertyDecorator {
  const spec = specOf('text', options, 4000);
  return field(spec, isText, { type: String, maxLength: spec.max });
}

/** List of free texts (materials, evidence); rules see how many there are. */
export function Texts(options: FieldOptions): PropertyDecorator {
  const spec = specOf('texts', options, 200);
  const check = every((item) => isText(item) && lengthOf(item) <= 1000);
  return field(spec, check, { type: [String], maxItems: spec.max });
}

/** A code out of a closed list (`values`) or of a dictionary of the pack; rules see it as it is. */
export function Code(options: FieldOptions & { values?: readonly string[]; dictionary?: string }): PropertyDecorator {
  const { values, dictionary } = options;
  const spec = { ...specOf('code', options, 80), values, dictionary };
  return field(spec, isCode, { type: String, ...(values ? { enum: [...values] } : {}) });
}

/** List of codes. */
export function Codes(options: FieldOptions & { values?: readonly string[]; dictionary?: string }): PropertyDecorator {
  const { values, dictionary } = options;
  const spec = { ...specOf('codes', options, 100), values, dictionary };
  return field(spec, every(isCode), {
    type: 'array',
    items: { type: 'string', ...(values ? { enum: [...values] } : {}) },
  });
}

/** Bodies and guests in one list; rules see the codes of the bodies, never the names of the guests. */
export function Bodies(options: FieldOptions): PropertyDecorator {
  const spec = specOf('codes', options, 100);
  const check = every((item) => isText(item) && lengthOf(item) <= 100);
  return field(spec, check, { type: [String], maxItems: spec.max });
}

/** Id of a case, a login, a unit or a committee. */
export function Ref(options: FieldOptions): PropertyDecorator {
  return field(specOf('code', options, 80), isCode, { type: String });
}

/** A day 'YYYY-MM-DD' in Asia/Shanghai. */
export function DayField(options: FieldOptions): PropertyDecorator {
  return field(specOf('day', options, 10), isDayText, { type: String, format: 'date' });
}

/** An instant of ISO 8601 with its offset; rules see it in UTC. */
export function InstantField(options: FieldOptions): PropertyDecorator {
  return field(specOf('instant', options, 40), (value) => utcInstant(value) !== null, {
    type: String,
    format: 'date-time',
  });
}

/** A day or an instant, whichever is known. */
export function Moment(options: FieldOptions): PropertyDecorator {
  const check: Check = (value) => isDayText(value) || utcInstant(value) !== null;
  return field(specOf('moment', options, 40), check, { type: String });
}

/** A whole number between `min` and `max`. */
export function Whole(options: Omit<FieldOptions, 'max'> & { min?: number; max?: number }): PropertyDecorator {
  const { min = -1_000_000_000, max = 1_000_000_000 } = options;
  const check: Check = (value) => isWhole(value) && value >= min && value <= max;
  return field(specOf('whole', { ...options, max: 0 }, 0), check, { type: 'integer', minimum: min, maximum: max });
}

/** List of whole numbers. */
export function Wholes(options: FieldOptions): PropertyDecorator {
  return field(specOf('wholes', options, 1000), every(isWhole), { type: 'array', items: { type: 'integer' } });
}

/** Yuan, at most two decimals. */
export function Money(options: FieldOptions): PropertyDecorator {
  return field(specOf('money', options, 0), isMoney, { type: Number, minimum: 0 });
}

/** Yes or no. */
export function Flag(options: FieldOptions): PropertyDecorator {
  return field(specOf('flag', options, 0), (value) => typeof value === 'boolean', { type: Boolean });
}

/** Name of a person or organisation of the case, or one of the party words; rules see the id. */
export function PartyName(options: FieldOptions): PropertyDecorator {
  return field(specOf('party', options, 200), isText, { type: String });
}

/** List of such names. */
export function PartyNames(options: FieldOptions): PropertyDecorator {
  return field(specOf('parties', options, 1000), every(isText), { type: [String] });
}

/** A disclosed interest (Art. 28): blank or 无 means none; rules see only 'none' or 'some'. */
export function Disclosure(options: FieldOptions): PropertyDecorator {
  return field(specOf('disclosure', options, 1000), isText, { type: String });
}

/** An object of known fields, or a list of them; judged field by field. */
export function Nested(nested: () => DtoClass, options: FieldOptions & { list?: boolean }): PropertyDecorator {
  const list = options.list ?? false;
  const spec = { ...specOf('nested', options, list ? 1000 : 0), nested, list };
  const decorate = field(spec, list ? every(isRecord) : isRecord, { type: () => nested(), isArray: list });
  return (prototype, name) => {
    decorate(prototype, name);
    Type(nested)(prototype, name);
    ValidateNested({ message: `${options.description}的格式不正确` })(prototype, name);
  };
}

/** Any object with texts in it (a file, a number range); rules see only that it is there. */
export function Loose(options: FieldOptions): PropertyDecorator {
  const isAny: Check = (value) => typeof value === 'object' && value !== null;
  return field(specOf('loose', options, 10000), isAny, { type: 'object', additionalProperties: true });
}
