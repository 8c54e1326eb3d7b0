import type { Advanced } from '@yimen/domain/kernel/advance';
import type { CaseState } from '@yimen/domain/kernel/case-state';
import type { Context, Procedure } from '@yimen/domain/kernel/procedure';
import type { PaperSource } from '../papers/source';

/** One applied act, ready to be written. */
export interface CaseChange {
  centerId: string;
  procedure: Procedure;
  before: CaseState;
  advanced: Advanced<CaseState>;
  context: Context & { version: number };
  act: string;
  /** The act that was signed, where this one signs it. */
  signed?: string;
  commandId: string;
  /** The act's input as typed; lies sealed in the journal. */
  body: Record<string, unknown> | undefined;
  prevHash: string;
  /** What papers need besides: names of the people, earlier texts, the acting person. */
  paper: {
    people: { name: string }[];
    texts: Record<string, unknown>;
    by: string;
    actorUnit: string;
    unit?: string;
    slip?: string;
  } & Pick<PaperSource, 'proposer' | 'returned' | 'nameOf'>;
}
