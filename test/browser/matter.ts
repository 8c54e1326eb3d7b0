import { claim, visit, type Door } from '../system/door';

/** How far a matter has come: registered, with the unit, accepted, answered in writing, closed. */
export const steps = ['registered', 'arrived', 'accepted', 'answered', 'settled'] as const;
export type Step = (typeof steps)[number];

export interface Slip {
  petition: string;
  slipCode: string;
  /** Tail of the petitioner's ID number. */
  proof: string;
}

const contact = { name: '卫健局基层卫生股', phone: '0724-4260000' };
const subMatters = [
  { part: 'a', digest: '服务年限更正为18年' },
  { part: 'b', digest: '按18年计发补助' },
];
const basis = '省老年乡村医生生活补助办法关于年限认定的规定';
const parts = [
  {
    ...{ part: 'a', outcome: 'supported', basis, opinion: '服务年限更正为18年' },
    facts: '档案馆1977年名册和证人证言证明1976年3月在岗',
  },
  {
    ...{ part: 'b', outcome: 'supported', basis, opinion: '自2026年12月起每月360元，补发差额840元' },
    facts: '年限更正后应按18年计发',
  },
];

/** The day of Shanghai on which the installation stands. */
function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}

const lines: Record<Exclude<Step, 'registered'>, (day: string) => [by: string, act: string, body: object][]> = {
  arrived: () => [
    ['triage1', 'triage', { ...claim, repeatOf: null, unit: 'health', subMatters }],
    ['triage1', 'assign', { to: 'health', deadline: '2027-03-31', reason: '涉及待遇，需书面结果' }],
    ['triage1', 'notify-whereabouts', { where: '市卫健局', contact }],
  ],
  accepted: (deliveredOn) => [
    ['wjj1', 'sign', {}],
    ['wjj1', 'accept', { handlingMode: 'ordinary', contact, notice: { opinion: '依法核查服务年限', limitDays: 60 } }],
    ['wjj1', 'deliver', { document: 'D06', deliveredOn, ...handed }],
  ],
  answered: (date) => [
    ['wjj1', 'record-interview', { date, people: ['汪德明'], content: '陈述工作经过。', readBack: true, signed: true }],
    [
      'wjj1',
      'record-investigation',
      { date, people: ['原大队会计一人'], findings: '证言与记工册一致。', basis, suggestion: '认定' },
    ],
    [
      'wjj1',
      'issue-opinion',
      { signer: '分管副局长', seal: true, remedy: { days: 30, body: '钟祥市人民政府' }, parts },
    ],
    ['wjj1', 'deliver', { document: 'D18', deliveredOn: date, ...handed }],
  ],
  settled: () => [
    ['wjj1', 'report-result', { findings: '已更正，处理意见书已送达。', annex: ['D18', 'D22'], signer: '局长' }],
    ['bureau2', 'audit-result', { passed: true, note: '依据充分，程序完整' }],
    ['wjj1', 'settle', { closingKind: 'answered', cause: 'inaction' }],
  ],
};
const handed = { receiver: '汪德明', method: 'direct', proof: '送达回证签名' };

/** The acts of the unit up to the signed opinion, which nobody has got yet. */
export async function opined(door: Door, petition: string, day = today()): Promise<void> {
  for (const [by, act, body] of lines.answered(day).slice(0, -1)) {
    const answer = await door.act(by, `/petitions/${petition}/${act}`, body);
    if (answer.status !== 200) throw new Error(`${act}: ${JSON.stringify(answer.body)}`);
  }
}

/** A matter as the desks have brought it up to a step. Throws with the answer of the act that was refused. */
export async function matterAt(door: Door, step: Step, day = today(), told: object = visit()): Promise<Slip> {
  const registered = await door.register(told);
  const petition = registered.petition;
  for (const name of steps.slice(1, steps.indexOf(step) + 1) as Exclude<Step, 'registered'>[]) {
    for (const [by, act, body] of lines[name](day)) {
      const answer = await door.act(by, `/petitions/${petition}/${act}`, body);
      if (answer.status !== 200) throw new Error(`${act}: ${JSON.stringify(answer.body)}`);
    }
  }
  return { petition, slipCode: String(registered['slipCode']), proof: '3117' };
}
