import type { Facts, Json } from '@yimen/domain/kernel/types';
import { bodyOf, type DtoClass, type FieldSpec, isRecord, specsOf } from './field-spec';
import { isCode, isDayText, isMoney, isWhole, utcInstant } from './formats';

/** Words that stand for several parties and pass as they are (README of the stories §6). */
const partyWords = new Set(['all', 'applicants', 'respondents', 'representatives']);

type Resolve = (name: string) => string | null;
type Read = (value: unknown, spec: FieldSpec, resolve: Resolve) => Json | undefined;

const text = (value: unknown): Json | undefined => (typeof value === 'string' && value.trim() ? '…' : undefined);
const kept =
  (check: (value: unknown) => boolean): Read =>
  (value) =>
    check(value) ? (value as Json) : undefined;
const each =
  (read: Read): Read =>
  (value, spec, resolve) =>
    Array.isArray(value)
      ? value.map((item) => read(item, spec, resolve)).filter((fact): fact is Json => fact !== undefined)
      : undefined;
const party: Read = (value, _spec, resolve) => {
  const name = typeof value === 'string' ? value.trim() : '';
  return name ? (resolve(name) ?? undefined) : undefined;
};

const readers: Record<FieldSpec['kind'], Read> = {
  text,
  texts: each(text),
  code: kept(isCode),
  codes: each(kept(isCode)),
  day: kept(isDayText),
  instant: (value) => utcInstant(value) ?? undefined,
  moment: (value) => (isDayText(value) ? value : (utcInstant(value) ?? undefined)),
  whole: kept(isWhole),
  wholes: each(kept(isWhole)),
  money: kept(isMoney),
  flag: kept((value) => typeof value === 'boolean'),
  party,
  parties: each(party),
  disclosure: (value) =>
    typeof value === 'string' ? (['', '无'].includes(value.trim()) ? 'none' : 'some') : undefined,
  nested,
  loose: (value) => (typeof value === 'object' && value !== null ? true : undefined),
};

function nested(value: unknown, spec: FieldSpec, resolve: Resolve): Json | undefined {
  const dto = spec.nested?.();
  if (!dto) return undefined;
  if (!spec.list) return isRecord(value) ? fieldsOf(dto, value, resolve) : undefined;
  return Array.isArray(value) ? value.map((item) => fieldsOf(dto, item, resolve)) : undefined;
}

function fieldsOf(dto: DtoClass, value: unknown, resolve: Resolve): Facts {
  const facts: Facts = {};
  if (!isRecord(value)) return facts;
  for (const [name, spec] of specsOf(dto)) {
    const fact = Object.hasOwn(value, name) ? readers[spec.kind](value[name], spec, resolve) : undefined;
    if (fact !== undefined) facts[name] = fact;
  }
  return facts;
}

/** Party words pass, known names become ids, each unknown name becomes `unknown:<n>`, the same one the same n. */
function resolver(resolveParty: Resolve): Resolve {
  const strangers = new Map<string, string>();
  return (name) => {
    const known = partyWords.has(name) ? name : resolveParty(name);
    if (known !== null) return known;
    if (!strangers.has(name)) strangers.set(name, `unknown:${strangers.size + 1}`);
    return strangers.get(name) ?? null;
  };
}

/** What the rules may see of a body (right 11: no text, no name). Total: garbage is left out, nothing throws. */
export function factsOf(dto: DtoClass, body: unknown, resolveParty: Resolve): Facts {
  return fieldsOf(dto, bodyOf(body), resolver(resolveParty));
}
