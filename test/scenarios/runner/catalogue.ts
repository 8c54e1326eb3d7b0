import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../support/native';
import type { StaffRow, Value } from './story';

export interface ActRow {
  zh: string;
  papers?: string[];
  need: string[];
  may?: string[];
}

/** catalogue.yaml: what a story may say. */
export interface Catalogue {
  nouns: Record<string, { base: string | null; create: string[] }>;
  reads: string[];
  acts: Record<string, ActRow>;
  forbidden: Record<string, string>;
  statuses: Record<string, Record<string, string>>;
  fields: Record<string, Record<string, string>>;
  refusals: Record<string, Record<string, { http: number; zh: string }>>;
  notices: Record<string, string>;
  counts: Record<string, string>;
  staff: StaffRow[];
}

type Pack = Record<string, Value>;

let catalogue: Catalogue | undefined;

/** The catalogue. */
export function readCatalogue(): Catalogue {
  return (catalogue ??= parse(readFileSync(join(__dirname, '../catalogue.yaml'), 'utf8')) as Catalogue);
}

let read: Pack[] | undefined;

function packs(): Pack[] {
  return (read ??= readPacks());
}

function readPacks(): Pack[] {
  const folder = join(root, 'policy/packs');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.map((name) => parse(readFileSync(join(folder, name), 'utf8')) as Pack);
}

/** The accounts of the demo centre, which every centre has, before a story's own. */
export function demoStaff(): StaffRow[] {
  return packs().flatMap((pack) => (pack['staff'] as unknown as StaffRow[] | undefined) ?? []);
}

/** Names of the packs that a story may use. */
export interface Vocabulary {
  events: Set<string>;
  commands: Set<string>;
  roles: Set<string>;
  papers: Set<string>;
  metrics: Set<string>;
  /** Ids of notices, tasks, callbacks, digests and triggers. */
  messages: Set<string>;
}

/** The words of all packs together. */
export function readVocabulary(): Vocabulary {
  const all = packs();
  const dotted = (kind: string) => new Set(all.flatMap((pack) => leaves(field(field(pack, 'vocabulary'), kind))));
  const idsOf = (key: string) => new Set(all.flatMap((pack) => idsIn(pack[key])));
  const messages = ['notices', 'tasks', 'callbacks', 'digests', 'supervision', 'ladders', 'gates'].map(idsOf);
  return {
    events: dotted('events'),
    commands: dotted('commands'),
    roles: new Set([...idsOf('roles'), 'petitioner', 'device']),
    papers: idsOf('documents'),
    metrics: idsOf('metrics'),
    messages: new Set(messages.flatMap((ids) => [...ids])),
  };
}

function field(value: Value, key: string): Value {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value[key] : undefined;
}

function leaves(groups: Value): string[] {
  if (groups === null || typeof groups !== 'object' || Array.isArray(groups)) return [];
  return Object.entries(groups).flatMap(([noun, words]) =>
    Object.keys((words ?? {}) as object).map((word) => `${noun}.${word}`),
  );
}

function idsIn(value: Value): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (value === null || typeof value !== 'object') return [];
  const own = typeof value['id'] === 'string' ? [value['id']] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}
