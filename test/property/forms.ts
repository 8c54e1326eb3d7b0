import { addDays } from '@yimen/domain/calendar/days';
import { done, soon, text, units, type Form } from './desk';

const opinion: Form = (desk) => ({
  seal: true,
  signer: text(desk),
  remedy: { days: 30, body: text(desk) },
  parts: desk.pick(['a'], ['a', 'b']).map((part) => {
    const extent = desk.pick('full', 'partial');
    const outcome = desk.pick('supported', 'explained', 'not_supported');
    return { part, outcome, extent, basis: text(desk), reason: text(desk), facts: text(desk), opinion: text(desk) };
  }),
});

const send: Form = (desk) => ({
  to: desk.pick('health', 'health', ...units),
  deadline: soon(desk),
  reason: text(desk),
  ...desk.pick({}, {}, { co: ['civil_affairs'] }),
});

const decline: Form = (desk) => ({
  ground: desk.pick('DG03', 'DG04', 'DG05'),
  article: text(desk),
  whomToAsk: text(desk),
  remedy: text(desk),
});

const register: Form = (desk) => ({
  channel: desk.pick('visit', 'letter'),
  visit: 'v1',
  people: desk.pick(['wang'], ['wang', 'zhao']),
  persons: desk.pick(1, 2, 7),
  identityClear: desk.pick(true, false),
  flags: desk.pick([], ['urgent']),
  request: text(desk),
  facts: text(desk),
  reasons: text(desk),
  ...desk.pick({}, {}, {}, {}, { suspectedAccusation: true, accused: { unit: 'health', person: text(desk) } }),
});

const triage: Form = (desk) => ({
  category: desk.pick('claim', 'claim', 'claim', 'suggestion', 'accusation'),
  route: desk.pick('petition', 'petition', 'petition', 'judicial'),
  topic: desk.pick('050000', '160000'),
  flags: [],
  handlingMode: desk.pick('ordinary', 'simplified'),
  findings: desk.pick([], ['reasonable']),
  subMatters: desk.pick([], [{ part: 'a', digest: text(desk) }, { part: 'b' }]),
});

const conduct: Form = (desk) => ({
  conduct: desk.pick(desk.conduct, desk.conduct, ''),
  ...desk.pick({}, { item: 'C1' }),
  at: `${desk.today}T01:00:00.000Z`,
  place: text(desk),
  course: text(desk),
  people: [text(desk)],
  evidence: desk.pick([], [text(desk)]),
  dissuasion: { by: text(desk), how: text(desk), at: `${desk.today}T01:05:00.000Z` },
});

const paper: Form = (desk) => ({
  form: 'written',
  ...Object.fromEntries(
    ['facts', 'responsibility', 'scope', 'manner', 'place', 'reason'].map((key) => [key, text(desk)]),
  ),
  total: 62000,
  instalments: [
    { due: soon(desk), amount: 32000 },
    { due: addDays(desk.today, 90), amount: desk.pick(30000, 30000, 30001) },
  ],
  signatures: desk.pick(['p1', 'p2'], ['p1', 'p2'], ['p1']),
  mediator: text(desk),
  seal: true,
  date: desk.today,
});

const opening: Form = (desk) => ({
  committee: desk.pick('civil', 'housing'),
  disputeType: desk.pick('damage', 'labour', 'medical'),
  materials: [text(desk)],
  caseNumber: text(desk),
  claim: { amount: 86000, digest: text(desk) },
  parties: [
    { id: 'p1', side: 'applicant', personId: 'pei', name: text(desk) },
    { id: 'p2', side: 'respondent', name: text(desk) },
  ],
  ...desk.pick({}, { petition: desk.petition }),
});

const routes: Form = (desk) => ({
  otherRoutes: desk.pick([], [{ route: 'judicial', body: text(desk), limit: text(desk) }]),
});

const decide: Form = (desk) => ({
  outcome: desk.pick('upheld', 'changed', 'revoked'),
  facts: text(desk),
  opinion: text(desk),
  basis: text(desk),
  ...desk.pick({}, {}, { publicity: true }),
});

const hearing: Form = (desk) => ({
  stage: desk.pick('notified', 'opened', 'closed'),
  heldOn: soon(desk),
  ...Object.fromEntries(['place', 'chair', 'digest', 'conclusion'].map((key) => [key, text(desk)])),
  participants: [text(desk)],
  investigatorIsChair: desk.pick(false, false, true),
});

const deliverReview: Form = (desk) => ({
  receiver: text(desk),
  method: 'direct',
  deliveredOn: done(desk),
  proof: text(desk),
});

/** How each act’s form is filled in, mostly as it should be; an act that stands in no row needs nothing. */
export const forms: Record<string, Form> = {
  'petition.register': register,
  'petition.triage': triage,
  'petition.link': ({ petition, pick }) => ({ as: pick('repeat_visit', 'same_theme', 'campaign_item'), to: petition }),
  'petition.elect_representatives': ({ pick }) => ({ representatives: pick([], ['p1'], ['p1', 'p2']) }),
  'petition.report_urgent': (desk) => ({
    ...Object.fromEntries(['what', 'where', 'demand', 'trend', 'measures'].map((key) => [key, text(desk)])),
    people: 6,
    reporter: 'bureau1',
  }),
  'petition.raise_alert': (desk) => ({
    ...Object.fromEntries(['what', 'where', 'demand', 'trend', 'measures'].map((key) => [key, text(desk)])),
    people: 6,
    kind: desk.pick('warn', 'remind', ''),
  }),
  'petition.call_in': (desk) => ({
    units: desk.pick(['health'], ['civil_affairs', 'health'], [], ['nobody']),
    answerBy: desk.pick(`${desk.today}T09:00:00.000Z`, ''),
    reason: text(desk),
  }),
  'petition.recuse': (desk) => ({ who: desk.pick('wjj1', 'mzj1'), reason: text(desk) }),
  'petition.authorise_proxy': (desk) => ({
    agent: { name: 'unknown:1', login: desk.pick('', 'reception1') },
    mandate: { scope: text(desk), consentOn: desk.today, proof: desk.pick(text(desk), '') },
  }),
  'petition.substitute_successor': (desk) => ({
    ...{ deceased: desk.pick('p1', 'p2'), diedOn: desk.today, successor: {} },
    ...{ relation: text(desk), proof: desk.pick(text(desk), '') },
  }),
  'petition.undo': ({ last }) => ({ act: last }),
  'petition.add_note': (desk) => ({ text: text(desk) }),
  'petition.forward': send,
  'petition.assign': send,
  'petition.notify_whereabouts': (desk) => ({ where: text(desk), contact: { name: text(desk), phone: text(desk) } }),
  'petition.object': (desk) => ({
    reasons: text(desk),
    proposedBody: desk.pick(...units),
    ...desk.pick({}, { newGround: text(desk) }),
  }),
  'petition.decide_objection': (desk) => ({ granted: desk.pick(true, false), reasons: text(desk) }),
  'petition.assign_handler': ({ pick }) => ({ handler: pick('wjj1', 'mzj1'), relation: pick('none', 'none', 'some') }),
  'petition.accept': ({ pick }) => ({ handlingMode: pick('ordinary', 'simplified') }),
  'petition.decline': decline,
  'petition.decline_again': (desk) => ({
    ...{ ground: desk.pick('DG02', 'DG02', 'DG03'), article: text(desk), sameFacts: text(desk) },
    ...{ recheckNumber: text(desk), recheckDeliveredOn: desk.today },
  }),
  'petition.convert_procedure': (desk) => ({ reason: text(desk) }),
  'petition.split': (desk) => ({
    keep: { category: 'claim', request: text(desk), facts: text(desk), reasons: text(desk) },
    seal: {
      ...{ category: 'accusation', accused: { unit: 'health' } },
      request: text(desk),
      facts: text(desk),
      reasons: text(desk),
    },
  }),
  'petition.request_lead': (desk) => ({ candidates: ['health', 'civil_affairs'], reason: text(desk) }),
  'petition.decide_lead': ({ pick }) => ({ lead: pick('health', 'civil_affairs'), co: pick([], ['civil_affairs']) }),
  'petition.guide': (desk) => ({
    route: desk.pick('judicial', 'duty'),
    ...Object.fromEntries(['body', 'address', 'applyLimit', 'materials', 'basis'].map((key) => [key, text(desk)])),
  }),
  'petition.record_interview': (desk) => ({ date: desk.today, people: [text(desk)], content: text(desk) }),
  'petition.record_investigation': (desk) => ({ date: desk.today, findings: text(desk), basis: text(desk) }),
  'petition.record_findings': (desk) => ({
    findings: desk.pick(['reasonable'], ['reasonable'], ['unreasonable', 'hardship']),
    note: text(desk),
  }),
  'petition.issue_opinion': opinion,
  'petition.deliver': (desk) => ({
    document: desk.pick('D18', 'D18', 'D06', 'D15', 'D09', 'D19'),
    receiver: text(desk),
    method: desk.pick('direct', 'mail', 'left', 'publication'),
    deliveredOn: done(desk),
    proof: text(desk),
  }),
  'petition.send_paper': (desk) => ({
    document: desk.pick('D18', 'D18', 'D06', 'D09'),
    method: desk.pick('mail', 'left', 'electronic', 'publication'),
    sentOn: done(desk),
    mailNumber: text(desk),
    witnesses: [text(desk)],
    place: text(desk),
    consented: desk.pick(true, true, false),
  }),
  'petition.record_failed_delivery': (desk) => ({
    document: desk.pick('D18', 'D18', 'D06'),
    method: 'mail',
    triedOn: done(desk),
    reason: desk.pick('returned', 'moved', 'refused'),
    note: text(desk),
  }),
  'petition.hold_hearing': (desk) => ({
    stage: desk.pick('notified', 'opened', 'closed'),
    heldOn: addDays(desk.today, desk.pick(0, 1, 7)),
    place: text(desk),
    chair: text(desk),
    investigatorIsChair: desk.pick(false, false, false, true),
    participants: [text(desk)],
    digest: text(desk),
    conclusion: text(desk),
  }),
  'petition.request_materials': (desk) => ({ items: [text(desk)], until: soon(desk), note: text(desk) }),
  'petition.receive_materials': (desk) => ({
    items: [text(desk)],
    way: desk.pick('window', 'phone'),
    complete: desk.pick(true, false),
  }),
  'petition.sign_instruction': (desk) => ({ text: text(desk), limitOn: soon(desk) }),
  'petition.request_aid': (desk) => ({ kind: 'social', to: desk.pick(...units), reason: text(desk) }),
  'petition.record_aid': (desk) => ({
    granted: desk.pick(true, false),
    date: done(desk),
    kind: 'social',
    what: text(desk),
    amount: 500,
    reason: text(desk),
  }),
  'petition.reply_suggestion': (desk) => ({ result: desk.pick('adopted', 'rejected'), reason: text(desk) }),
  'petition.request_extension': (desk) => ({ days: desk.pick(1, 10, 30, 31), reason: text(desk) }),
  'petition.report_result': (desk) => ({ findings: text(desk), signer: text(desk) }),
  'petition.audit_result': (desk) => ({ passed: true, note: text(desk) }),
  'petition.record_execution': (desk) => ({ items: [{ part: 'a', what: text(desk), proof: text(desk) }] }),
  'petition.report_conduct': conduct,
  'petition.settle': (desk) => ({
    closingKind: desk.pick('answered', 'answered', 'reconciled', 'mediated'),
    mediation: desk.mediation,
    ...desk.pick({ cause: 'inaction' }, { cause: 'inaction' }, {}),
    reason: text(desk),
  }),
  'petition.rate': (desk) => ({
    object: desk.pick(...units),
    grade: desk.pick('satisfied', 'dissatisfied'),
    ...desk.pick({}, { reason: text(desk) }),
  }),
  'petition.record_callback': (desk) => ({
    result: desk.pick('true_result', 'false_result'),
    satisfied: true,
    note: text(desk),
  }),
  'petition.hear_mediation': ({ pick, mediation }) => ({ mediation, status: pick('effective', 'terminated') }),
  'petition.withdraw': (desk) => ({
    person: desk.pick('wang', 'zhao'),
    signedBy: desk.pick('wang', 'zhao'),
    reason: text(desk),
  }),
  'mediation.apply': (desk) => ({
    source: desk.pick('visit', 'application'),
    death: desk.pick(false, false, true),
    ...opening(desk),
  }),
  'mediation.entrust': (desk) => ({
    source: desk.pick('court_before', 'court_during'),
    courtProcedure: 'ordinary',
    ...opening(desk),
  }),
  'mediation.receive': ({ pick }) => ({ materialsChecked: pick(true, true, false) }),
  'mediation.record_consent': (desk) => ({
    consents: [{ party: desk.pick('all', 'all', 'p1'), agreed: desk.pick(true, true, true, false), date: desk.today }],
    note: text(desk),
  }),
  'mediation.accept': ({ pick }) => ({ fee: pick(0, 0, 50) }),
  'mediation.inform_rights': (desk) => ({
    signedBy: desk.pick<string | string[]>('all', 'all', ['p1']),
    ...routes(desk),
  }),
  'mediation.choose_mediator': ({ pick }) => ({ mediators: [{ login: 'civil1', disclosed: pick('none', 'some') }] }),
  'mediation.hold_session': (desk) => ({
    date: done(desk),
    present: [text(desk)],
    digest: text(desk),
    result: text(desk),
  }),
  'mediation.record_issues': ({ pick }) => ({ issues: [{ num: 1, state: pick('open', 'agreed') }] }),
  'mediation.extend': ({ pick }) => ({ days: pick(5, 15), agreedBy: pick(['applicants', 'respondents'], ['p1']) }),
  'mediation.guide': (desk) => ({ date: desk.today, person: 'mediation1', advice: text(desk) }),
  'mediation.agree_hand_over': (desk) => ({
    toCommittee: desk.pick('civil', 'housing'),
    paper: text(desk),
    condition: text(desk),
  }),
  'mediation.hand_over': (desk) => ({
    toCommittee: desk.pick('civil', 'housing'),
    toSource: desk.pick('visit', 'administrative'),
    reason: text(desk),
    materials: [text(desk)],
    consents: desk.pick(['p1', 'p2'], ['p1', 'p2'], ['p1']),
  }),
  'mediation.sign_agreement': paper,
  'mediation.record_oral_agreement': (desk) => ({ ...paper(desk), instalments: [{ due: desk.today, amount: 62000 }] }),
  'mediation.record_performance': (desk) => ({ instalment: desk.pick(1, 2), date: done(desk), proof: text(desk) }),
  'mediation.record_court_paper': (desk) => ({ papers: { from: 1, to: 1 }, kind: text(desk), date: desk.today }),
  'mediation.apply_confirmation': (desk) => ({
    applicants: desk.pick(['p1', 'p2'], ['p1']),
    court: 'court',
    materials: [text(desk)],
  }),
  'mediation.record_confirmation': (desk) => ({
    rulingNo: text(desk),
    valid: desk.pick(true, false),
    date: done(desk),
  }),
  'mediation.terminate': (desk) => ({ reason: text(desk), ...routes(desk), ...desk.pick({}, { for: ['p1'] }) }),
  'mediation.archive': ({ pick }) => ({
    dossier: pick(
      ['application_or_intake', 'rights_notice', 'identity', 'session_record', 'agreement', 'back_cover'],
      ['identity', 'back_cover'],
    ),
  }),
  'review.apply': (desk) => ({ petition: desk.petition, request: text(desk), reasons: text(desk) }),
  'recheck.apply': (desk) => ({ petition: desk.petition, request: text(desk), reasons: text(desk) }),
  'review.decline': decline,
  'recheck.decline': decline,
  'review.decide': decide,
  'recheck.decide': decide,
  'review.order_redo': (desk) => ({ handler: desk.pick('wjj3', 'wjj3', 'wjj1'), demand: text(desk) }),
  'recheck.hold_hearing': hearing,
  'review.deliver': deliverReview,
  'recheck.deliver': deliverReview,
  'petition.hear_review': ({ pick, petition }) => ({
    review: petition,
    level: pick('review', 'recheck'),
    event: 'nothing',
  }),
  'escalation.raise': (desk) => ({
    petition: desk.petition,
    exit: desk.pick('leading_group', 'inspection', 'inspection', 'enforcement'),
    reason: text(desk),
    evidence: desk.pick([text(desk)], [text(desk)], []),
    conduct: desk.conduct,
  }),
  'escalation.refuse': (desk) => ({ reason: text(desk) }),
  'escalation.order': (desk) => ({
    to: desk.pick(...units),
    problem: text(desk),
    demand: text(desk),
    deadline: soon(desk),
  }),
  'escalation.resolve': (desk) => ({
    resolutions: [{ what: text(desk), owner: 'health', due: soon(desk) }],
    digest: text(desk),
    ...desk.pick({}, {}, { claimClock: 'suspend' }),
  }),
  'escalation.record_result': (desk) => ({ paperNo: text(desk), date: desk.today, result: text(desk) }),
  'supervision.order': (desk) => ({
    to: 'health',
    petition: desk.petition,
    problem: text(desk),
    demand: text(desk),
    deadline: soon(desk),
  }),
  'supervision.recommend': (desk) => ({
    kind: 'improve_work',
    to: 'health',
    petition: desk.petition,
    advice: text(desk),
  }),
  'supervision.draft': (desk) => ({
    ...{ to: 'health', petition: desk.petition, kind: 'improve_work', deadline: soon(desk) },
    ...{ measure: desk.pick('order', 'recommend'), triggers: ['overdue'] },
  }),
  'supervision.issue': (desk) => desk.pick({}, { deadline: soon(desk) }),
  'supervision.drop': (desk) => desk.pick({}, { reason: text(desk) }),
  'supervision.reply': (desk) => ({ text: text(desk) }),
  'supervision.reply_adoption': (desk) => ({
    ...{ adoption: desk.pick('adopted', 'partly', 'shelved'), text: text(desk), reason: desk.pick('', text(desk)) },
  }),
  'meeting.propose_item': (desk) => ({
    series: desk.pick('chiefs_dispatch', 'chiefs_dispatch', 'leading_group_monthly', 'nothing'),
    date: desk.today,
    case: desk.petition,
    invite: desk.pick([], units.slice(0, 2)),
  }),
  'meeting.close': (desk) => ({
    digest: text(desk),
    resolutions: [{ what: text(desk), owner: desk.pick(...units), due: soon(desk) }],
  }),
  'approval.approve': ({ act }) => ({ act }),
  'approval.return': (desk) => ({ act: desk.act, reason: text(desk) }),
};
