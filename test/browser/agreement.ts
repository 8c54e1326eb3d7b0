import { claim, visit, wang, type Door } from '../system/door';
import type { Slip } from './matter';

/** The other side of the dispute. */
export const organiser = {
  ...{ name: '天津汇玺文化传播有限公司', creditCode: '91120199MA0EXB002J' },
  ...{ representative: '项维杰', phone: '13900000491' },
};
const guided = {
  ...{ part: 'a', route: 'judicial', body: '钟祥市人民法院', address: '钟祥市石城大道', applyLimit: '三年诉讼时效' },
  ...{
    materials: ['起诉状', '合同和付款凭证'],
    basis: '信访工作条例第三十一条第一项',
    alternative: '自愿申请人民调解',
  },
};
const triaged = { ...claim, route: 'judicial', topic: '110300', disputeType: 'contract', repeatOf: null };

/** Two payments and a word of apology; the text names a person and his account, as such texts do. */
const terms = (day: string) => ({
  ...{ form: 'written', facts: '活动取消造成损失', responsibility: '主办方补偿', scope: '展位费和路费', total: 5400 },
  instalments: [
    { due: day, amount: 1400 },
    { due: day, amount: 4000 },
  ],
  ...{ manner: '银行转账，转到汪德明账户6222020200112345678', place: '钟祥市', duties: [{ what: '向汪德明书面道歉' }] },
  ...{ signatures: ['applicants', organiser.name], mediator: 'civil1', seal: true, date: day },
});

/**
 * A matter that a mediation of that day has come to an agreement on, the first payment made. Throws with the answer of the
 * act that was refused.
 */
export async function agreed(door: Door, day: string): Promise<Slip> {
  const registered = await door.register(visit({ request: '请求退还展位费' }));
  const petition = registered.petition;
  const act = async (by: string, path: string, body: object) => {
    const answer = await door.act(by, path, body);
    if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  };
  const subMatters = [{ part: 'a', digest: '退还展位费' }];
  await act('triage1', `/petitions/${petition}/triage`, { ...triaged, unit: null, subMatters });
  await act('triage1', `/petitions/${petition}/guide`, guided);
  const parties = [
    { side: 'applicant', person: wang },
    { side: 'respondent', organisation: organiser },
  ];
  const file = { source: 'visit', petition, committee: 'civil', disputeType: 'contract', materials: ['来访登记表'] };
  const claimed = { amount: 5400, digest: '展位费' };
  const opened = await door.as('triage1', '/mediations', { body: { ...file, parties, claim: claimed } });
  const at = `/mediations/${String(opened.body['id'])}`;
  const consents = ['applicants', organiser.name].map((party) => ({ party, agreed: true, date: day }));
  const steps: [act: string, body: object][] = [
    ['receive', { materialsChecked: true }],
    ['record-consent', { consents }],
    ['accept', {}],
    ['inform-rights', { signedBy: 'all' }],
    ['sign-agreement', terms(day)],
    ['record-performance', { instalment: 1, amount: 1400, date: day, proof: '转账回单' }],
  ];
  for (const [name, body] of steps) await act('civil1', `${at}/${name}`, body);
  return { petition, slipCode: String(registered['slipCode']), proof: '3117' };
}
