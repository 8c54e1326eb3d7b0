import type { Paper } from '../policy/paper';

/** A field that a paper still lacks; `waivable`: it may stay empty when a reason is given. */
export interface MissingField {
  field: string;
  label: string;
  waivable: boolean;
}

/**
 * Required fields of a paper that are still empty, in the order of the pack (domain §4). In: the paper as the pack asks
 * it, its filled fields, and for waived fields the reason why they stay empty. A reason excuses only what the pack calls
 * waivable (D01: registration never fails, Art. 22).
 */
export function missingFields(
  paper: Pick<Paper, 'required' | 'waivable'>,
  values: Record<string, string | undefined>,
  waived: Record<string, string | undefined> = {},
): MissingField[] {
  return Object.entries(paper.required)
    .map(([field, label]) => ({ field, label, waivable: paper.waivable.includes(field) }))
    .filter(({ field, waivable }) => !values[field]?.trim() && !(waivable && waived[field]?.trim()));
}

/** One sentence for the person who wants to issue the paper; empty when nothing is missing. */
export function missingSentence(missing: MissingField[]): string {
  if (missing.length === 0) return '';
  return `还缺 ${missing.length} 项：${missing.map(({ label }) => label).join('、')}。`;
}
