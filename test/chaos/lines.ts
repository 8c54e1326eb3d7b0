import type { Matter } from './matter';

/** Accounts of the demo centre that work on the matters. */
export const people = [
  'guide1',
  'triage1',
  'wjj1',
  'bureau2',
  'callback1',
  'civil1',
  'mediator1',
  'environment1',
  'supervisor1',
  'chief1',
  'enforcement1',
  'leader2',
] as const;

const applicant = '裴长根';
const respondent = '楚程路桥工程有限公司';
const both = [applicant, respondent];
const materials = ['起诉状副本', '损失清单'];
const contact = { name: '卫健局基层卫生股', phone: '13900000190' };
const delivered = (day: string) => ({ receiver: applicant, method: 'direct', deliveredOn: day, proof: '送达回证签名' });

const registration = {
  channel: 'visit',
  place: '中心一楼导访台',
  persons: 1,
  people: [{ name: applicant, sex: '男', address: '钟祥市石牌镇荷花村二组' }],
  request: '请求查处施工浑水直排鱼塘。',
  facts: '2026年3月12日起浑水经涵管排入鱼塘。',
  reasons: '施工方未设沉淀池。',
  oralRecord: { readBack: true, signed: true },
};

/** Which further road a matter takes: every fifth goes to mediation, every sixth is raised, every seventh is ordered. */
function roadOf({ index }: Matter): 'mediation' | 'resolution' | 'enforcement' | 'order' | 'plain' {
  if (index % 5 === 0) return 'mediation';
  if (index % 6 === 1) return 'resolution';
  if (index % 7 === 2) return 'enforcement';
  return index % 7 === 3 ? 'order' : 'plain';
}

/** From the desk to the interview, with whatever grows out of the matter on the way. `day` is today. */
export async function untilHeard(matter: Matter, day: string): Promise<void> {
  await matter.open('petition', 'guide1', registration, '/visits');
  const triage = {
    category: 'claim',
    route: 'petition',
    topic: '050000',
    flags: ['first', 'individual'],
    repeatOf: null,
  };
  await matter.act('petition', 'triage1', 'triage', { ...triage, subMatters: [{ part: 'a', digest: '查处排水' }] });
  const reason = '涉及待遇，需书面结果';
  await matter.act('petition', 'triage1', 'assign', { to: 'health', deadline: '2026-07-10', reason });
  await matter.act('petition', 'wjj1', 'sign');
  const notice = { opinion: '依法核查', limitDays: 60 };
  await matter.act('petition', 'wjj1', 'accept', { handlingMode: 'ordinary', contact, notice });
  await matter.act('petition', 'wjj1', 'deliver', { document: 'D06', ...delivered(day) });
  if (roadOf(matter) === 'mediation') await mediate(matter, day);
  if (roadOf(matter) === 'resolution') await raise(matter);
  if (roadOf(matter) === 'enforcement') await enforce(matter, day);
  if (roadOf(matter) === 'order') await order(matter);
  const interview = { date: day, people: [applicant], content: '陈述经过。', readBack: true, signed: true };
  await matter.act('petition', 'wjj1', 'record-interview', interview);
}

/** From the investigation to the callback. `day` is today. */
export async function untilCalledBack(matter: Matter, day: string): Promise<void> {
  if (roadOf(matter) === 'mediation') await agree(matter, day);
  if (roadOf(matter) === 'order') await matter.act('order', 'wjj1', 'reply', { text: '已核查，近日答复。' });
  const parts = [{ part: 'a', outcome: 'supported', facts: '属实', opinion: '责令整改', basis: '水污染防治法' }];
  const remedy = { days: 30, body: '钟祥市人民政府' };
  await matter.act('petition', 'wjj1', 'issue-opinion', { signer: '分管副局长', seal: true, remedy, parts });
  await matter.act('petition', 'wjj1', 'deliver', { document: 'D18', ...delivered(day) });
  const report = { findings: '已整改，意见书已送达。', annex: ['D18', 'D22'], signer: '局长' };
  await matter.act('petition', 'wjj1', 'report-result', report);
  await matter.act('petition', 'bureau2', 'audit-result', { passed: true, note: '程序完整' });
  await matter.act('petition', 'wjj1', 'settle', { closingKind: 'answered', cause: 'inaction' });
  const callback = { result: 'true_result', way: '电话', satisfied: true, note: '无其他诉求。' };
  await matter.act('petition', 'callback1', 'record-callback', callback);
}

/** The petitioner asks the government above, and then once more; what that decides is final. */
export async function untilRechecked(matter: Matter, day: string): Promise<void> {
  const asked = { petition: matter.id('petition'), request: '撤销处理意见', reasons: '未实地核实' };
  const decision = { outcome: 'upheld', facts: '已核实', opinion: '维持', basis: '水污染防治法' };
  const hearing = { heldOn: day, place: '听证室', chair: '委员', investigatorIsChair: false };
  const held = { participants: both, digest: '陈述、质证', conclusion: '原认定无误' };
  for (const level of ['review', 'recheck'] as const) {
    await matter.open(level, 'triage1', asked);
    await matter.act(level, 'leader2', 'accept');
    if (level === 'recheck') await matter.act(level, 'leader2', 'hold-hearing', { stage: 'notified', ...hearing });
    if (level === 'recheck') await matter.act(level, 'leader2', 'hold-hearing', { stage: 'closed', ...held });
    await matter.act(level, 'leader2', 'decide', decision);
    await matter.act(level, 'leader2', 'deliver', delivered(day));
  }
}

/** The desk sends the parties to mediation; one committee begins, another receives the file and its new limit. */
async function mediate(matter: Matter, day: string): Promise<void> {
  await matter.open('mediation', 'triage1', {
    source: 'visit',
    petition: matter.id('petition'),
    committee: 'civil',
    disputeType: 'damage',
    materials,
    parties: [
      { side: 'applicant', person: { name: applicant, sex: '男' } },
      { side: 'respondent', organisation: { name: respondent, representative: '龚立新' } },
    ],
    claim: { amount: 86000, digest: '鱼塘损失' },
  });
  const act = (by: string, name: string, body: object = {}) => matter.act('mediation', by, name, body);
  await act('civil1', 'receive', { materialsChecked: true });
  await act('civil1', 'record-consent', { consents: both.map((party) => ({ party, agreed: true, date: day })) });
  await act('civil1', 'accept');
  await act('civil1', 'inform-rights', { signedBy: 'all' });
  await act('civil1', 'hold-session', { date: day, present: both, digest: '排水有争议。', result: '未达成一致' });
  const reason = '争点是施工排水';
  const to = { toCommittee: 'environment', toSource: 'administrative', petition: matter.id('petition') };
  await act('mediator1', 'hand-over', { ...to, reason, materials, consents: both });
  await act('environment1', 'receive', { materialsChecked: true });
}

/** The parties agree; the petition hears of it. */
async function agree(matter: Matter, day: string): Promise<void> {
  await matter.act('mediation', 'environment1', 'sign-agreement', {
    form: 'written',
    facts: '施工排水致鱼塘损失',
    responsibility: '施工方承担',
    scope: '2026年3月损失，不含今后损失',
    total: 62000,
    instalments: [{ due: '2026-08-18', amount: 62000 }],
    manner: '银行转账',
    place: '钟祥',
    signatures: both,
    mediator: 'environment1',
    seal: true,
    date: day,
  });
  await matter.heard();
}

/** To the leading group, which resolves. */
async function raise(matter: Matter): Promise<void> {
  const evidence = ['案情摘要', '各单位意见', '处理方案两个'];
  const petition = matter.id('petition');
  await matter.open('escalation', 'bureau2', { petition, exit: 'leading_group', reason: '需要拍板', evidence });
  const resolutions = [{ what: '完善手续', owner: 'health', due: '2026-09-30' }];
  await matter.act('escalation', 'chief1', 'resolve', { digest: '比较两个方案。', resolutions });
}

/** To the enforcement brigade, with the evidence and the signature that this exit asks. */
async function enforce(matter: Matter, day: string): Promise<void> {
  const at = `${day}T00:10:00Z`;
  const report = {
    item: 'C1',
    at,
    place: '市政府东门',
    course: '将三轮车横在东门，拦停公务车辆',
    people: [applicant],
    evidence: ['视频一段'],
    dissuasion: { by: '接待员二名', how: '口头劝阻三次', at },
  };
  const { conduct } = await matter.act('petition', 'guide1', 'report-conduct', report);
  const petition = matter.id('petition');
  await matter.open('escalation', 'bureau2', { petition, exit: 'enforcement', reason: '拦截公务车辆', conduct });
  const proposed = await matter.act('escalation', 'bureau2', 'hand-over');
  await matter.approve('escalation', 'supervisor1', proposed, 'escalation.hand_over');
  await matter.act('escalation', 'enforcement1', 'accept');
  const result = { paperNo: '钟公行罚决字〔2026〕第0417号', date: day, result: '警告' };
  await matter.act('escalation', 'enforcement1', 'record-result', result);
}

/** A supervision order with a limit. */
async function order(matter: Matter): Promise<void> {
  await matter.open('order', 'supervisor1', {
    measure: 'order',
    to: 'health',
    petition: matter.id('petition'),
    problem: '办理缓慢',
    ruleBroken: '条例第三十四条',
    demand: '限期答复',
    deadline: '2026-06-10',
  });
}
