import acts from './gen/acts.json';

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

/** The description of an act by its name, e.g. 'petition.sign'; undefined when the api has no such address. */
export function actSpec(act: string): ActSpec | undefined {
  return specs[act];
}
