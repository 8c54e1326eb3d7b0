import type { Json } from '@yimen/domain/kernel/types';
import { bareId, type PackData } from '@yimen/domain/policy/policy';
import { rowsOf } from './check-source';
import { isMap } from './merge';

/**
 * References inside one merged pack: staff, committees, routing, clocks, gates, defaults. Answers Chinese sentences, none
 * when everything that is named exists (packs README §3.1, §3.2, §3.4).
 */
export function checkMerged(pack: PackData): string[] {
  return [
    ...checkUnits(pack),
    ...checkStaff(pack),
    ...checkRouting(pack),
    ...checkClocks(pack),
    ...checkTightening(pack),
    ...checkGates(pack),
    ...checkDefaults(pack),
  ];
}

function checkUnits(pack: PackData): string[] {
  const units = unitIds(pack);
  return rowsOf(part(pack, 'org')['units'])
    .filter((unit) => typeof unit['parent'] === 'string' && !units.has(unit['parent']))
    .map((unit) => `单位 ${text(unit['id'])} 的上级 ${text(unit['parent'])} 不存在`);
}

function checkStaff(pack: PackData): string[] {
  const units = unitIds(pack);
  const roles = idsOf(pack['roles']);
  const committees = idsOf(pack['committees']);
  return rowsOf(pack['staff']).flatMap((person) => [
    ...missing([person['unit'], ...list(person['covers'])], units).map(
      (id) => `账号 ${text(person['login'])} 的单位 ${id} 不存在`,
    ),
    ...missing(list(person['roles']), roles).map((id) => `账号 ${text(person['login'])} 的角色 ${id} 不存在`),
    ...missing([person['committee']], committees).map((id) => `账号 ${text(person['login'])} 的调委会 ${id} 不存在`),
  ]);
}

function checkRouting(pack: PackData): string[] {
  const committees = idsOf(pack['committees']);
  const routes = part(part(pack, 'routing'), 'disputes');
  const types = rowsOf(part(pack, 'dictionaries')['dispute_types']).map((row) => text(row['code']));
  return [
    ...types.filter((type) => !(type in routes)).map((type) => `纠纷类型 ${type} 没有对应的调委会`),
    ...missing(Object.values(routes), committees).map((id) => `纠纷分派的调委会 ${id} 不存在`),
  ];
}

function checkClocks(pack: PackData): string[] {
  const vocabulary = part(pack, 'vocabulary');
  const events = namesIn(part(vocabulary, 'events'));
  const periods = new Set(Object.keys(part(vocabulary, 'periods')));
  const facts = new Set(Object.keys(part(vocabulary, 'facts')));
  return rowsOf(pack['clocks']).flatMap((clock) => {
    const wrong = [
      ...missing([clock['anchor'], ...list(clock['stops_on'])], events),
      ...missing(list(clock['suspends_during']), periods),
      ...missing([...factsOf(clock['needs']), ...factsOf(clock['excused_when'])], facts),
    ];
    return wrong.map((name) => `期限 ${text(clock['id'])} 用到词汇表没有的“${name}”`);
  });
}

/** A stricter twin: same anchor, no longer, never working days over natural ones, no extension, no suspension. */
function checkTightening(pack: PackData): string[] {
  const clocks = new Map(rowsOf(pack['clocks']).map((clock) => [text(clock['id']), clock]));
  return [...clocks.values()].flatMap((clock) => {
    if (typeof clock['tightens'] !== 'string') return [];
    const base = clocks.get(clock['tightens']);
    if (!base) return [`期限 ${text(clock['id'])} 所收紧的 ${clock['tightens']} 不存在`];
    return isStricter(clock, base) ? [] : [`期限 ${text(clock['id'])} 不比 ${clock['tightens']} 更严`];
  });
}

function isStricter(clock: PackData, base: PackData): boolean {
  const sameAnchor = clock['anchor'] === base['anchor'];
  const noLonger = Number(clock['budget']) <= Number(base['budget']);
  const unitHolds = clock['unit'] === base['unit'] || clock['unit'] === 'natural';
  const fixed = !clock['extension'] && list(clock['suspends_during']).length === 0;
  return sameAnchor && noLonger && unitHolds && fixed;
}

function checkGates(pack: PackData): string[] {
  const vocabulary = part(pack, 'vocabulary');
  const commands = namesIn(part(vocabulary, 'commands'));
  const facts = new Set(Object.keys(part(vocabulary, 'facts')));
  return rowsOf(pack['gates']).flatMap((gate) => {
    const used = [gate['applies_when'], ...rowsOf(gate['checks']).map((check) => check['require'])].flatMap(factsOf);
    const wrong = [...missing([gate['command']], commands), ...missing(used, facts)];
    return wrong.map((name) => `关口 ${text(gate['id'])} 用到词汇表没有的“${name}”`);
  });
}

function checkDefaults(pack: PackData): string[] {
  const defaults = part(pack, 'defaults');
  const clocks = idsOf(pack['clocks']);
  return [
    ...missing([defaults['colour_scheme']], idsOf(pack['colours'])).map((id) => `预警色方案 ${id} 不存在`),
    ...missing([defaults['ladder']], idsOf(pack['ladders'])).map((id) => `提醒梯级 ${id} 不存在`),
    ...rowsOf(pack['ladders']).flatMap((ladder) =>
      missing(list(ladder['clocks']), clocks).map((id) => `提醒梯级 ${text(ladder['id'])} 所看的期限 ${id} 不存在`),
    ),
  ];
}

function factsOf(rule: Json | undefined): Json[] {
  if (Array.isArray(rule)) return rule.flatMap(factsOf);
  if (!isMap(rule)) return [];
  return [
    ...(typeof rule['fact'] === 'string' ? [rule['fact']] : []),
    ...factsOf(rule['all']),
    ...factsOf(rule['any']),
  ];
}

function missing(names: (Json | undefined)[], known: Set<string>): string[] {
  const given = names.filter((name): name is string => typeof name === 'string').map(bareId);
  return given.filter((name) => !known.has(name));
}

function namesIn(byProcedure: PackData): Set<string> {
  const names = Object.entries(byProcedure).map(([procedure, words]) =>
    isMap(words) ? Object.keys(words).map((word) => `${procedure}.${word}`) : [],
  );
  return new Set(names.flat());
}

function unitIds(pack: PackData): Set<string> {
  return idsOf(part(pack, 'org')['units']);
}

function idsOf(value: Json | undefined): Set<string> {
  return new Set(rowsOf(value).map((row) => text(row['id'])));
}

function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function part(pack: PackData, key: string): PackData {
  const value = pack[key];
  return isMap(value) ? value : {};
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}
