import { isDay } from '../../calendar/days';
import type { EventDraft } from '../../kernel/case-state';
import { absent, present, recordOf, recordsOf, textOf, textsOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import { reviewersOf } from '../../policy/superior';
import { openParts } from '../parts';
import type { PetitionState } from '../state';
import { desk } from './intake';
import { redoneAnew, redoneByAnother } from './review';

type Row = CommandRow<PetitionState>;
type At = Turn<PetitionState>;

const unit = ['unit_handler', 'unit_deputy', 'unit_head'];
const outcomes = ['supported', 'explained', 'not_supported'];

/** A claim's opinion answers every part, with basis, remedy, seal and one of three outcomes (Art. 32, 35). */
function opinionComplete({ state, facts }: At): void {
  const parts = recordsOf(facts.parts);
  demand(
    parts.every((part) => present(part.basis)),
    'legal_basis_missing',
    '每一项答复都要写明法律依据。',
  );
  const remedy = recordOf(facts.remedy);
  demand(present(remedy.days) && present(remedy.body), 'remedy_notice_missing', '应告知30日内可以向哪个机关申请复查。');
  demand(facts.seal === true, 'seal_missing', '处理意见书须加盖本机关印章。');
  demand(
    parts.every((part) => outcomes.includes(textOf(part.outcome))),
    'outcome_not_in_three',
    '结论只能是支持、解释说明、不予支持。',
  );
  const answered = parts.map((part) => textOf(part.part));
  const open = openParts(state).filter(
    (part) => !answered.includes(part.part) && (!part.route || part.route === 'petition'),
  );
  demand(
    open.length === 0,
    'sub_matter_unanswered',
    `还有子事项没有答复：${open.map((part) => part.part).join('、')}。`,
  );
  const partial = parts.filter((part) => part.extent === 'partial');
  demand(
    partial.every((part) => present(part.reason)),
    'partial_reason_missing',
    '部分满足的，须说明理由。',
  );
}

const noticePapers = ['D06', 'D07', 'D08', 'D09', 'D19'];

/** Delivery by paper: the notice ends T03, the opinion ends T05/T06 and starts T07; others are only proven. */
function delivered({ facts, state, context }: At): EventDraft[] {
  const document = textOf(facts.document);
  const data = { document, method: facts.method, effectiveOn: facts.deliveredOn };
  if (document === 'D18') {
    const reviewers = reviewersOf(context.policy, state.lead ?? state.deskUnit);
    return [{ name: 'petition.opinion_delivered', data: { ...data, reviewers }, status: 'opinion_delivered' }];
  }
  return [{ name: noticePapers.includes(document) ? 'petition.notified' : 'document.delivered', data }];
}

function deliverable({ state, facts }: At): void {
  const document = textOf(facts.document);
  const sent = (state.papers[document] ?? 0) > 0;
  demand(sent, 'validation_failed', '这份文书还没有出具，不能送达。', [
    { pointer: '/document', code: 'not_issued', message: '先出具文书' },
  ]);
  demand(document !== 'D18' || state.status === 'opinion_issued', 'act_not_allowed_in_status', '处理意见书已经送达。');
}

function proven({ state, facts, context }: At): void {
  const missing = absent(facts, ['receiver', 'deliveredOn', 'proof']);
  const errors = missing.map((field) => ({
    pointer: `/${field}`,
    code: 'required',
    message: '送达须有收件人、日期和证明',
  }));
  demand(missing.length === 0, 'delivery_proof_missing', '送达须写明收件人、日期并附证明。', errors);
  demand(
    isDay(facts.deliveredOn) && facts.deliveredOn <= context.today,
    'validation_failed',
    '送达日期不能晚于今天。',
    [{ pointer: '/deliveredOn', code: 'in_future', message: '送达日期不能晚于今天' }],
  );
  const issuedOn = state.issuedOn[textOf(facts.document)];
  demand(!issuedOn || facts.deliveredOn >= issuedOn, 'validation_failed', '送达日期不能早于文书出具之日。', [
    { pointer: '/deliveredOn', code: 'before_issue', message: '送达日期不能早于文书出具之日' },
  ]);
}

/** 限时反馈: the unit finds out, answers and proves delivery (Art. 23, 31, 32). */
export const feedback: Record<string, Row> = {
  'petition.record_interview': {
    title: '接谈记录',
    article: '条例 31(6)',
    from: 'open',
    to: [],
    who: [...unit, ...desk],
    papers: ['D04'],
    events: ({ hats }) => [{ name: 'petition.interviewed', data: { byHandlingBody: hats.has('unit_staff') } }],
  },
  'petition.record_investigation': {
    title: '调查',
    article: '条例 31(6)',
    from: ['accepted', 'signed'],
    to: [],
    who: unit,
    papers: ['D16'],
    events: () => [{ name: 'petition.investigated', data: {} }],
  },
  'petition.record_findings': {
    title: '登记三到位一处理',
    article: '条例 27；三到位一处理',
    from: 'open',
    to: [],
    who: [...unit, 'role:triage_officer', 'role:bureau_deputy'],
    events: ({ facts }) => [{ name: 'petition.findings_recorded', data: { findings: textsOf(facts.findings) } }],
  },
  'petition.issue_opinion': {
    title: '出具处理意见书',
    article: '条例 31(6), 32',
    from: ['accepted'],
    to: ['opinion_issued'],
    who: unit,
    denied: ['opinion_not_competent_body', '处理意见书由有权处理的责任单位出具，信访部门不能代替。'],
    papers: ['D18'],
    gates: (turn) => {
      redoneByAnother(turn);
      demand(turn.state.heard, 'petitioner_not_heard', '出具意见前，承办单位须先听取信访人陈述。');
    },
    content: (turn) => (opinionComplete(turn), redoneAnew(turn)),
    events: ({ facts }) => [
      {
        name: 'petition.opinion_issued',
        data: { parts: recordsOf(facts.parts).map(({ part, outcome, extent }) => ({ part, outcome, extent })) },
        status: 'opinion_issued',
      },
    ],
  },
  'petition.deliver': {
    title: '送达',
    article: '条例 35, 36；权利 8',
    from: 'open',
    to: ['opinion_delivered'],
    who: [...unit, 'role:triage_officer', 'role:guide'],
    papers: ['D22'],
    gates: deliverable,
    content: proven,
    events: delivered,
  },
  'petition.reply_suggestion': {
    title: '回复建议',
    article: '条例 29',
    from: ['triaged', 'arrived', 'signed', 'accepted'],
    to: ['suggestion_replied'],
    who: [...unit, 'role:triage_officer'],
    papers: ['D19'],
    gates: ({ state }) =>
      demand(state.category === 'suggestion', 'act_not_allowed_in_status', '只有建议意见类事项可以这样回复。'),
    events: ({ facts }) => [
      { name: 'petition.suggestion_replied', data: { result: facts.result }, status: 'suggestion_replied' },
    ],
  },
};
