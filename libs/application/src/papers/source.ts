import type { CaseState, EventDraft } from '@yimen/domain/kernel/case-state';
import type { Context } from '@yimen/domain/kernel/procedure';

/** What a paper is made from: the act's input, the case, the limits, the acting account. */
export interface PaperSource {
  /** The act that writes it, e.g. 'review.decide'; that of the proposal where a second person has signed. */
  act: string;
  state: CaseState;
  context: Context;
  /** The act's input as the person typed it. */
  body: Record<string, unknown>;
  /** Texts of the registration (request, facts, reasons). */
  texts: Record<string, unknown>;
  people: { name: string }[];
  /** What the journal remembers of the act (which limit a reminder is about). */
  told?: EventDraft['data'];
  /** Name of the acting person, and the title of his unit. */
  by: string;
  actorUnit: string;
  /** Who asked for it, where a second person has decided; whether he said no; names of people of the house. */
  proposer?: string;
  returned?: boolean;
  nameOf?: (login: string) => string | undefined;
  slip?: string;
  copies: number;
}
