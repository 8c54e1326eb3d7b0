import type { CaseState } from '@yimen/domain/kernel/case-state';
import type { Context } from '@yimen/domain/kernel/procedure';

/** What a paper is made from: the act's input, the case, the limits, the acting account. */
export interface PaperSource {
  state: CaseState;
  context: Context;
  /** The act's input as the person typed it. */
  body: Record<string, unknown>;
  /** Texts of the registration (request, facts, reasons). */
  texts: Record<string, unknown>;
  people: { name: string }[];
  /** Name of the acting person, and the title of his unit. */
  by: string;
  actorUnit: string;
  slip?: string;
  copies: number;
}
