import { chineseDay } from '@yimen/domain/calendar/chinese';
import { dayOf } from '@yimen/domain/calendar/days';
import { textOf } from '@yimen/domain/kernel/facts';
import { committeeTitle, dictionaryTitle, unitTitle, type Policy } from '@yimen/domain/policy/policy';
import type { Json } from '@yimen/domain/kernel/types';
import { powersOf } from '@yimen/domain/petition/agent';
import { recheckBody } from '@yimen/domain/policy/superior';
import { wordsOf, type Fill } from './fill';
import { dueTold, daysLeft, remindedTo, ladder, nearDue } from './fill-reminder';

const coded =
  (dictionary: string, name: string): Fill =>
  ({ body, context }) =>
    dictionaryTitle(context.policy, dictionary, wordsOf(body[name]));
const typed =
  (name: string): Fill =>
  ({ body }) =>
    wordsOf(body[name]);
const saying =
  (text: string): Fill =>
  () =>
    text;
const signedWord =
  (name: string): Fill =>
  ({ body }) =>
    body[name] === true ? '已签名' : wordsOf(body[name]);
const names: Fill = ({ people }) => people.map(({ name }) => name).join('、');
const request: Fill = ({ body, texts }) => wordsOf(body.request) || wordsOf(texts.request);
const inside = (value: unknown, name: string): string =>
  wordsOf((value as Record<string, unknown> | undefined)?.[name]);
/** What the agent may do, in words; a mandate that names nothing is a general one. */
const powersIn: Fill = ({ body, context }) => {
  const powers = powersOf((body.mandate as { powers?: Json } | undefined)?.powers);
  return `权限：${powers.map((code) => dictionaryTitle(context.policy, 'proxy_powers', code)).join('、')}`;
};
const papersNamed: Fill = ({ body, context }) =>
  (Array.isArray(body.annex) ? body.annex : [])
    .map((one) => wordsOf(one))
    .map((one) => (context.policy.documents[one] ? `《${context.policy.documents[one].title}》` : one))
    .join('、');

/** The unit of the state that decides or is challenged (复查、复核). */
const unitIn =
  (name: 'respondent' | 'lead'): Fill =>
  ({ state, context }) =>
    unitTitle(context.policy, textOf((state as unknown as Record<string, string>)[name]));

/** Every answer of a dictionary with a box; the one given is ticked. */
const ticked =
  (dictionary: string, name: string, without: string[] = []): Fill =>
  ({ body, context }) =>
    (context.policy.dictionaries[dictionary] ?? [])
      .filter(({ code }) => !without.includes(code))
      .map(({ code, title }) => `${code === body[name] ? '☑' : '☐'}${title}`)
      .join('　');

/** Remedy of a 复查意见 (Art. 35, 36): thirty days, 复核 by the body above. */
const remedyOfReview: Fill = ({ body, state, context }) => {
  const { days, body: named } = (body.remedy ?? {}) as { days?: unknown; body?: unknown };
  const lead = 'lead' in state ? textOf(state.lead as string) : '';
  const superior = named ?? body.recheckBody ?? unitTitle(context.policy, recheckBody(context.policy, lead));
  return `对本复查意见不服的，可以自收到之日起${wordsOf(days) || '30'}日内向${wordsOf(superior)}申请复核`;
};

const reviewed: Record<string, Fill> = {
  applicant: names,
  respondent: unitIn('respondent'),
  request,
  reasons: typed('reasons'),
  evidence: typed('evidence'),
};

/** Fields that mean something of their own in one paper; they come before the common ones. */
export const fillsOf: Record<string, Record<string, Fill>> = {
  D01: {
    place: ({ body, context }) => wordsOf(body.place) || centerTitle(context.policy.raw['center']),
    evidence: ({ body }) => wordsOf(body.materials ?? body.evidence),
    request,
  },
  D02: {
    channel: coded('channels', 'channel'),
    sender_clarity: ({ body }) => clarity[wordsOf(body.senderClarity)] ?? wordsOf(body.senderClarity),
    name: names,
  },
  D03: {
    topic: request,
    signers: names,
    representatives: ({ body }) => wordsOf(body.representatives).replaceAll('；', '、'),
    authority: saying('代表全体参加人反映诉求、陈述事实和理由、提交材料、接收文书；不得处分他人的实体权利'),
    relay_duty: saying('代表应当把受理、办理情况和答复如实转告全体参加人'),
  },
  D04: { signatures: signedWord('signed'), people: ({ body }) => wordsOf(body.people).replaceAll('；', '、') },
  D07: { ground: coded('decline_grounds', 'ground') },
  D09: { route: coded('claim_routes', 'route') },
  D13: {
    proposed_body: ({ body, context }) => unitTitle(context.policy, wordsOf(body.proposedBody)),
    decision: ({ body }) => (body.granted === undefined ? '' : body.granted === true ? '异议成立' : '异议不成立'),
    addressee: ({ body, state, context }) => {
      const { deskUnit, lead } = state as unknown as { deskUnit?: string; lead?: string };
      return unitTitle(context.policy, (body.granted === undefined ? deskUnit : lead) ?? '');
    },
  },
  D14: {
    applicant: ({ by, body, proposer }) => wordsOf(body.applicant) || proposer || by,
    recused: ({ body, nameOf }) => nameOf?.(wordsOf(body.who)) ?? '',
    decision: ({ returned }) => (returned ? '不予回避' : '同意回避'),
    relation: ({ body }) => wordsOf(body.relation ?? body.reason),
    decided_on: ({ context }) => chineseDay(context.today),
    decider: ({ body, by }) => wordsOf(body.decider) || by,
  },
  D15: {
    notice_proof: ({ body }) => wordsOf(body.noticeProof) || '本告知书送达后，以送达回证为证',
  },
  D16: {
    who: ({ body, by }) => wordsOf(body.people).replaceAll('；', '、') || by,
    evidence: ({ body }) => wordsOf(body.evidence) || wordsOf(body.findings),
  },
  D17: {
    time: ({ body }) => wordsOf(body.heldOn ?? body.time),
    participants: ({ body }) => wordsOf(body.participants).replaceAll('；', '、'),
    statements: ({ body }) => wordsOf(body.digest ?? body.statements),
    signatures: signedWord('signed'),
  },
  D18: {
    submatters: ({ body }) => {
      const many = Array.isArray(body.parts) ? body.parts.length : 0;
      return many ? `共${many}项，均已在事实和理由、依据、处理意见中逐项答复` : '';
    },
  },
  D19: { result: coded('suggestion_outcomes', 'result') },
  D20: { ...reviewed, remedy: remedyOfReview, outcome: coded('review_outcomes', 'outcome') },
  D21: {
    ...reviewed,
    outcome: coded('review_outcomes', 'outcome'),
    final_effect: saying(
      '本意见为终局。信访人仍以同一事实和理由提出信访请求的，各级机关、单位不再受理（条例第三十六条第三款）',
    ),
    publicity: ({ body }) => (body.publicity === true ? '公开' : '不公开'),
  },
  D22: {
    document: ({ body, state, context }) => {
      const level: Record<string, string> = { review: '复查意见书', recheck: '复核意见书' };
      const type = wordsOf(body.document);
      return context.policy.documents[type]?.title ?? (type || (level[state.procedure] ?? ''));
    },
  },
  D23: { due_on: dueTold, days_left: daysLeft, addressee_level: remindedTo },
  D24: { unit: ({ body, context }) => unitTitle(context.policy, wordsOf(body.to)) },
  D25: {
    problem: ladder(nearDue, 'problem'),
    rule_broken: ladder(saying('《信访工作条例》第三十四条'), 'ruleBroken'),
    demand: ladder(saying('请立即核实进展，按期办结并书面答复信访人；不能按期办结的，依法办理延期并告知'), 'demand'),
    deadline: ladder(dueTold, 'deadline'),
    addressee: (source) => unitTitle(source.context.policy, wordsOf(source.body.to)) || remindedTo(source),
  },
  D26: {
    kind: coded('recommendation_kinds', 'kind'),
    adoption: coded('adoption_results', 'adoption'),
    adoption_reason: typed('reason'),
    reply_due: ({ body, state }) =>
      wordsOf(body.replyDue) || (state.clocks.T12 ? chineseDay(state.clocks.T12.dueRaw) : ''),
    basis: typed('basis'),
    facts: typed('facts'),
  },
  D27: {
    result: ({ body }) => (body.passed === undefined ? wordsOf(body.result ?? body.findings) : ''),
    answer_copy: papersNamed,
    audit: ({ body }) => (body.passed === undefined ? '' : body.passed === true ? '审核通过' : '退回补正'),
    note: typed('note'),
  },
  D28: {
    reporter: ({ by }) => by,
    people: ({ body }) => (body.people ? `${wordsOf(body.people)}人` : ''),
    time_chain: ({ context, by, state }) => `${momentOf(state.openedAt)} 登记；${momentOf(context.now)} ${by}上报`,
  },
  D32: {
    object: ({ body, context }) => objects[wordsOf(body.object)] ?? unitTitle(context.policy, wordsOf(body.object)),
    grade: ticked('satisfaction_grades', 'grade', ['not_rated']),
    channel: ({ body }) => wordsOf(body.channel) || '扫码自评',
  },
  D33: {
    result: ticked('callback_results', 'result'),
    satisfaction: ({ body }) => (body.satisfied === undefined ? '' : body.satisfied === true ? '满意' : '不满意'),
    performance: typed('note'),
    next_step: typed('nextStep'),
  },
  D34: {
    principal: names,
    agent: ({ body }) => [inside(body.agent, 'name'), inside(body.agent, 'phone')].filter(Boolean).join('，'),
    scope: (source) => {
      const { body, texts } = source;
      return [inside(body.mandate, 'scope') || wordsOf(texts.request), powersIn(source)].filter(Boolean).join('；');
    },
    consent: saying('本人同意委托，并可以随时撤回'),
    handed_documents: ({ body }) => inside(body.mandate, 'handed') || '信访事项登记表',
  },
  D35: {
    consent: ({ body }) => wordsOf(body.consents ?? body.consent) || '以当事人书面或者口头同意的记录为准',
    limit: ({ body }) => wordsOf(body.limit) || '自双方同意调解之日起三十日，经双方同意可以延长',
    receipt: saying('请收到后签收'),
    addressee: ({ body, context }) =>
      bodyTitle(context.policy, wordsOf(body.toCommittee ?? body.committee ?? body.toSource)),
  },
};

const clarity: Record<string, string> = { named: '实名', anonymous: '匿名', unclear: '署名不清' };
const objects: Record<string, string> = { petition_office: '信访部门', unit: '责任单位' };

/** A committee, or else a unit. */
function bodyTitle(policy: Policy, id: string): string {
  return policy.committees.some((one) => one.id === id) ? committeeTitle(policy, id) : unitTitle(policy, id);
}

/** '11月22日09:10', the hour of Shanghai. */
function momentOf(instant: string): string {
  const shanghai = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${chineseDay(dayOf(instant))}${shanghai.slice(11, 16)}`;
}

function centerTitle(center: unknown): string {
  return wordsOf((center as { title?: unknown } | undefined)?.title);
}
