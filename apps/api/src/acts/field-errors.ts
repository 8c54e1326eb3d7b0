import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { FieldError } from '@yimen/domain/kernel/refusal';
import { bodyOf, type DtoClass, isBlank, isRecord, pointerStep, specsOf } from './field-spec';
import { isDeeperThan } from './formats';

/** More faults than a person can read; a hostile body must not make the answer grow. */
const most = 50;
/** No act nests deeper than this. */
const depth = 16;

/** In this order of gravity the first one that a field breaks is told. */
const order = ['required', 'format', 'too_long', 'not_in_list'];

const notAnObject: FieldError = { pointer: '', code: 'format', message: '请求内容应是一个对象' };

/** Fields that the act does not know, at any depth. */
export function unknownFields(dto: DtoClass, body: unknown, pointer = ''): FieldError[] {
  const value = bodyOf(body);
  if (!isRecord(value)) return [];
  const specs = specsOf(dto);
  const errors = Object.entries(value).flatMap(([name, inner]): FieldError[] => {
    const at = `${pointer}${pointerStep(name)}`;
    const spec = specs.get(name);
    if (!spec) return [{ pointer: at, code: 'unknown_field', message: `没有“${name.slice(0, 40)}”这个字段` }];
    const nested = spec.nested?.();
    if (!nested) return [];
    if (spec.list && Array.isArray(inner))
      return inner.flatMap((item, index) => unknownFields(nested, item, `${at}/${index}`));
    return unknownFields(nested, inner, at);
  });
  return errors.slice(0, most);
}

/** Missing and malformed fields, each with the first rule it breaks. */
export function invalidFields(dto: DtoClass, body: unknown): FieldError[] {
  const value = bodyOf(body);
  if (!isRecord(value)) return [notAnObject];
  if (isDeeperThan(value, depth)) return [{ ...notAnObject, message: '请求内容嵌套过深' }];
  if (specsOf(dto).size === 0) return [];
  const known = Object.fromEntries(Object.entries(value).filter(([name]) => specsOf(dto).has(name)));
  return validateSync(plainToInstance(dto, known))
    .flatMap((error) => told(error, ''))
    .slice(0, most);
}

function told(error: ValidationError, pointer: string): FieldError[] {
  const at = `${pointer}${pointerStep(error.property)}`;
  const broken = Object.entries(error.constraints ?? {});
  const [first] = broken.sort(([a], [b]) => gravity(a) - gravity(b));
  if (!first) return (error.children ?? []).flatMap((child) => told(child, at));
  const [name, message] = first;
  return [{ pointer: at, code: order.includes(name) ? name : 'format', message }];
}

function gravity(name: string): number {
  const rank = order.indexOf(name);
  return rank < 0 ? order.length : rank;
}

/** Codes that stand in no list of the centre's pack. */
export function unlistedCodes(
  dto: DtoClass,
  body: unknown,
  codes: (dictionary: string) => readonly string[] | null,
  pointer = '',
): FieldError[] {
  const value = bodyOf(body);
  if (!isRecord(value)) return [];
  return [...specsOf(dto)].flatMap(([name, spec]): FieldError[] => {
    const at = `${pointer}${pointerStep(name)}`;
    const inner = Object.hasOwn(value, name) ? value[name] : undefined;
    const nested = spec.nested?.();
    if (nested) {
      const items = Array.isArray(inner) ? inner : [];
      return spec.list
        ? items.flatMap((item, index) => unlistedCodes(nested, item, codes, `${at}/${index}`))
        : unlistedCodes(nested, inner, codes, at);
    }
    const known = spec.dictionary && !isBlank(inner) ? codes(spec.dictionary) : null;
    const sound = !known || (Array.isArray(inner) ? inner : [inner]).every((item) => known.includes(item as string));
    return sound ? [] : [{ pointer: at, code: 'not_in_list', message: `请从列表中选择${spec.description}` }];
  });
}
