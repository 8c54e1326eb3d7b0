import type { ActField, CodeWord } from '../../api/acts';

/** Days within which a petitioner may ask the body above (Art. 35, 36). */
const window = 30;

/**
 * What a form begins with: one row of every list that must have one, a row for each sub-matter that is to be answered, the
 * days that the law gives for a remedy. Pure.
 */
export function prefill(act: string, fields: readonly ActField[], parts: readonly CodeWord[]): Record<string, unknown> {
  const lists = fields.filter(({ need, kind, list }) => need && kind === 'nested' && list);
  const begun = Object.fromEntries(lists.map(({ name }) => [name, [{}]]));
  const remedy = { days: window };
  const answers = parts.map(({ code }) => ({ part: code }));
  if (act === 'petition.issue_opinion') return { ...begun, remedy, ...(answers.length ? { parts: answers } : {}) };
  return act === 'review.decide' ? { ...begun, remedy } : begun;
}
