import { at } from './references';
import type { ClockExpectation, Fields, Value, ViewExpectation } from './story';
import { isFields } from './world';

/** One thing that did not hold. `dated` ones depend on virtual dates and are not judged in a live run. */
export interface Problem {
  text: string;
  dated?: boolean;
  /** The act itself went the other way because of the date, so what builds on it cannot be judged either. */
  blocked?: boolean;
}

/** A value as a report shows it. */
export function show(value: Value): string {
  return value === undefined ? '没有' : typeof value === 'string' ? value : JSON.stringify(value);
}

function differs(what: string, expected: Value, got: Value, dated = false): Problem {
  return { text: `${what} 应为 ${show(expected)}，实为 ${show(got)}`, dated };
}

/** True when `got` holds all that `expected` lists: objects by their listed keys, lists of words in any order. */
export function holds(expected: Value, got: Value): boolean {
  if (expected === 0 && got === undefined) return true; // a count that never began
  if (expected === null) return got === null || got === undefined;
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return false;
    const word = (value: Value) => typeof value !== 'object' || value === null;
    if (expected.every(word)) return sorted(expected) === sorted(got);
    return expected.every((each, index) => holds(each, got[index]));
  }
  if (typeof expected === 'object') {
    return isFields(got) && Object.entries(expected).every(([key, each]) => holds(each, at(got, key)));
  }
  return expected === got;
}

function sorted(list: Value[]): string {
  return JSON.stringify(list.map((each) => JSON.stringify(each)).sort());
}

/** Attributes of an answer against those expected; keys may be dotted paths. */
export function fieldProblems(prefix: string, expected: Fields, got: Fields): Problem[] {
  return Object.entries(expected).flatMap(([path, value]) => {
    const actual = at(got, path);
    return holds(value, actual) ? [] : [differs(`${prefix}${path}`, value, actual, path === 'dues')];
  });
}

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Clocks of an answer against those expected; null means that no such clock runs or ran. */
export function clockProblems(
  prefix: string,
  expected: Record<string, ClockExpectation | null>,
  got: Value,
): Problem[] {
  return Object.entries(expected).flatMap(([id, wanted]) => {
    const clock = isFields(got) ? got[id] : undefined;
    const name = `${prefix}${id}`;
    if (wanted === null) return clock === undefined || clock === null ? [] : [differs(name, '没有这个钟', clock, true)];
    if (!isFields(clock)) return [differs(name, wanted, clock, true)];
    return Object.entries(wanted).flatMap(([property, value]) => {
      const actual = clock[camel(property)];
      return holds(value, actual) ? [] : [differs(`${name}.${property}`, value, actual, true)];
    });
  });
}

/** Status, clocks and attributes of one object. */
export function viewProblems(prefix: string, { status, clocks, ...fields }: ViewExpectation, got: Fields): Problem[] {
  return [
    ...(status === undefined || status === got['status'] ? [] : [differs(`${prefix}status`, status, got['status'])]),
    ...clockProblems(prefix, clocks ?? {}, got['clocks']),
    ...fieldProblems(prefix, fields, got),
  ];
}

/** Texts that must, and texts that must not, stand anywhere in an answer. */
export function textProblems(what: string, text: string, contains: Value[] = [], lacks: Value[] = []): Problem[] {
  const words = (list: Value[]) => list.map((each) => String(each));
  return [
    ...words(contains).flatMap((word) =>
      text.includes(word) ? [] : [{ text: `${what}里没有“${word}”`, dated: isDay(word) }],
    ),
    ...words(lacks).flatMap((word) => (text.includes(word) ? [{ text: `${what}里不应有“${word}”` }] : [])),
  ];
}

function isDay(word: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(word);
}
