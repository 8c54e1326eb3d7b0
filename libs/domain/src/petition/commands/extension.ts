import { addDays } from '../../calendar/days';
import { nextWorkingDay } from '../../calendar/calendar';
import type { ClockState } from '../../clocks/definition';
import { inLane } from '../../clocks/lanes';
import type { EventDraft } from '../../kernel/case-state';
import { numberOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { unitsOf } from '../../kernel/hats';
import { demand } from '../../kernel/refusal';
import { expired } from '../clocks';
import { lesserPart, ofItsHolder, partOf, standsAtPart } from '../parts';
import type { PetitionState } from '../state';

type Row = CommandRow<PetitionState>;
type At = Turn<PetitionState>;

/** T06: asked before the rolled end of T05, once (Art. 34; design §12.6). */
function mayAsk(turn: At): void {
  const { state, context } = turn;
  const part = lesserPart(turn);
  const granted = part ? part.extensionDays !== undefined : state.extensionDays !== null;
  demand(!granted, 'extension_already_granted', '已经延期一次，不能再次延期。');
  demand(
    state.pending?.act !== 'petition.approve_extension',
    'extension_already_granted',
    '已经申请延期，正等待负责人批准。',
  );
  demand(!expired(sixtyDays(turn), context), 'extension_after_expiry', '办理期限已经届满，不能再申请延期。');
}

/** At most thirty days in all, and the new end must lie after the present rolled one. */
function gainsDays(turn: At): void {
  const { facts, context } = turn;
  const days = numberOf(facts.days) ?? 0;
  demand(days <= 30, 'extension_over_30_days', '延期合计不得超过30日。');
  const clock = sixtyDays(turn);
  const end =
    clock && days > 0 && Number.isInteger(days) ? nextWorkingDay(addDays(clock.dueRaw, days), context.calendar) : '';
  demand(clock && end > clock.dueRolled, 'extension_gains_no_day', '这样延期不增加天数，请写明需要的天数。');
}

/** T05 of the matter, or of the part that alone this body holds. */
function sixtyDays(turn: At): ClockState | undefined {
  return turn.state.clocks[inLane('T05', lesserPart(turn)?.part)];
}

/** What was asked for: the part is that of whoever asked, not one of whoever is asked. */
function asked(turn: At): At {
  const { pending, extensionFor } = turn.state;
  return { ...turn, facts: { ...turn.facts, part: extensionFor || pending?.facts.part } };
}

/** The head of the very body that asked, not of one that has another part (Art. 34). */
function ofAskingBody(turn: At): void {
  const { state, actor, hats } = turn;
  if (hats.has('system') || !state.pending) return;
  const holder = partOf(asked(turn))?.unit ?? state.lead;
  const own = !holder || unitsOf(actor).includes(holder);
  demand(own, 'extension_approver_not_head', '延期须由承办单位主要负责人批准。');
}

function granted(turn: At): EventDraft[] {
  const part = lesserPart(asked(turn))?.part;
  const data = { days: turn.state.pending?.facts.days, ...(part ? { lanes: [part] } : {}) };
  return [{ name: 'petition.extension_granted', data }];
}

/** 延期: the handler asks, the head of the unit grants, the petitioner is told (D15). */
export const extension: Record<string, Row> = {
  'petition.request_extension': {
    title: '申请延期',
    article: '条例 34',
    from: ['accepted'],
    to: [],
    stands: standsAtPart,
    who: ['unit_handler', 'unit_deputy'],
    rights: ofItsHolder,
    gates: mayAsk,
    content: gainsDays,
    events: (turn) => [
      { name: 'petition.extension_requested', data: { days: turn.facts.days, part: partOf(turn)?.part } },
    ],
    asks: () => ({ act: 'petition.approve_extension', by: ['unit_head'] }),
  },
  'petition.approve_extension': {
    title: '批准延期',
    article: '条例 34',
    from: ['accepted'],
    to: [],
    stands: standsAtPart,
    who: ['unit_head'],
    denied: ['extension_approver_not_head', '延期须由承办单位主要负责人批准。'],
    rights: ofAskingBody,
    papers: ['D15'],
    approval: {
      by: () => ['unit_head'],
      denied: ['extension_approver_not_head', '延期须由承办单位主要负责人批准。'],
      when: () => false,
    },
    settles: true,
    gates: (turn) => {
      const { state, actor, context } = turn;
      demand(state.pending?.act === 'petition.approve_extension', 'approval_closed', '没有等待批准的延期申请。');
      demand(state.pending.proposedBy !== actor.login, 'second_person_required', '申请人不能自己批准。');
      demand(!expired(sixtyDays(asked(turn)), context), 'extension_after_expiry', '办理期限已经届满，不能再批准延期。');
    },
    events: granted,
  },
};
