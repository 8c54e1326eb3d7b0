import { demand } from '../kernel/refusal';
import type { Paper } from '../policy/paper';
import { neededBy } from './face';

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

/** Fields of a paper that the law asks for and that are empty: without them this act may not issue it. */
export function lawfulGaps(
  paper: Paper | undefined,
  act: string,
  values: Record<string, string | undefined>,
): { field: string; label: string }[] {
  const labels = { ...paper?.required, ...paper?.optional };
  return neededBy(paper, act)
    .filter((field) => !values[field]?.trim())
    .map((field) => ({ field, label: labels[field] ?? field }));
}

/**
 * Refuses `paper_incomplete` to an act whose paper lacks what the law asks of it (Art. 23, 32, 35, 36). `later`: fields that
 * only the act itself fills; they are judged when it is done.
 */
export function demandLawful(
  paper: Paper | undefined,
  act: string,
  values: Record<string, string | undefined>,
  later: readonly string[] = [],
): void {
  const gaps = lawfulGaps(paper, act, values).filter(({ field }) => !later.includes(field));
  demand(
    gaps.length === 0,
    'paper_incomplete',
    `《${paper?.title ?? ''}》缺少${gaps.map(({ label }) => label).join('、')}，不能签发。`,
    gaps.map(({ field, label }) => ({ pointer: `/${field}`, code: 'required', message: `请填写${label}` })),
  );
}
