import type { Json } from '../kernel/types';
import type { Rule } from './rule';

/** One question of a gate: a hard one refuses the act, a soft one asks for a reason. */
export interface GateCheck {
  id: string;
  title: string;
  require: Rule;
  hard: boolean;
  on_fail?: { [key: string]: Json | undefined };
}

/** A command is refused while a hard check of its gate fails. */
export interface Gate {
  id: string;
  title: string;
  procedure: string;
  /** '<procedure>.<command>' of the vocabulary. */
  command: string;
  right?: string;
  document?: string;
  applies_when?: Rule;
  /** Who must sign besides the actor, e.g. 'role:unit_head', 'case:one_level_up'. */
  second_signature?: string;
  checks: GateCheck[];
  law?: string;
  article?: string;
}
