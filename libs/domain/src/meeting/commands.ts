import { isDay } from '../calendar/days';
import type { EventDraft } from '../kernel/case-state';
import { present, recordOf, recordsOf, textOf, textsOf } from '../kernel/facts';
import type { CommandRow, Turn } from '../kernel/procedure';
import { demand, type FieldError } from '../kernel/refusal';
import type { MeetingSeries } from '../policy/meeting';
import { findUnit, type Policy } from '../policy/policy';
import type { MeetingState } from './state';

type Row = CommandRow<MeetingState>;
type At = Turn<MeetingState>;

/** The series of that id; undefined when the pack has none, or holds it behind a wall. */
export function seriesOf(policy: Policy, id: string): MeetingSeries | undefined {
  return policy.meetings.find((series) => series.id === id && series.sealed !== true);
}

function wrong(field: string, code: string, message: string): ['validation_failed', string, FieldError[]] {
  return ['validation_failed', `${message}。`, [{ pointer: `/${field}`, code, message }]];
}

function seriesKnown({ facts, state, context }: At): void {
  const known = seriesOf(context.policy, textOf(facts.series) || state.series);
  demand(known, ...wrong('series', 'unknown_series', '请选择会议系列'));
}

function bodiesKnown(field: string, units: string[], { context }: At): void {
  const unknown = units.find((unit) => !findUnit(context.policy, unit));
  demand(unknown === undefined, ...wrong(field, 'unknown_unit', '没有这个单位'));
}

/** A matter may be put on the agenda; what lies behind the wall is spoken of in no open meeting (Art. 30; right 2). */
function agendaKnown({ facts, context }: At): void {
  if (!present(facts.case)) return;
  const matter = context.related[textOf(facts.case)];
  demand(matter?.procedure === 'petition', ...wrong('case', 'not_a_petition', '只能把信访事项列为议题'));
  demand(!matter?.sealed, 'forbidden', '检举控告事项不得列为会议议题。');
}

function yetToCome({ facts, context }: At): void {
  const ahead = isDay(facts.date) && facts.date >= context.today;
  demand(ahead, ...wrong('date', 'in_the_past', '会议日期不能早于今天'));
}

/** Each resolution says who answers for it and until when: minutes without that decide nothing (Art. 13). */
function owned({ facts }: At): void {
  const complete = recordsOf(facts.resolutions).every(
    ({ what, owner, due }) => present(what) && present(owner) && isDay(due),
  );
  demand(complete, 'measure_owner_missing', '每项决定都要写明内容、责任单位和期限。');
}

function resolvable(turn: At): void {
  const resolutions = recordsOf(turn.facts.resolutions);
  const ahead = resolutions.every(({ due }) => textOf(due) >= turn.context.today);
  demand(ahead, ...wrong('resolutions', 'in_the_past', '决定的期限不能早于今天'));
  const owners = resolutions.map(({ owner }) => textOf(owner));
  bodiesKnown('resolutions', owners, turn);
}

/** A lead is named for the matter on the agenda alone; until the superior has decided on it nothing moves (Art. 24). */
function leadNamed(turn: At): void {
  const { facts, state } = turn;
  if (!present(facts.lead)) return;
  const { petition, lead, co } = recordOf(facts.lead);
  const onAgenda = state.petition !== null && petition === state.petition;
  demand(onAgenda, ...wrong('lead', 'not_on_agenda', '只能为列入议题的事项确定牵头单位'));
  bodiesKnown('lead', [textOf(lead), ...textsOf(co)], turn);
}

const heldOn = ({ facts, state, context }: At) => textOf(facts.date) || state.heldOn || context.today;

/** Minutes are written of what was held, and say what was spoken of or decided. */
function minuted(turn: At): void {
  const { facts, context } = turn;
  const held = isDay(heldOn(turn)) && heldOn(turn) <= context.today;
  demand(held, ...wrong('date', 'in_the_future', '会议还没有召开'));
  demand(!present(facts.items), ...wrong('items', 'no_campaign', '没有可以逐件研判的专项台账'));
  const said = present(facts.digest) || present(facts.resolutions);
  demand(said, ...wrong('digest', 'required', '请填写讨论情况或者决定事项'));
}

function proposed({ facts }: At): EventDraft[] {
  const invited = [...new Set(textsOf(facts.invite))];
  const data = { series: facts.series, date: facts.date, petition: facts.case, invited };
  return [{ name: 'meeting.item_proposed', data, status: 'proposed' }];
}

function closed(turn: At): EventDraft[] {
  const { facts } = turn;
  const { lead, co } = recordOf(facts.lead);
  const resolutions = recordsOf(facts.resolutions).map(({ owner, due }) => ({ owner, due }));
  const named = lead ? { lead: { lead, co: textsOf(co) } } : {};
  const data = { series: facts.series, date: heldOn(turn), resolutions, ...named };
  return [{ name: 'meeting.closed', data, status: 'closed' }];
}

/** 会议: the agenda item proposed in time, the minutes with owners and days (Art. 13; S3-11). */
export const meetingCommands: Record<string, Row> = {
  'meeting.propose_item': {
    title: '提出议题',
    article: '条例 13；S3-11',
    from: [''],
    to: ['proposed'],
    who: [
      'role:supervisor',
      'role:leading_group_office',
      'role:bureau_deputy',
      'role:bureau_head',
      'role:leader',
      'role:chief',
    ],
    papers: ['D29'],
    refers: (facts) => [textOf(facts.case)].filter(Boolean),
    content: (turn) => {
      seriesKnown(turn);
      yetToCome(turn);
      agendaKnown(turn);
      bodiesKnown('invite', textsOf(turn.facts.invite), turn);
    },
    events: proposed,
  },
  'meeting.close': {
    title: '形成纪要',
    article: '条例 13, 24；S3-11',
    from: ['', 'proposed'],
    to: ['closed'],
    who: ['role:leader', 'role:chief', 'role:leading_group_office'],
    papers: ['D29'],
    content: (turn) => (owned(turn), seriesKnown(turn), minuted(turn), resolvable(turn), leadNamed(turn)),
    events: closed,
  },
};
