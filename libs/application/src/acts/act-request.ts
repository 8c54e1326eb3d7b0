import type { FieldError } from '@yimen/domain/kernel/refusal';
import type { Actor, Facts, Json, ProcedureName } from '@yimen/domain/kernel/types';

/** What an act may say, known at the door (README of the stories §2, ranks 2 and 6). None of its functions throws. */
export interface ActShape {
  /** Fields that the act does not know, at any depth; code `unknown_field`. */
  unknown(body: unknown): FieldError[];
  /**
   * Missing and malformed fields with Chinese messages. `codes` answers the codes of a dictionary of the centre's pack,
   * null for one it does not have; without it the packs' own lists are not checked.
   */
  invalid(body: unknown, codes?: (dictionary: string) => readonly string[] | null): FieldError[];
  /**
   * What rules and the engine may see: free texts become '…', names of parties their ids (`resolveParty`, null for a name
   * that is none), instants UTC; whatever is malformed is left out.
   */
  facts(body: unknown, resolveParty: (name: string) => string | null): Facts;
}

/** One act as it came through a door. */
export interface ActRequest {
  centerId: string;
  actor: Actor;
  procedure: ProcedureName;
  /** Null for an act that opens a case. */
  caseId: string | null;
  /** '<procedure>.<command>' in snake case. */
  name: string;
  idempotencyKey: string | null;
  /** The header as sent, e.g. '"7"'. */
  ifMatch: string | null;
  body: unknown;
  shape: ActShape;
}

/** What an act answers: the case as it stands now. */
export interface ActAnswer {
  id: string;
  seq: number;
  status: string;
  [field: string]: Json | undefined;
}
