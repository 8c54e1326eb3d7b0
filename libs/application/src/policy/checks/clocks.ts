import { codeOf } from '@yimen/domain/kernel/facts';
import type { PackData } from '@yimen/domain/policy/policy';
import type { Fault } from '../fault';
import { articleOf } from './stricter';
import { idsOf, part, rowsOf, textList } from './walk';

/** §3.1 for clocks of a city, and what clocks, ladders and colours need of each other. */
export function checkClocks(pack: PackData): Fault[] {
  return [...checkTightening(pack), ...checkNumbers(pack), ...checkLadders(pack)];
}

/** A stricter twin: same anchor, no longer, never working days over natural ones, no extension, no suspension. */
function checkTightening(pack: PackData): Fault[] {
  const clocks = new Map(rowsOf(pack['clocks']).map((clock) => [codeOf(clock['id']), clock]));
  return [...clocks.values()].flatMap((clock) => {
    if (typeof clock['tightens'] !== 'string') return [];
    const at = ['clocks', codeOf(clock['id'])];
    const base = clocks.get(clock['tightens']);
    if (!base) return [{ at, say: `期限 ${codeOf(clock['id'])} 所收紧的 ${clock['tightens']} 不存在` }];
    const article = articleOf(base, pack);
    const fault = {
      at,
      say: `期限 ${codeOf(clock['id'])} 不比 ${clock['tightens']} 更严`,
      ...(article ? { article } : {}),
    };
    return isStricter(clock, base) ? [] : [fault];
  });
}

function isStricter(clock: PackData, base: PackData): boolean {
  const sameAnchor = clock['anchor'] === base['anchor'];
  const noLonger = Number(clock['budget']) <= Number(base['budget']);
  const unitHolds = clock['unit'] === base['unit'] || clock['unit'] === 'natural';
  const fixed = !clock['extension'] && textList(clock['suspends_during']).length === 0;
  return sameAnchor && noLonger && unitHolds && fixed;
}

function checkNumbers(pack: PackData): Fault[] {
  return rowsOf(pack['clocks']).flatMap((clock) => {
    const at = ['clocks', codeOf(clock['id'])];
    const { budget, unit } = clock;
    const whole = budget === undefined || (Number.isInteger(budget) && Number(budget) >= 0);
    return [
      ...(whole ? [] : [{ at, say: `期限 ${codeOf(clock['id'])} 的天数须是整数` }]),
      ...(unit === undefined || unit === 'natural' || unit === 'working'
        ? []
        : [{ at, say: `期限 ${codeOf(clock['id'])} 的单位只能是自然日或工作日` }]),
    ];
  });
}

function checkLadders(pack: PackData): Fault[] {
  const [clocks, defaults] = [idsOf(pack['clocks']), part(pack, 'defaults')];
  const missing = (key: string, ids: Set<string>, word: string): Fault[] =>
    textList(defaults[key])
      .filter((id) => !ids.has(id))
      .map((id) => ({ at: ['defaults', key], say: `${word} ${id} 不存在` }));
  return [
    ...missing('colour_scheme', idsOf(pack['colours']), '预警色方案'),
    ...missing('ladder', idsOf(pack['ladders']), '提醒梯级'),
    ...rowsOf(pack['ladders']).flatMap((ladder) =>
      textList(ladder['clocks'])
        .filter((id) => !clocks.has(id))
        .map((id) => ({
          at: ['ladders', codeOf(ladder['id'])],
          say: `提醒梯级 ${codeOf(ladder['id'])} 所看的期限 ${id} 不存在`,
        })),
    ),
  ];
}
