import type { ProcedureName } from '../kernel/types';

/** An issued paper as the acts about it see it; its words stay outside. */
export interface IssuedPaper {
  id: string;
  procedure: ProcedureName;
  type: string;
  version: number;
  /** The body that issued it. */
  unit: string | null;
  /** No later version replaces it. */
  latest: boolean;
  voided: boolean;
  /** This very version has reached its reader, with proof. */
  delivered: boolean;
  /** It is one of the papers that the law has delivered (Art. 35, 36). */
  owed: boolean;
  /** Fields that it knows → 中文, and those of them that may not become empty. */
  labels: Record<string, string>;
  needed: string[];
}
