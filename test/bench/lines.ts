/** Accounts of the demo centre that do the acts. */
export const people = ['guide1', 'triage1', 'wjj1', 'bureau2', 'callback1'] as const;
export type Person = (typeof people)[number];

/** One act as it is typed at a desk. */
export interface Act {
  name: string;
  by: Person;
  input: object;
}

/** A registration and the acts that follow it. */
export interface Line {
  register: Act;
  acts: Act[];
}

const day = (from: Date, days: number) =>
  new Date(from.getTime() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
const act = (name: string, by: Person, input: object): Act => ({ name, by, input });

const register = act('register', 'guide1', {
  channel: 'visit',
  place: '中心一楼导访台',
  persons: 1,
  people: [{ name: '汪德明', sex: '男', address: '钟祥市胡集镇柳河村三组' }],
  request: '请求把乡村医生服务年限由11年更正为18年，并按18年发放每月生活补助。',
  facts: '1976年3月起在原柳河大队卫生室任赤脚医生，1994年4月离岗，共18年。2024年核定时只认定1983年以后的11年。',
  reasons: '大队记工册、1979年县卫生局发放的赤脚医生证可以证明1976年至1982年在岗。',
  evidence: ['赤脚医生证复印件', '1976至1982年记工册照片六张'],
  oralRecord: { readBack: true, signed: true },
});
const triage = act('triage', 'triage1', {
  category: 'claim',
  route: 'petition',
  topic: '050000',
  flags: ['first', 'individual'],
  repeatOf: null,
  subMatters: [{ part: 'a', digest: '服务年限更正为18年' }],
});

/** Settled on the spot and put away: one registration and four acts, as many steps as the floor takes. */
export const shortLine: Line = {
  register,
  acts: [
    triage,
    act('settle', 'triage1', { closingKind: 'settled_on_spot', cause: 'inaction' }),
    act('finalise', 'triage1', {}),
    act('archive', 'triage1', {}),
  ],
};

const contact = { name: '卫健局基层卫生股', phone: '13900000190' };
const opinion = {
  part: 'a',
  outcome: 'supported',
  facts: '档案馆名册证明在岗',
  opinion: '服务年限更正为18年',
  basis: '省补助办法关于年限认定的规定',
};

/** The whole legal way as story M1 goes it, without its refusals and up to the callback: a registration and fourteen acts. */
export function longLine(now: Date): Line {
  const today = day(now, 0);
  const delivered = { receiver: '汪德明', method: 'direct', deliveredOn: today, proof: '送达回证签名' };
  return {
    register,
    acts: [
      triage,
      act('assign', 'triage1', { to: 'health', deadline: day(now, 90), reason: '涉及待遇，需书面结果' }),
      act('notify-whereabouts', 'triage1', { where: '市卫健局', contact }),
      act('sign', 'wjj1', {}),
      act('accept', 'wjj1', {
        handlingMode: 'ordinary',
        contact,
        notice: { opinion: '依法核查服务年限', limitDays: 60 },
      }),
      act('deliver', 'wjj1', { document: 'D06', ...delivered }),
      act('record-interview', 'wjj1', {
        date: today,
        people: ['汪德明'],
        content: '陈述工作经过。',
        readBack: true,
        signed: true,
      }),
      act('record-investigation', 'wjj1', {
        date: today,
        people: ['原大队会计一人'],
        findings: '证言与记工册一致。',
        basis: '省补助办法',
        suggestion: '认定',
      }),
      act('issue-opinion', 'wjj1', {
        signer: '分管副局长',
        seal: true,
        remedy: { days: 30, body: '钟祥市人民政府' },
        parts: [opinion],
      }),
      act('deliver', 'wjj1', { document: 'D18', ...delivered }),
      act('report-result', 'wjj1', { findings: '已更正，处理意见书已送达。', annex: ['D18', 'D22'], signer: '局长' }),
      act('audit-result', 'bureau2', { passed: true, note: '依据充分，程序完整' }),
      act('settle', 'wjj1', { closingKind: 'answered', cause: 'inaction' }),
      act('record-callback', 'callback1', {
        result: 'true_result',
        way: '电话',
        satisfied: true,
        note: '无其他诉求。',
      }),
    ],
  };
}
