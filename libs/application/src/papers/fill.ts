import { chineseDay } from '@yimen/domain/calendar/chinese';
import { dayOf } from '@yimen/domain/calendar/days';
import { dictionaryTitle, unitTitle } from '@yimen/domain/policy/policy';
import { caseTitle } from '@yimen/domain/reading/case-title';
import { chineseAmount, chineseNumber, money } from './amount';
import type { PaperSource } from './source';

/** One field of a paper out of what is known. */
export type Fill = (source: PaperSource) => string;

const field =
  (name: string): Fill =>
  ({ body }) =>
    wordsOf(body[name]);

/** A value as people read it: lists joined, records as their values, days in Chinese. */
export function wordsOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value))
    return value
      .map((item) => wordsOf(item))
      .filter(Boolean)
      .join('；');
  if (typeof value === 'object')
    return Object.values(value)
      .map((item) => wordsOf(item))
      .filter(Boolean)
      .join('，');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return /^\d{4}-\d\d-\d\d$/.test(value) ? chineseDay(value) : value;
}

const today: Fill = ({ context }) => chineseDay(context.today);
const names: Fill = ({ people }) => people.map((person) => person.name).join('、');
const limitOn =
  (id: string): Fill =>
  ({ state }) => {
    const clock = state.clocks[id];
    return clock ? chineseDay(clock.dueRaw) : '';
  };
const unitOf =
  (name: string): Fill =>
  ({ body, context }) =>
    unitTitle(context.policy, wordsOf(body[name]));

/** How each field of the papers is filled (packs `documents.required`); a field not named here is read from the act's input. */
export const fills: Record<string, Fill> = {
  case_code: ({ state }) => state.caseCode,
  query_code: ({ slip }) => slip ?? '',
  next_step: () => '中心将在规定期限内转送、交办或者告知，您可凭查询码查询办理进度。',
  limit: ({ state }) => (state.clocks.T01 ? `分流交办期限至${chineseDay(state.clocks.T01.dueRaw)}` : ''),
  name: names,
  petitioner: names,
  parties: names,
  visited_at: ({ context }) => `${chineseDay(context.today)}`,
  received_at: today,
  receptionist: ({ by }) => by,
  persons: field('persons'),
  digest: ({ body, texts }) => wordsOf(body.digest ?? body.request ?? texts.request),
  source: receivedAndAccepted,
  contact: ({ body, context }) => wordsOf(body.contact) || phoneOf(context.policy.raw['center']),
  attachments: ({ body, texts }) => wordsOf(body.attachments ?? texts.materials) || '信访事项登记表',
  where: ({ body, state, context }) =>
    wordsOf(body.where) || ('lead' in state ? unitTitle(context.policy, wordsOf(state.lead)) : ''),
  document: ({ body, context }) => context.policy.documents[wordsOf(body.document)]?.title ?? wordsOf(body.document),
  method: ({ body, context }) => dictionaryTitle(context.policy, 'delivery_methods', wordsOf(body.method)),
  matter: ({ texts }) => wordsOf(texts.request),
  addressee: unitOf('to'),
  notice_duty: () => '请在收到之日起十五日内书面告知信访人是否受理。',
  objection_right: () => '对转送、交办事项有异议的，请自收到之日起五个工作日内提出并说明理由。',
  report_contents: () => '请按期报送办结报告，附答复意见书和送达回证。',
  received_on: ({ state }) =>
    state.clocks.T03 ? chineseDay(state.clocks.T03.from) : chineseDay(dayOf(state.openedAt)),
  accepted_on: today,
  body: ({ body, actorUnit }) => [wordsOf(body.body) || actorUnit, wordsOf(body.address)].filter(Boolean).join('，'),
  procedure: ({ body, context }) => dictionaryTitle(context.policy, 'handling_modes', wordsOf(body.handlingMode)),
  due_on: limitOn('T05'),
  new_due: limitOn('T06'),
  rights: () => '您可以申请回避、凭查询码查询进度、对办理工作作出评价。',
  approver: ({ by }) => by,
  sent_on: today,
  who: ({ by }) => by,
  when: field('date'),
  time: ({ body }) => wordsOf(body.time ?? body.date ?? body.at),
  answer_copy: ({ body }) => wordsOf(body.answerCopy ?? body.annex),
  law: field('basis'),
  evidence: field('findings'),
  outcome: ({ body, context }) =>
    outcomesOf(body.parts, (code) => dictionaryTitle(context.policy, 'petition_outcomes', code)),
  submatters: ({ body }) => partsOf(body.parts, ['facts', 'opinion']),
  opinion: ({ body }) => (Array.isArray(body.parts) ? partsOf(body.parts, ['opinion']) : wordsOf(body.opinion)),
  facts: ({ body }) => (Array.isArray(body.parts) ? partsOf(body.parts, ['facts', 'reason']) : wordsOf(body.facts)),
  basis: ({ body }) => (Array.isArray(body.parts) ? partsOf(body.parts, ['basis']) : wordsOf(body.basis)),
  request: ({ body, texts }) => wordsOf(body.request) || wordsOf(texts.request),
  unit_seal: ({ body, actorUnit }) => (body.seal ? `${actorUnit}（印）` : ''),
  seal: ({ body, actorUnit }) => (body.seal ? `${actorUnit}（印）` : ''),
  remedy: ({ body }) => remedyOf(body.remedy),
  handler: ({ by }) => by,
  caller: ({ by }) => by,
  called_at: today,
  rated_at: today,
  channel: ({ body }) => wordsOf(body.channel) || '扫码',
  terms: ({ body }) => [wordsOf(body.scope), instalmentsOf(body)].filter(Boolean).join('；'),
  text: ({ body }) => wordsOf(body.text) || mediationRights(body.otherRoutes),
  amount_words: ({ body }) =>
    body.total === undefined ? '' : `${money(body.total)}元（大写：${chineseAmount(Number(body.total))}）`,
  deadline: ({ body }) => wordsOf(body.deadline) || instalmentsOf(body) || resolvedOf(body, ({ due }) => wordsOf(due)),
  cases: ({ state, context }) => `${caseTitle(state, context.policy)}（${state.caseCode}）`,
  discussion: field('digest'),
  decision: ({ body }) => resolvedOf(body, ({ what }) => wordsOf(what)),
  owner: ({ body, context }) => resolvedOf(body, ({ owner }) => unitTitle(context.policy, wordsOf(owner))),
  copies: ({ copies }) => `${copies}份`,
  signatures: ({ body }) => wordsOf(body.signatures ?? body.signed ?? body.signedBy),
  signed_on: field('date'),
  accepted: today,
  case_number: ({ body, state }) => wordsOf(body.caseNumber) || state.caseCode,
  source_body: ({ actorUnit }) => actorUnit,
  unit: ({ actorUnit }) => actorUnit,
  case: ({ state }) => state.caseCode,
  days_left: ({ body }) => wordsOf(body.daysLeft),
  addressee_level: ({ body }) => wordsOf(body.level),
};

/** What the parties are told before a mediation begins (调解法 23, 24, 26): rights, duties, and the ways that stay open beside it. */
function mediationRights(otherRoutes: unknown): string {
  const rights =
    '调解自愿、不收费；可以选择或者接受调解员，随时要求终止，要求公开或者不公开进行；应当如实陈述、遵守秩序、尊重对方';
  const routes = wordsOf(otherRoutes) || '可以依法仲裁、申请行政处理或者向人民法院起诉';
  return `${rights}。调解不影响其他途径：${routes}。`;
}

/** Where the matter came from, and when it was received and accepted (Art. 32). */
function receivedAndAccepted({ state }: PaperSource): string {
  const received = chineseDay(state.clocks.T03?.from ?? dayOf(state.openedAt));
  const accepted = state.clocks.T05?.from;
  return `本机关于${received}收到${accepted ? `，于${chineseDay(accepted)}受理` : ''}`;
}

/** Telephone of the centre, as its pack tells it. */
function phoneOf(center: unknown): string {
  return wordsOf((center as { phone?: unknown } | undefined)?.phone);
}

function remedyOf(remedy: unknown): string {
  const { days, body } = (remedy ?? {}) as { days?: unknown; body?: unknown };
  return days ? `自收到之日起${wordsOf(days)}日内可以向${wordsOf(body)}申请复查` : wordsOf(remedy);
}

function partsOf(parts: unknown, keys: string[]): string {
  const list = Array.isArray(parts) ? (parts as Record<string, unknown>[]) : [];
  return list
    .map((part, index) => {
      const words = keys.map((key) => wordsOf(part[key])).filter(Boolean);
      return words.length ? `${list.length > 1 ? `（${chineseNumber(index + 1)}）` : ''}${words.join('：')}` : '';
    })
    .filter(Boolean)
    .join('；');
}

function outcomesOf(parts: unknown, title: (code: string) => string): string {
  const list = Array.isArray(parts) ? (parts as Record<string, unknown>[]) : [];
  return list
    .map((part, index) => {
      const outcome = title(wordsOf(part.outcome));
      return outcome && list.length > 1 ? `（${chineseNumber(index + 1)}）${outcome}` : outcome;
    })
    .filter(Boolean)
    .join('；');
}

/** One column of the resolutions, numbered where there are several, so that owner and day can be told apart (D29). */
function resolvedOf(body: Record<string, unknown>, column: (resolution: Record<string, unknown>) => string): string {
  const list = Array.isArray(body.resolutions) ? (body.resolutions as Record<string, unknown>[]) : [];
  const numbered = (index: number) => (list.length > 1 ? `（${chineseNumber(index + 1)}）` : '');
  return list.map((resolution, index) => `${numbered(index)}${column(resolution)}`).join('；');
}

function instalmentsOf(body: Record<string, unknown>): string {
  const list = Array.isArray(body.instalments) ? (body.instalments as { due?: string; amount?: number }[]) : [];
  return list.map(({ due, amount }, index) => `第${index + 1}期 ${wordsOf(due)} 支付${money(amount)}元`).join('；');
}
