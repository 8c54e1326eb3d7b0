import { codeOf } from '@yimen/domain/kernel/facts';
import type { Json } from '@yimen/domain/kernel/types';
import type { PackData } from '@yimen/domain/policy/policy';
import type { Fault } from '../fault';
import { idsOf, mapsOf, namesIn, part, rowsOf, textList, textsOf } from './walk';

/** People whom a rule may find from a case (packs README §1). */
const fromCase = [
  ...['responsible_unit', 'handler', 'unit_deputy', 'unit_head', 'territory', 'petitioner', 'first_handler'],
  ...['charge_leader', 'parties', 'sending_units', 'invited_unit', 'drawn_evaluators', 'work_group', 'team', 'leaver'],
  ...['proxy_agent', 'one_level_up'],
];

/** Keys that name things of the same pack, wherever they stand, and the Chinese word for what is named. */
const named: Record<string, [word: string, of: (pack: PackData) => Set<string>]> = {
  law: ['法律依据', (pack) => idsOf(pack['laws'])],
  document: ['文书', (pack) => idsOf(pack['documents'])],
  register: ['台账', (pack) => idsOf(pack['registers'])],
  metric: ['指标', (pack) => idsOf(pack['metrics'])],
  checklist: ['清单', (pack) => idsOf(pack['checklists'])],
  team: ['专班', (pack) => idsOf(pack['teams'])],
  task: ['任务', (pack) => idsOf(pack['tasks'])],
  digest: ['专报', (pack) => idsOf(pack['digests'])],
  gate: ['关口', (pack) => idsOf(pack['gates'])],
  meeting: ['会议', (pack) => idsOf(pack['meetings'])],
  dictionary: ['字典', (pack) => new Set(Object.keys(part(pack, 'dictionaries')))],
  event: ['事件', (pack) => namesIn(part(pack, 'vocabulary', 'events'))],
  command: ['动作', (pack) => namesIn(part(pack, 'vocabulary', 'commands'))],
  anchor: ['事件', (pack) => namesIn(part(pack, 'vocabulary', 'events'))],
  stops_on: ['事件', (pack) => namesIn(part(pack, 'vocabulary', 'events'))],
  produced_by: ['动作', (pack) => namesIn(part(pack, 'vocabulary', 'commands'))],
  suspends_during: ['期间', (pack) => new Set(Object.keys(part(pack, 'vocabulary', 'periods')))],
  colour_scheme: ['预警色方案', (pack) => idsOf(pack['colours'])],
};

/** §3.2: whatever is named exists in the merged pack. */
export function checkReferences(pack: PackData): Fault[] {
  return [...checkHolders(pack), ...checkNames(pack), ...checkTree(pack), ...checkRouting(pack), ...checkStaff(pack)];
}

/** 'role:x', 'post:x', 'unit:x', 'case:x' in any place. */
function checkHolders(pack: PackData): Fault[] {
  const known: Record<string, [string, Set<string>]> = {
    role: ['角色', idsOf(pack['roles'])],
    post: ['职务', idsOf(pack['posts'])],
    unit: ['单位', unitIds(pack)],
    case: ['案件角色', new Set(fromCase)],
  };
  return [...textsOf(pack)].flatMap(({ text, at }) => {
    const [, kind = '', id = ''] = /^(role|post|unit|case):([\w-]+)$/.exec(text) ?? [];
    const [word, ids] = known[kind] ?? [];
    return word && ids && !ids.has(id) ? [{ at, say: `${word}“${id}”不存在` }] : [];
  });
}

function checkNames(pack: PackData): Fault[] {
  const known = new Map(Object.entries(named).map(([key, [word, of]]) => [key, { word, ids: of(pack) }]));
  return [...mapsOf(pack)].flatMap(({ map, at }) =>
    Object.entries(map).flatMap(([key, value]) => {
      const kind = at.length > 0 && !isWording(at) ? known.get(key) : undefined;
      const wrong = kind ? textList(value).filter((name) => !kind.ids.has(name)) : [];
      return wrong.map((name) => ({ at: [...at, key], say: `${titleAt(at)}用到的${kind?.word ?? ''}“${name}”不存在` }));
    }),
  );
}

/** Places where a key is a word of the field and its value the Chinese for it. */
function isWording(at: string[]): boolean {
  const inPaper = at[0] === 'documents' && ['required', 'optional', 'adds'].includes(at[2] ?? '');
  return inPaper || ['labels', 'vocabulary'].includes(at[0] ?? '');
}

function titleAt(at: string[]): string {
  return at.length > 1 ? `“${at[1]}”` : '';
}

function checkTree(pack: PackData): Fault[] {
  const units = unitIds(pack);
  return rowsOf(part(pack, 'org')['units']).flatMap(({ id, parent }) =>
    typeof parent === 'string' && !units.has(bare(parent))
      ? [{ at: ['org', 'units', codeOf(id), 'parent'], say: `单位 ${codeOf(id)} 的上级 ${parent} 不存在` }]
      : [],
  );
}

/** §3.4: every dispute type to a committee, every content category to a unit, every route to a body. */
function checkRouting(pack: PackData): Fault[] {
  const [committees, units] = [idsOf(pack['committees']), unitIds(pack)];
  const routes = part(pack, 'routing', 'disputes');
  const dictionaries = part(pack, 'dictionaries');
  const types = rowsOf(dictionaries['dispute_types']).map((row) => codeOf(row['code']));
  return [
    ...types
      .filter((type) => !(type in routes))
      .map((type) => ({ at: ['dictionaries', 'dispute_types', type], say: `纠纷类型 ${type} 没有对应的调委会` })),
    ...Object.entries(routes).flatMap(([type, committee]) =>
      textList(committee)
        .filter((id) => !committees.has(bare(id)))
        .map((id) => ({ at: ['routing', 'disputes', type], say: `纠纷分派的调委会 ${id} 不存在` })),
    ),
    ...homeless(
      rowsOf(dictionaries['content_categories']),
      'department',
      units,
      ['dictionaries', 'content_categories'],
      '内容分类',
    ),
    ...homeless(rowsOf(pack['route_catalogue']), 'body', units, ['route_catalogue'], '法定途径'),
  ];
}

function homeless(rows: PackData[], key: string, units: Set<string>, at: string[], word: string): Fault[] {
  return rows.flatMap((row) => {
    const id = codeOf(row['code'] ?? row['id']);
    const body = row[key];
    const fault = {
      at: [...at, id],
      say: `${word} ${id} 没有对应的单位${typeof body === 'string' ? `：${body} 不存在` : ''}`,
    };
    return typeof body === 'string' && units.has(bare(body)) ? [] : [fault];
  });
}

function checkStaff(pack: PackData): Fault[] {
  const [units, roles, committees] = [unitIds(pack), idsOf(pack['roles']), idsOf(pack['committees'])];
  return rowsOf(pack['staff']).flatMap((person) => {
    const login = codeOf(person['login']);
    const wrong = (value: Json | undefined, ids: Set<string>, word: string) =>
      textList(value)
        .map(bare)
        .filter((id) => !ids.has(id))
        .map((id) => ({ at: ['staff', login], say: `账号 ${login} 的${word} ${id} 不存在` }));
    return [
      ...wrong(person['unit'], units, '单位'),
      ...wrong(person['covers'], units, '单位'),
      ...wrong(person['roles'], roles, '角色'),
      ...wrong(person['committee'], committees, '调委会'),
    ];
  });
}

/** Ids of all units of the tree. */
function unitIds(pack: PackData): Set<string> {
  return idsOf(part(pack, 'org')['units']);
}

function bare(name: string): string {
  return name.replace(/^\w+:/, '');
}
