import acts from './gen/acts.json';
import dictionaries from './gen/dictionaries.json';
import papers from './gen/papers.json';

export type FieldKind = 'text' | 'code' | 'day' | 'instant' | 'whole' | 'money' | 'flag' | 'nested' | 'loose';

/** One field of an act, as the api describes it. */
export interface ActField {
  name: string;
  label: string;
  need: boolean;
  kind: FieldKind;
  list?: boolean;
  dictionary?: string;
  values?: string[];
  max?: number;
  fields?: ActField[];
}

/** An act on an existing case: title, address below /api/v1 with `{id}`, fields with the required ones first. */
export interface ActSpec {
  title: string;
  path: string;
  fields: ActField[];
}

export interface CodeWord {
  code: string;
  title: string;
}

const specs = acts as unknown as Record<string, ActSpec>;
const words = dictionaries as Record<string, CodeWord[]>;

/** The description of an act by its name, e.g. 'petition.sign'; undefined when the api has no such address. */
export function actSpec(act: string): ActSpec | undefined {
  return specs[act];
}

/** Codes of a dictionary with their words; empty when it is not known. */
export function codesOf(dictionary: string): CodeWord[] {
  return words[dictionary] ?? [];
}

/** The words of one code; the code itself when no dictionary has it. */
export function codeTitle(dictionary: string, code: string): string {
  return codesOf(dictionary).find((row) => row.code === code)?.title ?? code;
}

/** The title of a kind of paper (Dnn); the kind itself when it is not known. */
export function paperTitle(type: string): string {
  return (papers as Record<string, string>)[type] ?? type;
}
