import 'reflect-metadata';

/** A DTO class. */
export type DtoClass = new () => object;

/** How a field of an act is read; see fields.ts for what each kind lets through to the rules. */
export type FieldKind =
  | 'text'
  | 'texts'
  | 'code'
  | 'codes'
  | 'day'
  | 'instant'
  | 'moment'
  | 'whole'
  | 'wholes'
  | 'money'
  | 'flag'
  | 'party'
  | 'parties'
  | 'disclosure'
  | 'nested'
  | 'loose';

export interface FieldSpec {
  kind: FieldKind;
  description: string;
  need: boolean;
  /** Longest text, or most items of a list. */
  max: number;
  values?: readonly string[];
  dictionary?: string;
  nested?: () => DtoClass;
  list?: boolean;
}

const key = Symbol('yimen:fields');

/** Remembers how the field is read. Called by the decorators only. */
export function remember(prototype: object, field: string, spec: FieldSpec): void {
  const own: Record<string, FieldSpec> = {
    ...(Reflect.getMetadata(key, prototype) as object | undefined),
    [field]: spec,
  };
  Reflect.defineMetadata(key, own, prototype);
}

/** The fields of a DTO, inherited ones included. */
export function specsOf(dto: DtoClass): Map<string, FieldSpec> {
  const specs = (Reflect.getMetadata(key, dto.prototype as object) ?? {}) as Record<string, FieldSpec>;
  return new Map(Object.entries(specs));
}

/** Is it a JSON object (no list, no null)? */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Absent as a form sends it: not there, null, or an empty text. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** The body of an act; an empty request is an act without fields. */
export function bodyOf(body: unknown): unknown {
  return body === undefined || body === null ? {} : body;
}

/** RFC 6901 step. */
export function pointerStep(name: string): string {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
