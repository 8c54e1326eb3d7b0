import type { ColourScheme } from '../clocks/colour';
import type { ClockDefinition } from '../clocks/definition';
import type { LadderDefinition } from '../clocks/ladder-definition';
import type { Json } from '../kernel/types';
import type { Committee, Post, Role, Unit } from './directory';
import type { Gate } from './gate';
import type { Category, Counting, DictionaryEntry, Law, RouteEntry, Vocabulary } from './law';
import type { MediationPolicy } from './mediation';
import type { CallbackRule, CauseRule, NoticeRule, TaskRule } from './obligations';
import type { MeetingSeries } from './meeting';
import type { Paper } from './paper';
import type { EscalationExit, SupervisionMeasure, SupervisionTrigger } from './supervision';

/** A pack as plain data: one YAML file, or several merged. */
export type PackData = { [key: string]: Json | undefined };

/** Numbers and choices that rules read; `{default: key}` in a rule points here. */
export interface PolicyDefaults {
  colour_scheme: string;
  ladder: string;
  group_threshold: number;
  group_alert_at: number[];
  representatives_max: number;
  rating_window_days: number;
  idle_days_alert: number;
  shirk_objections: number;
  shirk_transfers: number;
  public_progress: boolean;
  [key: string]: Json | undefined;
}

/**
 * What rules read of one merged pack; field names are those of the packs. Entries that are switched off or only planned
 * are left out (packs README §3.10), except codes of dictionaries and bodies of the unit tree. The rest stays in `raw`.
 */
export interface Policy {
  pack: { id: string; title: string; version: string };
  /** GB/T 2260 code of the centre. */
  region: string;
  laws: Law[];
  defaults: PolicyDefaults;
  labels: Record<string, string>;
  roles: Role[];
  posts: Post[];
  units: Unit[];
  committees: Committee[];
  /** Dispute type → committee. */
  routing: { disputes: Record<string, string> };
  dictionaries: Record<string, DictionaryEntry[]>;
  vocabulary: Vocabulary;
  categories: Category[];
  counting: Counting;
  clocks: ClockDefinition[];
  /** The scheme named by defaults.colour_scheme. */
  colours: ColourScheme;
  /** The ladder named by defaults.ladder. */
  ladder: LadderDefinition;
  route_catalogue: RouteEntry[];
  gates: Gate[];
  mediation: MediationPolicy;
  supervision: { triggers: SupervisionTrigger[]; measures: SupervisionMeasure[] };
  escalation: { exits: EscalationExit[]; decided_by?: string };
  callbacks: CallbackRule[];
  tasks: TaskRule[];
  notices: NoticeRule[];
  causes: CauseRule[];
  /** Series of meetings (Art. 13). */
  meetings: MeetingSeries[];
  documents: Record<string, Paper>;
  raw: PackData;
}

/** 中文 name of a body; an id that the pack does not know is shown as it is. */
export function unitTitle(policy: Policy, id: string): string {
  return titleIn(policy.units, id);
}

/** 中文 name of a role; an unknown id is shown as it is. */
export function roleTitle(policy: Policy, id: string): string {
  return titleIn(policy.roles, id);
}

/** 中文 name of a committee; an unknown id is shown as it is. */
export function committeeTitle(policy: Policy, id: string): string {
  return titleIn(policy.committees, id);
}

/** 中文 name of a law text; an unknown id is shown as it is. */
export function lawTitle(policy: Policy, id: string): string {
  return titleIn(policy.laws, id);
}

/** 中文 words of a code, also of one that is switched off by now; an unknown code is shown as it is. */
export function dictionaryTitle(policy: Policy, dictionary: string, code: string): string {
  return policy.dictionaries[dictionary]?.find((entry) => entry.code === code)?.title ?? code;
}

/** May this code be chosen today? False for unknown dictionaries, unknown codes and codes that are switched off. */
export function isCode(policy: Policy, dictionary: string, code: string): boolean {
  return policy.dictionaries[dictionary]?.some((entry) => entry.code === code && entry.enabled !== false) ?? false;
}

/** The body itself, or undefined when the pack does not know it. */
export function findUnit(policy: Policy, id: string): Unit | undefined {
  return policy.units.find((unit) => unit.id === id);
}

/** 'unit:health' → 'health'; a bare id stays as it is. The prefixes are those of the packs' `who`. */
export function bareId(who: string): string {
  return who.replace(/^(unit|role|post|case):/, '');
}

function titleIn(rows: { id: string; title: string }[], id: string): string {
  return rows.find((row) => row.id === id)?.title ?? id;
}

/** Days of a limit as the pack has them; thirty for the petitioner's windows, which no pack may change (Art. 35, 36). */
export function daysOf(policy: Policy, clock: string): number {
  return policy.clocks.find(({ id }) => id === clock)?.budget ?? 30;
}
