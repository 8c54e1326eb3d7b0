import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { commandIndex, procedures } from '@yimen/domain/procedures';
import { actMetaOf } from './act-meta';
import { actModules } from './act-modules';
import { specsOf, type DtoClass } from './field-spec';
import { shapeOf } from './shape';

type Given = Record<string, unknown>;

interface Story {
  id: string;
  given: Given;
  steps: { act: string; input?: Given; again?: boolean; expect?: { ok?: boolean } }[];
}

/** Act → DTO, as the routes tell it. */
const actDtos = Object.fromEntries(
  actModules
    .flatMap((module) => Reflect.getMetadata('controllers', module) as { prototype: object }[])
    .flatMap(({ prototype }) => Object.values(Object.getOwnPropertyDescriptors(prototype)))
    .flatMap(({ value }) =>
      typeof value === 'function' ? Object.entries(actMetaOf(value as object)?.acts ?? {}) : [],
    ),
) as Record<string, DtoClass>;

const folder = join(__dirname, '../../../../test/scenarios');
const read = (file: string): unknown => parse(readFileSync(join(folder, file), 'utf8'));
const catalogue = read('catalogue.yaml') as { acts: Record<string, { need: string[]; may?: string[] }> };
const stories = readdirSync(join(folder, 'stories'))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => read(`stories/${file}`) as Story);

/** What a route needs to tell its acts apart, and what the desk says beside the act itself: where to wait, which matter it repeats. */
const beside = ['measure', 'window', 'linkTo', 'priority', 'toAgent'];
const ofDesk = (name: string, field: string) =>
  beside.includes(field) ||
  (name === 'visit.register' && field === 'topic') ||
  // who joined is handed the opinion like the first; what was left or published says how (right 8)
  (/^re(view|check)\.deliver$/.test(name) && ['for', 'sentOn', 'witnesses', 'place', 'failedBefore'].includes(field));
const fieldsOf = (name: string) => [...specsOf(actDtos[name] ?? Object)].filter(([field]) => !ofDesk(name, field));
const sorted = (names: string[]) => [...names].sort();

/** `$name.path` out of what the story has; ids that come about while it is played are any id. */
function resolve(value: unknown, given: Given): unknown {
  if (Array.isArray(value)) return value.flatMap((item) => resolve(item, given) as unknown[]);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner, given)]));
  return typeof value === 'string' && value.startsWith('$') ? referred(value.slice(1).split('.'), given) : value;
}

function referred([name = '', ...path]: string[], given: Given): unknown {
  const { people, organisations, files, ...lists } = given as Record<string, Given | undefined>;
  if (files?.[name]) return { name: files[name], text: '' };
  const found = people?.[name] ?? organisations?.[name] ?? lists[name];
  if (found === undefined) return '0192f0c1-1111-7222-8333-444455556666';
  return path.reduce((value: unknown, step) => (value as Given)[step], resolve(found, given));
}

describe('catalogue of the stories: what an act may say', () => {
  const shared = Object.keys(actDtos).filter((name) => catalogue.acts[name]);

  it.each(shared)('%s knows exactly the fields of the catalogue, and needs what an accepted act carries', (name) => {
    const { need = [], may = [] } = catalogue.acts[name] ?? {};
    expect(sorted(fieldsOf(name).map(([field]) => field))).toEqual(sorted([...need, ...may]));
    expect(sorted(fieldsOf(name).flatMap(([field, spec]) => (spec.need ? [field] : [])))).toEqual(sorted(need));
  });

  it('every act of the command tables that a person may do has its DTO', () => {
    const byHand = commandIndex.filter(({ name, procedure }) => {
      const who = procedures[procedure].commands[name]?.who ?? [];
      return who.some((hat) => hat !== 'system');
    });
    expect(byHand.map(({ name }) => name).filter((name) => !actDtos[name])).toEqual([]);
  });

  it('every field is described in Chinese', () => {
    const described = Object.keys(actDtos).flatMap((name) => fieldsOf(name).map(([, spec]) => spec.description));
    expect(described.filter((text) => !/[一-龥]/.test(text))).toEqual([]);
  });
});

describe('what the stories say is understood', () => {
  const steps = stories.flatMap((story) =>
    story.steps.flatMap((step, index) =>
      actDtos[step.act] && !step.again ? [{ ...step, story, label: `${story.id} step ${index + 1}` }] : [],
    ),
  );

  it.each(steps)('$label $act', ({ act, input, expect: expected, story }) => {
    const shape = shapeOf(actDtos[act] ?? Object);
    const body = resolve(input ?? {}, story.given);
    expect(shape.unknown(body)).toEqual([]);
    if (expected?.ok) expect(shape.invalid(body)).toEqual([]);
    expect(JSON.stringify(shape.facts(body, () => 'p1'))).not.toMatch(/[一-龥]/);
  });
});
