import { chineseDay } from '../calendar/chinese';
import { addDays } from '../calendar/days';
import type { ClockState } from '../clocks/definition';
import { laneOf, limitOf } from '../clocks/lanes';
import type { Context, Finding } from '../kernel/procedure';
import type { Day, Json } from '../kernel/types';
import { evaluateRule } from '../policy/evaluate';
import { findUnit } from '../policy/policy';
import type { SupervisionTrigger } from '../policy/supervision';
import { petitionScope } from './clocks';
import { executionOwed } from './execution';
import type { PetitionState } from './state';
import { passedClocks, watchedLimits } from './timely';

/** What is wrong at one body, in the words of the draft. */
interface Fault {
  to: string;
  problem: string;
  ruleBroken: string;
  demand: string;
}
type Tell = (state: PetitionState, trigger: SupervisionTrigger, context: Context) => Fault[];

/** Which article a limit rests on. */
const articles: Record<string, string> = {
  ...{ T01: '第二十二条', T02: '第二十三条', T03: '第二十三条' },
  ...{ T05: '第三十四条', T06: '第三十四条', T11: '第二十二条' },
};
const regulation = (...cited: string[]) => `《信访工作条例》${[...new Set([...cited, '第四十条'])].join('、')}`;

/** The body that has the matter; before it has arrived anywhere the one named for it, else the desk. */
const holder = ({ lead, proposedUnit, deskUnit }: PetitionState) => lead ?? proposedUnit ?? deskUnit;

function grouped<T>(items: readonly T[], by: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return [...groups];
}

/** The body of a part for the limits of that part; to send it on is the desk's own duty (T01). */
function keeperOf(state: PetitionState, clock: string): string {
  if (limitOf(clock) === 'T01') return state.deskUnit;
  return state.parts.find(({ part }) => part === laneOf(clock))?.unit ?? holder(state);
}

const passed: Tell = (state, { clocks = [] }, context) => {
  const titleOf = (id: string) => context.policy.clocks.find((one) => one.id === limitOf(id))?.title ?? limitOf(id);
  const told = ({ id, dueRolled }: ClockState) => {
    const part = laneOf(id) ? `（子事项${laneOf(id)}）` : '';
    return `“${titleOf(id)}”${part}期限已于${chineseDay(dueRolled)}届满`;
  };
  const late = passedClocks(state, clocks, context);
  return grouped(late, ({ id }) => keeperOf(state, id)).map(([to, own]) => ({
    to,
    problem: `${own.map(told).join('，')}，仍未完成`,
    ruleBroken: regulation(...own.map(({ id }) => articles[limitOf(id)] ?? '第四十条')),
    demand: '请立即办理，并书面说明逾期的原因和完成的日期',
  }));
};

const notExecuted: Tell = (state, _trigger, context) => {
  const late = executionOwed(state, context).filter(({ by }) => by < context.today);
  return grouped(late, ({ clock }) => keeperOf(state, clock)).map(([to, parts]) => ({
    to,
    problem: `支持的处理意见未按期执行：${parts.map(({ clock, by }) => `子事项${laneOf(clock)}应于${chineseDay(by)}前执行`).join('，')}`,
    ruleBroken: regulation('第三十二条'),
    demand: '请立即执行，登记执行情况，并书面说明未按期执行的原因',
  }));
};

const broken: Tell = (state, _trigger, context) => {
  const { facts } = petitionScope(state, context);
  const faults = [
    facts('notice_missing') === true ? '已作出处理意见，未见受理告知书送达' : '',
    facts('extension_flawed') === true ? '已延期办理，未在期限届满前向信访人送达延期告知书' : '',
    facts('delivery_missing') === true ? '处理意见书已出具，办理期限届满仍无送达证明' : '',
  ];
  const problem = faults.filter(Boolean).join('；');
  const demand = '请补正程序，送达文书并登记送达证明，书面说明情况';
  return [{ to: holder(state), problem, ruleBroken: regulation('第二十三条', '第三十四条'), demand }];
};

const shirked: Tell = (state, _trigger, context) => {
  const idle = petitionScope(state, context).facts('idle_days');
  const { idle_days_alert: most } = context.policy.defaults;
  const faults = [
    state.objections ? `异议退回${state.objections}次` : '',
    state.transfers > 1 ? `转送、交办${state.transfers}次` : '',
    typeof idle === 'number' && idle >= most ? `已连续${idle}天没有办理记录` : '',
  ];
  const problem = `存在推诿拖延情形：${faults.filter(Boolean).join('，')}`;
  const demand = '请明确责任单位和承办人，立即办理，并书面说明情况';
  return [{ to: holder(state), problem, ruleBroken: regulation('第二十八条'), demand }];
};

const faked: Tell = (state) => {
  const problem =
    state.callback === 'false_result'
      ? '回访查明办理结果不属实'
      : '处理意见支持信访人的请求而没有执行，信访人评价不满意';
  const demand = '请核实办理结果，重新办理或者落实到位，并书面说明情况';
  return [{ to: holder(state), problem, ruleBroken: regulation('第三十二条'), demand }];
};

const wrong: Tell = (state) => [
  {
    to: holder(state),
    problem: '本单位作出的处理意见，经复查、复核被变更或者撤销，事实认定或者适用依据明显不当',
    ruleBroken: regulation('第三十二条'),
    demand: '请查找原因，改进办理工作，并书面反馈采纳情况',
  },
];

/** A trigger of a city that is not told here opens a draft under its own title. */
const plainly: Tell = (state, { title }) => [
  { to: holder(state), problem: title, ruleBroken: regulation(), demand: '请核实情况，依法办理，并书面说明' },
];

/** Trigger of the pack → what its draft says to whom (domain rules §1.7). */
const words: Record<string, Tell> = {
  ...{ overdue: passed, no_result: passed, not_executed: notExecuted, procedure_broken: broken },
  ...{ shirking: shirked, faked, plainly_wrong: wrong },
};

/** A rule asks of the limits that its own trigger names, and of every supported part, not the lead part alone. */
function factsFor({ clocks }: SupervisionTrigger, state: PetitionState, context: Context) {
  const { facts } = petitionScope(state, context);
  return (name: string): Json | undefined => {
    if (name === 'overdue' && clocks) return passedClocks(state, clocks, context).length > 0;
    if (name === 'outcome' && executionOwed(state, context).length) return 'supported';
    return facts(name);
  };
}

/**
 * What the pack's supervision triggers find in this matter now (Art. 40), each for the body that has it. Nothing of a sealed
 * matter goes outside its desk (right 2); of what has ended without an answer there is nothing to supervise.
 */
export function petitionFindings(state: PetitionState, context: Context): Finding[] {
  if (state.sealed || ['withdrawn', 'merged'].includes(state.status)) return [];
  const { policy } = context;
  return policy.supervision.triggers
    .filter((trigger) => evaluateRule(trigger.when, factsFor(trigger, state, context), policy.defaults))
    .flatMap((trigger) =>
      (words[trigger.id] ?? plainly)(state, trigger, context).map((fault) => finding(state, trigger, fault)),
    )
    .filter(({ to }) => findUnit(policy, to));
}

/** One draft for each matter and trigger; only what another body than the leading one has to do is told apart. */
function finding(state: PetitionState, { id, opens }: SupervisionTrigger, fault: Fault): Finding {
  const key = fault.to === holder(state) ? id : `${id}/${fault.to}`;
  return { key, trigger: id, opens, ...fault };
}

/** Days whose end may let a trigger find something although nobody acts: last days of limits and of execution, days without work. */
export function ripening(state: PetitionState, context: Context): Day[] {
  if (state.sealed) return [];
  const limits = [...watchedLimits(context), 'T05', 'T06'];
  const running = Object.values(state.clocks).filter(({ id, stoppedAt }) => !stoppedAt && limits.includes(limitOf(id)));
  const { idle_days_alert: idle } = context.policy.defaults;
  return [
    ...running.map(({ dueRolled }) => dueRolled),
    ...executionOwed(state, context).map(({ by }) => by),
    ...(state.touchedOn && idle > 0 ? [addDays(state.touchedOn, idle - 1)] : []),
  ];
}
