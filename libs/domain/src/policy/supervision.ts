import type { Budget } from './obligations';
import type { Rule } from './rule';

/** What opens an order or a recommendation by itself (Art. 40). */
export interface SupervisionTrigger {
  id: string;
  title: string;
  clocks?: string[];
  when: Rule;
  opens: 'order' | 'recommendation';
}

/** A step of supervision, from soft to hard, and who may take it. */
export interface SupervisionMeasure {
  id: string;
  title: string;
  by: string;
  document?: string;
  reply?: Budget;
}

/** One of the three exits of a matter that its unit does not solve (S0-7). */
export interface EscalationExit {
  id: string;
  title: string;
  to: string;
  when?: Rule;
  evidence?: string[];
  gate?: string;
  limit?: Budget;
  result?: string;
  document?: string;
}
