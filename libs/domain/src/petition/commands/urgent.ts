import { minutesBetween } from '../../calendar/days';
import type { EventDraft } from '../../kernel/case-state';
import { present, recordsOf, textOf, textsOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand, type FieldError } from '../../kernel/refusal';
import type { Facts, Instant } from '../../kernel/types';
import { findUnit } from '../../policy/policy';
import type { PetitionState } from '../state';
import { desk } from './intake';

type Row = CommandRow<PetitionState>;
type At = Turn<PetitionState>;

const reporters = [...desk, 'role:town_officer', 'role:town_head', 'role:analyst', 'role:supervisor', 'unit_staff'];
const callers = [...desk, 'role:town_officer', 'role:town_head', 'role:unit_deputy', 'role:leading_group_office'];

/** Minutes from the registration to this act: the report is owed at once (Art. 25). */
const minutes = ({ state, context }: At) => ({ minutesFromRegistration: minutesBetween(state.openedAt, context.now) });

/** Who is called for what, until when: named with a piece of work, invited, or a bare list with one hour for all. */
interface Call {
  list: 'tasks' | 'invite' | 'units';
  index: number;
  unit: string;
  due: Instant;
}

function callsOf(facts: Facts): Call[] {
  const rows = (list: 'tasks' | 'invite', due: 'due' | 'answerBy') =>
    recordsOf(facts[list]).map((row, index) => ({ list, index, unit: textOf(row.unit), due: textOf(row[due]) }));
  const bare = textsOf(facts.units).map((unit, index) => ({
    ...{ list: 'units' as const, index, unit },
    due: textOf(facts.answerBy),
  }));
  return [...rows('tasks', 'due'), ...rows('invite', 'answerBy'), ...bare];
}

/** Every body is known, and each knows until when: no task without owner and day (Art. 13; S0-6). */
function callable({ facts, context }: At): void {
  const calls = callsOf(facts);
  const errors = calls.flatMap(({ list, index, unit, due }): FieldError[] => [
    ...(findUnit(context.policy, unit)
      ? []
      : [{ pointer: `/${list}/${index}`, code: 'unknown_unit', message: '没有这个单位' }]),
    ...(due ? [] : [{ pointer: `/${list}/${index}`, code: 'required', message: '请写明到场或完成的时间' }]),
  ]);
  demand(calls.length, 'validation_failed', '请写明召集哪些单位。', [
    { pointer: '/units', code: 'required', message: '请写明召集哪些单位' },
  ]);
  demand(errors.length === 0, 'validation_failed', '召集的单位和时间须写明。', errors);
}

function calledIn({ facts }: At): EventDraft[] {
  const calls = callsOf(facts);
  const invited = [...new Set(calls.map(({ unit }) => unit))];
  const data = { kind: '', team: facts.team, invited, calls: calls.map((call) => ({ ...call })) };
  return [{ name: 'petition.alert_raised', data }];
}

/** A kind that the pack knows. */
function alertKnown({ facts, context }: At): void {
  const kinds = context.policy.dictionaries.alert_kinds;
  const known = !kinds || kinds.some(({ code }) => code === facts.kind);
  demand(known && present(facts.kind), 'validation_failed', '请选择预警类型。', [
    { pointer: '/kind', code: 'not_in_list', message: '请选择预警类型' },
  ]);
}

/** 重大紧急: told at once upwards and to whom it concerns, with what, where, how many and what was done (Art. 25). */
export const urgent: Record<string, Row> = {
  'petition.report_urgent': {
    title: '报紧急信息',
    article: '条例 25',
    from: 'open',
    to: [],
    who: reporters,
    papers: ['D28'],
    events: ({ state, facts }) => [
      {
        name: 'petition.urgent_reported',
        data: { people: facts.people, first: state.urgentAt === null && !state.flags.includes('urgent') },
      },
    ],
    answers: minutes,
  },
  'petition.raise_alert': {
    title: '发出预警',
    article: '条例 25；S4-10',
    from: 'open',
    to: [],
    who: reporters,
    content: alertKnown,
    events: ({ facts }) => [{ name: 'petition.alert_raised', data: { kind: facts.kind, people: facts.people } }],
    answers: minutes,
  },
  'petition.call_in': {
    title: '召集单位到场',
    article: 'S3-8, S3-24, S4-11',
    from: 'open',
    to: [],
    who: [...callers, 'role:analyst', 'unit_staff', 'unit_deputy', 'territory_deputy'],
    content: callable,
    events: calledIn,
    answers: minutes,
  },
};
