import { numberOf, present, recordOf, recordsOf, textOf } from '../kernel/facts';
import type { Facts, Json } from '../kernel/types';
import { partiesMeant } from './parties';
import type { Instalment, MediationState } from './state';

/** Yuan as whole cents, so that sums are exact. */
function cents(yuan: Json | undefined): number {
  return Math.round((numberOf(yuan) ?? 0) * 100);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Yuan with two decimals for Chinese sentences, e.g. '62000.00元'. */
export function yuanText(yuan: number): string {
  return `${yuan.toFixed(2)}元`;
}

/** Payments of the agreement: as written, or for a batch the percentages of the total. */
export function instalmentsOf(facts: Facts): Instalment[] {
  const written = recordsOf(facts.instalments).map(({ due, amount }) => ({
    due: textOf(due),
    amount: numberOf(amount) ?? 0,
  }));
  if (written.length) return written;
  const total = cents(facts.total);
  return recordsOf(facts.schedule).map(({ due, percent }) => ({
    due: textOf(due),
    amount: Math.round((total * (numberOf(percent) ?? 0)) / 100) / 100,
  }));
}

function shareCents(share: Facts, state: MediationState): number {
  const heads = numberOf(share.households) ?? partiesMeant(share.to, state).length;
  return heads * cents(share.each);
}

/** A way of dividing the total that does not add up to it: its name in Chinese and its sum in yuan; null when all do. */
export function mismatch(facts: Facts, state: MediationState): { what: string; sum: number } | null {
  const total = cents(facts.total);
  const each = recordOf(facts.perChild).equal;
  const divisions: [string, boolean, number][] = [
    ['各期', instalmentsOf(facts).length > 0, sum(instalmentsOf(facts).map((one) => cents(one.amount)))],
    ['各付款方', present(facts.payers), sum(recordsOf(facts.payers).map((payer) => cents(payer.amount)))],
    ['分户', present(facts.shares), sum(recordsOf(facts.shares).map((share) => shareCents(share, state)))],
    ['各户', present(each), state.children * cents(each)],
  ];
  const wrong = divisions.find(([, given, parts]) => given && parts !== total);
  return wrong ? { what: wrong[0], sum: wrong[2] / 100 } : null;
}
