import type { Paper } from '../policy/paper';

/** The paper as one act writes it: title, fields and template of that face where the type has several; else the paper itself. */
export function faceOf(
  paper: Paper | undefined,
  act: string,
  body: Record<string, unknown> = {},
): (Paper & { template?: string }) | undefined {
  const says = (when: Record<string, string> = {}) => Object.entries(when).every(([key, value]) => body[key] === value);
  const face = paper?.faces?.find(({ by, when }) => by.includes(act) && says(when));
  if (!paper || !face) return paper;
  const all = { ...paper.required, ...paper.optional };
  const named = (fields: readonly string[] = []) =>
    Object.fromEntries(fields.map((field) => [field, face.labels?.[field] ?? all[field] ?? field]));
  const { template } = face;
  return {
    ...paper,
    title: face.title,
    required: named(face.required),
    optional: named(face.optional),
    ...(template ? { template } : {}),
  };
}

/** Fields without which this act may not issue the paper (the law asks for them); none for papers of a registration. */
export function neededBy(paper: Paper | undefined, act: string): readonly string[] {
  const rule = paper?.issue;
  return rule && (!rule.by || rule.by.includes(act)) ? rule.fields : [];
}
