/** A calendar day 'YYYY-MM-DD' in Asia/Shanghai. */
export type Day = string;
/** An instant as ISO 8601 in UTC with milliseconds, e.g. '2026-03-30T01:12:00.000Z'. */
export type Instant = string;

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };
/** What an act says, as far as rules may look: codes, ids, days, numbers; every free text is only present or absent. */
export type Facts = { [field: string]: Json | undefined };

/** The procedures that run as a workflow (design §5). */
export const procedureNames = [
  'petition',
  'mediation',
  'review',
  'recheck',
  'escalation',
  'supervision',
  'meeting',
] as const;
export type ProcedureName = (typeof procedureNames)[number];

/** Who acts: codes only, never a name. `covers` are further units whose inbox this account works. */
export interface Actor {
  login: string;
  unit: string;
  roles: string[];
  committee?: string;
  covers: string[];
  /** Office that this person holds alone, e.g. 'executive_deputy_head': what is told to it is told to him. */
  post?: string;
  /** Sealed areas this actor may enter, e.g. 'accusation' (Art. 30). */
  compartments: string[];
  door: 'staff' | 'public' | 'system';
  /** At the public door: the id of the proven person. */
  person?: string;
}

export interface Command {
  /** '<procedure>.<command>' in snake case, as in the vocabulary of the national pack. */
  name: string;
  /** Idempotency key of the act; one per intent of a person. */
  commandId: string;
  actor: Actor;
  facts: Facts;
}
