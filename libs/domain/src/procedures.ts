import { escalation } from './escalation/escalation';
import type { CaseState } from './kernel/case-state';
import type { Procedure } from './kernel/procedure';
import { procedureNames, type ProcedureName } from './kernel/types';
import { mediation } from './mediation/mediation';
import { meeting } from './meeting/meeting';
import { petition } from './petition/petition';
import { recheck, review } from './review/review';
import { supervision } from './supervision/supervision';

/**
 * Forgets the special state of a procedure, so that the kernel treats all of them alike. Sound, because a state reaches only
 * the procedure that its own `procedure` names: it was made by that one's `blank` and `evolve`.
 */
function register<S extends CaseState>(procedure: Procedure<S>): Procedure {
  return procedure as unknown as Procedure;
}

/** Every procedure that runs as a workflow (design §5), by name. */
export const procedures: Record<ProcedureName, Procedure> = {
  petition: register(petition),
  mediation: register(mediation),
  review: register(review),
  recheck: register(recheck),
  escalation: register(escalation),
  supervision: register(supervision),
  meeting: register(meeting),
};

/** The procedure of that name, e.g. a case's own `procedure`. */
export function procedureOf(name: ProcedureName): Procedure {
  return procedures[name];
}

/** A command as forms and flow charts need it: who it belongs to, its 中文 name and where it stands in the law. */
export interface IndexedCommand {
  name: string;
  procedure: ProcedureName;
  title: string;
  article: string;
}

/** All commands of all procedures, in the order of their tables. */
export const commandIndex: readonly IndexedCommand[] = procedureNames.flatMap((procedure) =>
  Object.entries(procedures[procedure].commands).map(([name, { title, article }]) => ({
    name,
    procedure,
    title,
    article,
  })),
);
