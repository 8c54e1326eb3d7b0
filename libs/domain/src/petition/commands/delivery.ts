import { addDays, isDay } from '../../calendar/days';
import { inLane } from '../../clocks/lanes';
import type { EventDraft } from '../../kernel/case-state';
import { absent, present, textOf, textsOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand, type FieldError } from '../../kernel/refusal';
import { reviewersOf } from '../../policy/superior';
import type { Day } from '../../kernel/types';
import { executionDue } from '../execution';
import { mayDo } from '../agent';
import { lesserPart } from '../parts';
import type { Delivery, PetitionState } from '../state';
import { notInFuture } from './days';
import { unit } from './who';

type At = Turn<PetitionState>;

const noticePapers = ['D06', 'D07', 'D08', 'D09', 'D19'];
const carriers = [...unit, 'role:triage_officer', 'role:guide'];

/** 公告期 of thirty natural days (民诉法 95); the regulation itself names none. */
export const publicityDays = 30;

/** What must be written down when a paper goes out by this method (民诉法 87–95 as the regulation's measure). */
const ownProof: Record<string, readonly (readonly [field: string, title: string])[]> = {
  mail: [['mailNumber', '邮件号']],
  left: [
    ['witnesses', '见证人'],
    ['place', '留置处所'],
  ],
  electronic: [['consented', '信访人同意电子送达的记录']],
  publication: [['place', '公告处所或者载体']],
};

/** Methods that prove nothing by themselves: what was done must stand in the record first. */
const recorded = ['left', 'publication'];

function required(field: string, title: string): FieldError {
  return { pointer: `/${field}`, code: 'required', message: `送达须有${title}` };
}

/** The part that a notice is about when its body holds that part alone; other papers are those of the whole matter. */
function partTold(turn: At): string | undefined {
  return noticePapers.includes(textOf(turn.facts.document)) ? lesserPart(turn)?.part : undefined;
}

function issuedOn(turn: At): Day | undefined {
  const { issuedOn: days } = turn.state;
  const document = textOf(turn.facts.document);
  return days[inLane(document, partTold(turn))] ?? days[document];
}

/** The same paper, since it was last issued, on its way. */
function onItsWay(turn: At): Delivery[] {
  const { state, facts } = turn;
  const [document, since, part] = [textOf(facts.document), issuedOn(turn) ?? '', partTold(turn)];
  return state.deliveries.filter((one) => one.document === document && one.part === part && one.on >= since);
}

/** A paper goes out: by post with its number, left before witnesses, published only after another way has failed. */
function sendable(turn: At): void {
  const { facts, context } = turn;
  const own = ownProof[textOf(facts.method)] ?? [];
  const missing = own.filter(([field]) => !present(facts[field]) || facts[field] === false);
  const errors = missing.map(([field, title]) => required(field, title));
  const titles = missing.map(([, title]) => title).join('、');
  demand(missing.length === 0, 'delivery_proof_missing', `请写明${titles}。`, errors);
  notInFuture(facts.sentOn, context.today, '/sentOn', '日期');
  const tried = facts.method !== 'publication' || onItsWay(turn).some(({ failed }) => failed);
  demand(tried, 'delivery_proof_missing', '公告送达之前，须先有其他方式未能送达的记录。', [
    required('document', '其他方式未能送达的记录'),
  ]);
}

/** Proof is complete with receiver, day and proof; of what was left or published the record comes first, and its period is over. */
function proven(turn: At): void {
  const { facts, context } = turn;
  const missing = absent(facts, ['receiver', 'deliveredOn', 'proof']);
  const errors = missing.map((field) => required(field, '收件人、日期和证明'));
  demand(missing.length === 0, 'delivery_proof_missing', '送达须写明收件人、日期并附证明。', errors);
  demand(isDay(facts.deliveredOn), 'validation_failed', '送达日期的格式不正确。', [
    { pointer: '/deliveredOn', code: 'format', message: '送达日期的格式不正确' },
  ]);
  notInFuture(facts.deliveredOn, context.today, '/deliveredOn', '送达日期');
  const issued = issuedOn(turn);
  demand(!issued || facts.deliveredOn >= issued, 'validation_failed', '送达日期不能早于文书出具之日。', [
    { pointer: '/deliveredOn', code: 'before_issue', message: '送达日期不能早于文书出具之日' },
  ]);
  recordStands(turn, facts.deliveredOn);
}

/** Whom a paper is said to be for must be one of the petitioners. Refuses validation_failed. */
export function forPetitioners({ state, facts }: At): void {
  const strange = textsOf(facts.for).some((person) => !state.people.includes(person));
  demand(!strange, 'validation_failed', '只能写本事项的信访人。', [
    { pointer: '/for', code: 'not_a_petitioner', message: '只能写本事项的信访人' },
  ]);
}

function recordStands(turn: At, deliveredOn: Day): void {
  const method = textOf(turn.facts.method);
  if (!recorded.includes(method)) return;
  const sent = onItsWay(turn).find((one) => one.sent && one.method === method);
  demand(sent, 'delivery_proof_missing', '留置、公告送达，须先登记见证人、处所或者公告的日期和载体。', [
    required('method', '留置、公告的登记'),
  ]);
  const over = method === 'publication' ? addDays(sent.on, publicityDays) : sent.on;
  demand(deliveredOn >= over, 'delivery_proof_missing', `公告满${publicityDays}日才视为送达。`, [
    { pointer: '/deliveredOn', code: 'publicity_period', message: `公告满${publicityDays}日才视为送达` },
  ]);
}

function issued({ state, facts }: At): void {
  const sent = (state.papers[textOf(facts.document)] ?? 0) > 0;
  demand(sent, 'validation_failed', '这份文书还没有出具，不能送达。', [
    { pointer: '/document', code: 'not_issued', message: '先出具文书' },
  ]);
}

/** Handed to the agent it reaches the principal only where he was let receive papers (S2-4). */
function agentReceives({ state, facts }: At): void {
  demand(
    facts.toAgent !== true || mayDo(state, 'receive'),
    'proxy_out_of_scope',
    '委托书没有写明代收文书，请送达信访人本人，或者由本人另行授权。',
  );
}

function deliverable(turn: At): void {
  const { state, facts } = turn;
  agentReceives(turn);
  demand(!state.anonymous, 'act_not_allowed_in_status', '匿名反映的事项没有可以送达的人，文书存卷备查。');
  if (!present(facts.document)) return; // asked what may be done
  issued(turn);
  // one who had it before the others may have gone to the body above: the others get theirs all the same
  const open = !state.opinionDelivered && handingOver.includes(state.status);
  const late = facts.document === 'D18' && !open && !state.corrected?.includes('D18');
  demand(!late, 'act_not_allowed_in_status', '处理意见书已经送达。');
}

/** Where the opinion may still have to reach somebody. */
const handingOver = ['opinion_issued', 'in_review', 'reviewed', 'in_recheck'];

/** Petitioners who have not got this paper yet, once those of `for` have it; nobody when it is for all (README §7.9). */
function stillWaiting(turn: At): string[] {
  const { state, facts } = turn;
  const named = textsOf(facts.for);
  if (!named.length) return [];
  const before = onItsWay(turn).filter((one) => !one.failed && !one.sent);
  const got = [...named, ...before.flatMap((one) => one.to)];
  return state.people.filter((person) => !got.includes(person) && !state.withdrawn.includes(person));
}

/** Delivery by paper: the notice ends T03, the opinion ends T05/T06 when the last petitioner has it; others are only proven. */
function delivered(turn: At): EventDraft[] {
  const { facts, state } = turn;
  const document = textOf(facts.document);
  const part = partTold(turn);
  const data = {
    ...{ document, method: facts.method, effectiveOn: facts.deliveredOn, to: textsOf(facts.for) },
    ...(part ? { part, lanes: [part] } : {}),
  };
  if (document === 'D18' && !state.opinionDelivered) return opinionDelivered(turn, data);
  if (stillWaiting(turn).length) return [{ name: 'document.delivered', data }];
  return [{ name: noticePapers.includes(document) ? 'petition.notified' : 'document.delivered', data }];
}

/** Each petitioner's thirty days run from his own day; the matter is answered when the last of them has the opinion (README §7.9). */
function opinionDelivered(turn: At, data: EventDraft['data']): EventDraft[] {
  const { state, context } = turn;
  const apart = textsOf(data.to).length > 0 && state.people.length > 1;
  const own = { name: 'document.delivered', data: { ...data, lanes: data.to, countsAs: 'petition.opinion_delivered' } };
  if (stillWaiting(turn).length) return [own];
  const handed = onItsWay(turn).filter((one) => !one.failed && !one.sent);
  const last = [textOf(data.effectiveOn), ...handed.map(({ on }) => on)].sort().at(-1);
  const executeBy = state.parts.flatMap((part) => (part.outcome === 'supported' ? (part.executeBy ?? []) : [])).sort();
  const reviewers = reviewersOf(context.policy, state.lead ?? state.deskUnit);
  const status = state.status === 'opinion_issued' ? { status: 'opinion_delivered' } : {};
  const whole = { ...data, effectiveOn: last, reviewers, executeBy: executeBy[0], executionDue: executionDue(context) };
  const answered = { name: 'petition.opinion_delivered', data: { ...whole, entered: apart || undefined }, ...status };
  return [...(apart ? [own] : []), answered];
}

/** 送达: five methods, each with its own proof; nothing but proof starts a limit of the petitioner (Art. 35, 36; right 8). */
export const delivery: Record<string, CommandRow<PetitionState>> = {
  'petition.deliver': {
    title: '送达',
    article: '条例 35, 36；权利 8',
    from: 'open',
    to: ['opinion_delivered'],
    who: carriers,
    papers: ['D22'],
    gates: deliverable,
    content: (turn) => (proven(turn), forPetitioners(turn)),
    events: delivered,
  },
  'petition.send_paper': {
    title: '发出文书',
    article: '条例 35, 36；权利 8',
    from: 'open',
    to: [],
    who: carriers,
    gates: deliverable,
    content: sendable,
    events: ({ facts }) => [
      { name: 'document.sent', data: { document: facts.document, method: facts.method, on: facts.sentOn, sent: true } },
    ],
  },
  'petition.record_failed_delivery': {
    title: '登记未能送达',
    article: '条例 35, 36；权利 8',
    from: 'open',
    to: [],
    who: carriers,
    gates: deliverable,
    content: ({ facts, context }) => notInFuture(facts.triedOn, context.today, '/triedOn', '日期'),
    events: ({ facts }) => [
      {
        name: 'document.delivery_failed',
        data: { document: facts.document, method: facts.method, reason: facts.reason, on: facts.triedOn },
      },
    ],
  },
};
