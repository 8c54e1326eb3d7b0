import type { Json } from '../kernel/types';

/** The packs' little grammar of conditions (packs README §1 `rule`). */
export type Rule =
  | { fact: string; op: 'is' | 'eq' | 'ne' | 'in' | 'gt' | 'gte' | 'lt' | 'lte'; value: Json }
  | { all: Rule[] }
  | { any: Rule[] };
