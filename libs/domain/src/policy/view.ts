import type { ColourScheme } from '../clocks/colour';
import type { ClockDefinition } from '../clocks/definition';
import type { LadderDefinition } from '../clocks/ladder-definition';
import { codeOf } from '../kernel/facts';
import type { Json } from '../kernel/types';
import type { Committee, Post, Role, Unit } from './directory';
import type { Gate } from './gate';
import type { Category, Counting, DictionaryEntry, Law, RouteEntry, Vocabulary } from './law';
import type { MediationPolicy } from './mediation';
import type { CallbackRule, CauseRule, NoticeRule, TaskRule } from './obligations';
import type { MeetingSeries } from './meeting';
import { bareId, type PackData, type Policy, type PolicyDefaults } from './policy';
import { readPapers } from './papers';
import type { EscalationExit, SupervisionMeasure, SupervisionTrigger } from './supervision';

/** The pack cannot be read; `message` is a Chinese sentence for the administrator. */
export class PolicyUnreadable extends Error {
  override readonly name = 'PolicyUnreadable';
}

/**
 * The typed view of one merged pack. The shapes are trusted here (they are checked at load); only what rules cannot do
 * without is asked for. Throws PolicyUnreadable when a section, the colour scheme or the ladder is missing.
 */
export function viewPolicy(raw: PackData): Policy {
  const pack = section(raw, 'pack');
  const defaults = section(raw, 'defaults') as PolicyDefaults;
  return {
    pack: { id: codeOf(pack['id']), title: codeOf(pack['title']), version: codeOf(pack['version']) },
    region: typeof pack['region'] === 'string' ? pack['region'] : '',
    defaults,
    labels: section(raw, 'labels') as Record<string, string>,
    colours: named<ColourScheme>(raw, 'colours', defaults.colour_scheme),
    ladder: named<LadderDefinition>(raw, 'ladders', defaults.ladder),
    ...viewDirectory(raw),
    ...viewLaw(raw),
    ...viewProcedures(raw),
    raw,
  };
}

function viewDirectory(raw: PackData): Pick<Policy, 'roles' | 'posts' | 'units' | 'committees' | 'routing'> {
  return {
    roles: live<Role>(raw['roles']),
    posts: live<Post>(raw['posts']).map((post) => ({ ...post, unit: bareId(post.unit) })),
    units: rows<Unit>(section(raw, 'org')['units']),
    committees: live<Committee>(raw['committees']),
    routing: { disputes: section(section(raw, 'routing'), 'disputes') as Record<string, string> },
  };
}

type LawView = Pick<
  Policy,
  'laws' | 'dictionaries' | 'vocabulary' | 'categories' | 'counting' | 'clocks' | 'route_catalogue' | 'documents'
>;

function viewLaw(raw: PackData): LawView {
  return {
    laws: live<Law>(raw['laws']),
    dictionaries: section(raw, 'dictionaries') as unknown as Record<string, DictionaryEntry[]>,
    vocabulary: section(raw, 'vocabulary') as unknown as Vocabulary,
    categories: live<Category>(raw['categories']),
    counting: section(raw, 'counting') as unknown as Counting,
    clocks: live<ClockDefinition>(raw['clocks']),
    route_catalogue: live<RouteEntry>(raw['route_catalogue']),
    documents: readPapers(rows(raw['documents'])),
  };
}

type ProcedureView = Pick<
  Policy,
  'gates' | 'mediation' | 'supervision' | 'escalation' | 'callbacks' | 'tasks' | 'notices' | 'causes' | 'meetings'
>;

function viewProcedures(raw: PackData): ProcedureView {
  const supervision = section(raw, 'supervision');
  const escalation = section(raw, 'escalation');
  const decidedBy = escalation['decided_by'];
  return {
    gates: live<Gate>(raw['gates']),
    mediation: viewMediation(section(raw, 'mediation')),
    supervision: {
      triggers: live<SupervisionTrigger>(supervision['triggers']),
      measures: live<SupervisionMeasure>(supervision['measures']),
    },
    escalation: {
      exits: live<EscalationExit>(escalation['exits']),
      ...(typeof decidedBy === 'string' ? { decided_by: decidedBy } : {}),
    },
    callbacks: live<CallbackRule>(raw['callbacks']),
    tasks: live<TaskRule>(raw['tasks']),
    notices: live<NoticeRule>(raw['notices']),
    causes: live<CauseRule>(raw['causes']),
    meetings: live<MeetingSeries>(raw['meetings']),
  };
}

function viewMediation(mediation: PackData): MediationPolicy {
  return {
    ...(mediation as unknown as MediationPolicy),
    sources: live(mediation['sources']),
    handoffs: live(mediation['handoffs']),
    channels: live(mediation['channels']),
    limits: live(mediation['limits']),
    dossier: live(mediation['dossier']),
  };
}

function section(raw: PackData, key: string): PackData {
  const value = raw[key];
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new PolicyUnreadable(`政策包缺少“${key}”部分`);
  }
  return value;
}

function named<T extends { id: string }>(raw: PackData, list: string, id: string): T {
  const found = live<T>(raw[list]).find((row) => row.id === id);
  if (!found) throw new PolicyUnreadable(`政策包的“${list}”中没有启用的“${id}”`);
  return found;
}

function rows<T>(value: Json | undefined): T[] {
  return Array.isArray(value) ? (value as unknown as T[]) : [];
}

/** Rows that run: neither switched off nor only planned. */
function live<T>(value: Json | undefined): T[] {
  return rows<T & { enabled?: boolean; planned?: boolean }>(value).filter(
    (row) => row.enabled !== false && row.planned !== true,
  );
}
