import type { EventDraft } from '../../kernel/case-state';
import { absent, present, textOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import type { DictionaryEntry } from '../../policy/law';
import { hasOwnPath, lesserPart, ofItsHolder, openParts, partKnown, partOf, standsAtPart } from '../parts';
import { refusalDenied, refusalSigners } from '../signers';
import { notInFuture } from './days';
import type { Part, PetitionState } from '../state';
import { partMoved, triagedFirst } from './dispatch';

type Row = CommandRow<PetitionState>;
type At = Turn<PetitionState>;

const unit = ['unit_handler', 'unit_deputy', 'unit_head'];
/** Where the matter may stand when another of its parts leads now. */
const onward = ['arrived', 'signed', 'accepted'];

function guideComplete(turn: At): void {
  const { facts } = turn;
  partKnown(turn);
  const missing = absent(facts, ['body', 'address', 'applyLimit', 'materials', 'basis']);
  const errors = missing.map((field) => ({ pointer: `/${field}`, code: 'required', message: '导入告知须写明' }));
  demand(missing.length === 0, 'guide_fields_missing', '导入告知要写明机关、地址、申请期限、所需材料和依据。', errors);
  demand(facts.route !== 'petition', 'validation_failed', '请选择要导入的其他法定途径。', [
    { pointer: '/route', code: 'not_elsewhere', message: '信访程序内的事项由责任单位受理，不作导入' },
  ]);
}

function groundOf({ facts, context }: At): DictionaryEntry | undefined {
  const grounds = context.policy.dictionaries.decline_grounds ?? [];
  return grounds.find(({ code, enabled }) => code === facts.ground && enabled !== false);
}

/** A no has a coded ground that is in force and says its article; the one after a recheck has an act of its own (Art. 36 ¶3). */
function declineComplete(turn: At): void {
  partKnown(turn);
  const ground = groundOf(turn);
  demand(ground && present(turn.facts.article), 'decline_ground_missing', '不予受理须写明情形和依据的条款。');
  demand(
    ground.document !== 'D08',
    'decline_ground_missing',
    '复核后以同一事实和理由再提出的，请办理“不再受理”，写明复核意见文号和送达日。',
  );
}

function declineAgainComplete(turn: At): void {
  const { facts } = turn;
  const ground = groundOf(turn);
  demand(
    ground?.document === 'D08' && present(facts.article),
    'decline_ground_missing',
    '不再受理须写明情形、依据的条款和复核意见。',
  );
  const missing = absent(facts, ['recheckNumber', 'recheckDeliveredOn', 'sameFacts']);
  const errors = missing.map((field) => ({ pointer: `/${field}`, code: 'required', message: '不再受理须写明' }));
  demand(missing.length === 0, 'decline_ground_missing', '不再受理须写明复核意见文号、送达日和同一事实理由。', errors);
  notInFuture(facts.recheckDeliveredOn, turn.context.today, '/recheckDeliveredOn', '复核意见送达日');
  sameMatterFinal(turn);
}

/** What the matter is said to repeat has been through its 复核: nothing less ends the right to be answered (Art. 36 ¶3). */
function sameMatterFinal({ state, context }: At): void {
  const before = context.related[state.repeatOf ?? ''] as Partial<PetitionState> | undefined;
  const final =
    !before || (['finalised', 'archived'].includes(before.status ?? '') && before.review?.level === 'recheck');
  demand(final, 'decline_ground_missing', '甄别认定的前一事项还没有经过复核终结，不能以同一事实理由不再受理。');
}

/** Only what takes the petition's own route is accepted and ends with an opinion; everything else has its own end (Art. 29–31). */
export function onPetitionRoute(turn: At): void {
  const { state } = turn;
  const route = partOf(turn)?.route ?? state.route;
  const code = 'act_not_allowed_in_status';
  demand(state.category !== 'suggestion', code, '建议意见类事项研究后书面回复，请办理“回复建议”。');
  demand(state.category !== 'accusation', code, '检举控告由有权机关按其规定办理，不按信访程序受理和答复。');
  demand(!route || route === 'petition', code, '本事项应当走其他法定途径，请办理“导入法定途径”。');
}

/** Whoever holds only a part says which one: a second person signs, and he may hold another. */
function partSaid(turn: At): void {
  demand(present(turn.facts.part) || !lesserPart(turn), 'validation_failed', '请写明是哪个子事项。', [
    { pointer: '/part', code: 'required', message: '请写明是哪个子事项' },
  ]);
}

/**
 * The path of a part ends. While others are open the matter goes on: where it stood, or, when the next part has been with a
 * body of its own, where that part stands, with the limits that it has.
 */
function partEnds(turn: At, name: string, status: string, data: EventDraft['data']): EventDraft[] {
  const { state } = turn;
  const part = partOf(turn);
  const rest = openParts(state).filter((other) => other.part !== part?.part);
  if (!part || !rest.length) return [{ name, data: { ...data, part: part?.part }, status }];
  if (lesserPart(turn)) return [partMoved(part.part, status, data)];
  return [{ name: 'petition.part_moved', data: { ...data, part: part.part, status } }, ...takenOver(rest[0])];
}

/** The next part leads now, and its limits are those of the matter. */
function takenOver(next: Part | undefined): EventDraft[] {
  if (!next || !hasOwnPath(next)) return [];
  const { part, unit: to, status = 'arrived', assigned = false } = next;
  const data = { taken: part, takesLane: part, to, assigned };
  return [{ name: 'petition.arrived', data, status: onward.includes(status) ? status : 'arrived' }];
}

function accepted(turn: At): EventDraft[] {
  const { facts } = turn;
  const part = lesserPart(turn);
  if (part) return [partMoved(part.part, 'accepted')];
  return [{ name: 'petition.accepted', data: { handlingMode: facts.handlingMode }, status: 'accepted' }];
}

/** The route changes, code and history stay; the sixty days end with it, for they belong to the petition's route (Art. 31, 34). */
function guided(turn: At): EventDraft[] {
  const { state, facts } = turn;
  const part = partOf(turn);
  const events = partEnds(turn, 'petition.guided', 'guided', { route: facts.route });
  const before = part?.route ?? state.route ?? '';
  if (lesserPart(turn) || before === textOf(facts.route)) return events;
  const leads = openParts(state).length < 2;
  const changed = { from: before, to: facts.route, part: part?.part };
  return leads ? [...events, { name: 'petition.route_changed', data: changed }] : events;
}

/** Accept, decline, guide, no longer accept: each written, with its ground and what else can be done (Art. 19, 22, 23, 31, 36). */
export const acceptance: Record<string, Row> = {
  'petition.accept': {
    title: '受理',
    article: '条例 23, 34',
    // A body that received the matter itself accepts it after triage (Art. 23 ¶2).
    from: ['registered', 'triaged', 'arrived', 'signed'],
    to: ['accepted'],
    stands: standsAtPart,
    who: unit,
    rights: ofItsHolder,
    papers: ({ state }) => (state.anonymous ? [] : ['D06']), // there is nobody to tell (Art. 23 ¶3)
    gates: (turn) => (triagedFirst(turn), onPetitionRoute(turn)),
    content: partKnown,
    events: accepted,
  },
  'petition.convert_procedure': {
    title: '简易转普通',
    article: '简易办理办法；条例 34',
    from: ['accepted'],
    to: [],
    who: unit,
    gates: ({ state }) =>
      demand(
        state.handlingMode === 'simplified',
        'act_not_allowed_in_status',
        '只有简易办理的事项可以转为普通程序；六十日仍从受理之日起算。',
      ),
    events: ({ state }) => [{ name: 'petition.procedure_converted', data: { from: state.handlingMode } }],
  },
  'petition.decline': {
    title: '不予受理',
    article: '条例 19, 23, 36；权利 7',
    from: ['triaged', 'arrived', 'signed'],
    to: ['declined', ...onward],
    stands: standsAtPart,
    who: [...unit, 'role:triage_officer', 'role:discipline_officer'],
    rights: ofItsHolder,
    papers: ['D07'],
    approval: {
      by: (turn) => refusalSigners(turn, 'petition.decline'),
      denied: (turn) => refusalDenied(turn, 'petition.decline'),
    },
    gates: triagedFirst,
    content: (turn) => (declineComplete(turn), partSaid(turn)),
    events: (turn) => partEnds(turn, 'petition.declined', 'declined', { ground: turn.facts.ground }),
  },
  'petition.decline_again': {
    title: '不再受理',
    article: '条例 36(3)；权利 7',
    from: ['triaged', 'arrived', 'signed'],
    to: ['declined_again'],
    who: [...unit, 'role:triage_officer'],
    rights: ofItsHolder,
    papers: ['D08'],
    knows: ({ repeatOf }) => (repeatOf ? [repeatOf] : []),
    approval: {
      by: ({ state }) => (state.sealed ? ['role:discipline_officer'] : ['role:bureau_deputy', 'role:bureau_head']),
    },
    gates: triagedFirst,
    content: declineAgainComplete,
    events: ({ facts }) => [
      { name: 'petition.declined_again', data: { ground: facts.ground }, status: 'declined_again' },
    ],
  },
  'petition.guide': {
    title: '导入法定途径',
    article: '条例 31(1)–(5)',
    from: ['registered', 'triaged', 'arrived', 'signed', 'accepted'],
    to: ['guided', ...onward],
    stands: standsAtPart,
    who: [...unit, 'role:triage_officer', 'role:bureau_deputy'],
    rights: ofItsHolder,
    papers: ['D09'],
    gates: triagedFirst,
    content: guideComplete,
    events: guided,
  },
};
