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

/** An act: title, address below /api/v1 (with `{id}` when it is on an existing case), fields with the required ones first. */
export interface ActSpec {
  title: string;
  path: string;
  fields: ActField[];
  /** Of an act that opens a case about a petition: the field that names the petition, and what its body always says. */
  about?: string;
  fixed?: Record<string, unknown>;
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

/** Does the act open another case (申请复查, 转调解, 督办 …) about the one it is offered on? */
export function opensCase(act: string): boolean {
  return actSpec(act)?.about !== undefined;
}

/** What a form of this act does not ask for: what its address tells by itself, and of which petition it is. */
export function fixedOf(act: string, caseId: string): Record<string, unknown> {
  const { about, fixed } = actSpec(act) ?? {};
  return about ? { ...fixed, [about]: caseId } : {};
}
