import { writePaper, type PaperDraft } from '@yimen/application/papers/paper';
import { toPrint } from '@yimen/application/papers/to-print';
import { paperMark } from '@yimen/application/papers/issued';
import type { PaperOrder } from '@yimen/application/kernel/ports';
import type { ClockState } from '@yimen/domain/clocks/definition';
import { blankHead } from '@yimen/domain/kernel/fold';
import type { CaseState, EventDraft } from '@yimen/domain/kernel/case-state';
import type { Context } from '@yimen/domain/kernel/procedure';
import type { ProcedureName } from '@yimen/domain/kernel/types';
import { procedureOf } from '@yimen/domain/procedures';
import { unitTitle } from '@yimen/domain/policy/policy';
import { calendar } from '../../support/law-data';
import { law } from '../../property/law';

/** One paper as one act of an invented matter writes it. */
export interface Sample {
  type: string;
  act: string;
  /** The body that issues it. */
  unit?: string;
  procedure?: ProcedureName;
  body: Record<string, unknown>;
  told?: EventDraft['data'];
}

const policy = law('demo_center');
const now = '2026-11-23T01:12:00.000Z';
const clock = (id: string, from: string, dueRaw: string): ClockState => ({
  ...{ id, kind: 'statutory', from, startedAt: `${from}T01:00:00.000Z`, budget: 60, unit: 'natural' },
  ...{ dueRaw, dueRolled: dueRaw },
});

/** The matter: a subsistence allowance that was stopped; two petitioners with rare characters in their names. */
const people = [{ name: '李㛃䶮' }, { name: '陈𬭊华' }];
const texts = {
  request:
    '请求恢复本户自2026年6月起停发的最低生活保障金，并补发停发期间的差额；同时请求公布本村低保复核的标准和名单。',
  facts:
    '本户二人，2019年起享受农村低保。2026年6月村里通知停发，理由是子女有车。该车是2015年购买、已报废的农用三轮车，户口早已分开。本人患慢性肾病，每月药费一千二百元左右，多次到镇、村询问均未得到书面答复。',
  reasons: '家庭人均收入低于本市农村低保标准，停发没有书面决定，也没有告知申诉途径。',
  materials: ['低保证复印件', '车辆报废证明', '病历和药费清单'],
};
const state = (procedure: ProcedureName): CaseState => {
  const head = blankHead('c1', procedure, '420881-2026-003187-5', '2026-10-08T01:12:00.000Z', 'guide1');
  const clocks = [
    clock('T01', '2026-10-08', '2026-10-23'),
    clock('T03', '2026-10-12', '2026-10-27'),
    clock('T05', '2026-10-19', '2026-12-18'),
    clock('T06', '2026-12-18', '2027-01-17'),
    clock('T12', '2026-11-23', '2027-01-22'),
  ];
  return Object.assign(procedureOf(procedure).blank(head), {
    clocks: Object.fromEntries(clocks.map((one) => [one.id, one])),
    lead: procedure === 'petition' ? 'civil_affairs' : 'government',
    deskUnit: 'petition_bureau',
    respondent: procedure === 'recheck' ? 'government' : 'civil_affairs',
  });
};
const context: Context = { now, today: '2026-11-23', calendar, policy, related: {}, newId: () => 'x' };
const issuing = { unit: 'civil_affairs', by: '周景明' };

const parts = [
  {
    ...{ part: 'a', outcome: 'supported' },
    facts:
      '经入户核查和车辆登记查询，申请人之子于2015年购买的三轮车已于2021年报废注销，户籍于2018年分开；本户近十二个月人均收入6120元，低于本市农村低保标准',
    opinion: '恢复本户最低生活保障，自2026年6月起按每月540元补发，于2026年12月25日前发放到账',
    basis: '《社会救助暂行办法》第九条、第十三条；《湖北省最低生活保障办法》第二十一条',
  },
  {
    ...{ part: 'b', outcome: 'explained' },
    facts: '村低保复核标准和名单于2026年5月在村务公开栏公示七日，公示照片和会议记录在卷',
    opinion: '复核标准和结果已依法公示，现将公示材料复印件随本意见书送达',
    basis: '《社会救助暂行办法》第十一条',
  },
];
const hearing = { heldOn: '2026-11-30', place: '市信访局听证室', chair: '杜若衡（复核机关工作人员，未参加调查）' };
const proof = {
  receiver: '李㛃䶮',
  method: 'direct',
  deliveredOn: '2026-11-23',
  proof: '送达回证签名',
  witness: '孙立成',
};

/** Every paper of the list that a petition may come by (domain §4), in each of its faces. */
export const samples: Sample[] = [
  {
    type: 'D01',
    act: 'petition.register',
    unit: 'petition_bureau',
    body: {
      ...texts,
      persons: 2,
      sex: '女',
      age: 61,
      idType: '居民身份证',
      idNumber: '420881********2426',
      phone: '139****0101',
      address: '钟祥市胡集镇柳河村三组17号',
      workplace: '务农',
      roster: '李㛃䶮、陈𬭊华',
      representatives: '李㛃䶮',
      repeat: '初访',
      initialHandling: '登记，转民政局办理',
      signature: '',
    },
  },
  {
    type: 'D02',
    act: 'petition.register',
    unit: 'petition_bureau',
    body: {
      ...texts,
      channel: 'letter',
      senderClarity: 'named',
      address: '钟祥市胡集镇柳河村三组17号',
      postmark: '2026年10月6日 胡集',
      original: '已扫描，共3页',
    },
  },
  {
    type: 'D03',
    act: 'petition.elect_representatives',
    unit: 'petition_bureau',
    body: { representatives: ['李㛃䶮', '陈𬭊华'] },
  },
  {
    type: 'D04',
    act: 'petition.record_interview',
    body: {
      date: '2026-10-28',
      people: ['李㛃䶮', '周景明', '孙立成（记录）'],
      content:
        '问：何时停发？答：2026年6月，村会计口头通知。问：有无书面决定？答：没有。问：车辆情况？答：儿子2015年买的三轮车，2021年报废，有证明。问：还有什么补充？答：本人肾病每月药费一千二百元，请求一并考虑。',
      readBack: true,
      signed: true,
    },
  },
  { type: 'D05', act: 'petition.register', unit: 'petition_bureau', body: {} },
  { type: 'D06', act: 'petition.accept', body: { handlingMode: 'ordinary', contact: '社会救助股，0724-0000000' } },
  {
    type: 'D07',
    act: 'petition.decline',
    body: {
      ground: 'DG04',
      article: '《信访工作条例》第十九条、第二十三条',
      whomToAsk: '钟祥市医疗保障局（石城大道西路2号）',
      remedy: '对本告知有异议的，可以向钟祥市信访局反映',
    },
  },
  {
    type: 'D08',
    act: 'petition.decline_again',
    body: {
      ground: 'DG02',
      article: '第三十六条',
      recheckNumber: '荆信复核〔2026〕21号',
      recheckDeliveredOn: '2026-09-14',
      sameFacts: '本次请求、事实和理由与已经复核终结的事项一致',
    },
  },
  {
    type: 'D09',
    act: 'petition.guide',
    body: {
      route: 'administrative',
      body: '钟祥市人民政府行政复议机构',
      address: '钟祥市石城大道中路8号',
      applyLimit: '自知道或者应当知道行政行为之日起六十日内',
      materials: ['行政复议申请书', '身份证明', '停发通知'],
      basis: '《信访工作条例》第三十一条第四项、《行政复议法》第二十条',
    },
  },
  {
    type: 'D10',
    act: 'petition.forward',
    unit: 'petition_bureau',
    body: { to: 'civil_affairs', attachments: ['来访登记表', '车辆报废证明复印件'], copiesTo: '胡集镇人民政府' },
  },
  {
    type: 'D11',
    act: 'petition.assign',
    unit: 'petition_bureau',
    body: { to: 'civil_affairs', deadline: '2026-12-20', reason: '涉及困难群众基本生活，需书面报告结果' },
  },
  {
    type: 'D12',
    act: 'petition.notify_whereabouts',
    unit: 'petition_bureau',
    body: { where: '市民政局', contact: '社会救助股，0724-0000000' },
  },
  {
    type: 'D13',
    act: 'petition.object',
    body: {
      reasons: '停发决定由镇人民政府作出，本局只负责业务指导，按职责分工应当由胡集镇人民政府办理',
      proposedBody: 'government',
    },
  },
  {
    type: 'D13',
    act: 'petition.decide_objection',
    unit: 'petition_bureau',
    body: { granted: false, reasons: '低保审核确认职责属于县级民政部门，委托乡镇实施的，仍由委托机关承担责任' },
  },
  { type: 'D14', act: 'petition.recuse', body: { who: 'mzj2', reason: '承办人系信访人邻居，可能影响公正办理' } },
  {
    type: 'D15',
    act: 'petition.approve_extension',
    body: { days: 30, reason: '需要向车辆登记、税务等部门核对历史数据，材料尚未返回' },
  },
  {
    type: 'D16',
    act: 'petition.record_investigation',
    body: {
      date: '2026-11-05',
      people: ['周景明', '孙立成'],
      findings: parts[0]?.facts,
      basis: parts[0]?.basis,
      evidence: ['车辆注销证明', '入户核查表', '收入核对报告'],
      suggestion: '建议支持恢复和补发',
    },
  },
  {
    type: 'D17',
    act: 'petition.hold_hearing',
    body: { ...hearing, stage: 'notified', participants: ['李㛃䶮', '市民政局', '胡集镇人民政府'] },
  },
  {
    type: 'D17',
    act: 'petition.hold_hearing',
    body: {
      ...hearing,
      stage: 'closed',
      participants: ['李㛃䶮', '市民政局', '胡集镇人民政府'],
      digest: '信访人陈述请求；民政局说明核查情况；双方就收入核对期间质证、辩论',
      conclusion: '应当恢复低保并补发差额',
    },
  },
  {
    type: 'D18',
    act: 'petition.issue_opinion',
    body: { parts, seal: true, signer: '副局长', remedy: { days: 30, body: '钟祥市人民政府' } },
  },
  {
    type: 'D19',
    act: 'petition.reply_suggestion',
    body: {
      result: 'partly_adopted',
      reason: '低保复核结果今后增加线上公示；公示期限由七日延长至十日的建议，将在制度修订时一并研究',
    },
  },
  {
    type: 'D20',
    act: 'review.apply',
    procedure: 'review',
    unit: 'government',
    body: {
      request: '撤销处理意见第二项，公布复核标准',
      reasons: '公示栏照片模糊，不能证明公示了标准',
      evidence: ['公示栏照片'],
    },
  },
  {
    type: 'D20',
    act: 'review.decide',
    procedure: 'review',
    unit: 'government',
    body: {
      outcome: 'changed',
      facts: '公示材料只列名单，未列复核标准',
      opinion: '变更处理意见第二项：责令市民政局于十五日内公布复核标准',
      basis: '《社会救助暂行办法》第十一条',
      remedy: { days: 30, body: '荆门市人民政府' },
    },
  },
  {
    type: 'D21',
    act: 'recheck.apply',
    procedure: 'recheck',
    unit: 'government',
    body: { request: '撤销复查意见', reasons: '标准仍未公布' },
  },
  {
    type: 'D21',
    act: 'recheck.decide',
    procedure: 'recheck',
    unit: 'government',
    body: {
      outcome: 'upheld',
      facts: '经听证查明，复核标准已于2026年11月20日公布',
      opinion: '维持复查意见',
      basis: '《信访工作条例》第三十六条',
      publicity: true,
    },
  },
  { type: 'D22', act: 'petition.deliver', body: { document: 'D18', ...proof } },
  {
    type: 'D23',
    act: 'clock.pass',
    unit: 'petition_bureau',
    body: {},
    told: { clock: 'T05', rung: 'd15', to: ['case:handler'] },
  },
  {
    type: 'D24',
    act: 'supervision.warn',
    procedure: 'supervision',
    unit: 'petition_bureau',
    body: {
      to: 'civil_affairs',
      overdueCount: 3,
      consequence: '逾期不整改的，提请约谈主要负责人',
      replyDue: '2026-11-30',
    },
  },
  {
    type: 'D25',
    act: 'supervision.order',
    procedure: 'supervision',
    unit: 'petition_bureau',
    body: {
      to: 'civil_affairs',
      problem: '处理意见中支持的补发款未按期发放',
      ruleBroken: '《信访工作条例》第三十二条、第四十条',
      demand: '立即发放并书面报告',
      deadline: '2026-12-31',
    },
  },
  {
    type: 'D25',
    act: 'clock.pass',
    unit: 'petition_bureau',
    body: {},
    told: { clock: 'T05', rung: 'd5', to: ['case:unit_head'] },
  },
  {
    type: 'D26',
    act: 'supervision.recommend',
    procedure: 'supervision',
    unit: 'petition_bureau',
    body: {
      kind: 'improve_work',
      to: 'civil_affairs',
      facts: '今年以来同类事项十一件，均因停发未作书面决定',
      basis: '《信访工作条例》第四十条',
      advice: '停发一律作出书面决定并告知救济途径；对今年停发户开展一次复核',
    },
  },
  {
    type: 'D26',
    act: 'supervision.reply_adoption',
    procedure: 'supervision',
    body: { adoption: 'adopted', text: '已印发通知，12月底前完成复核。' },
  },
  {
    type: 'D27',
    act: 'petition.report_result',
    body: {
      findings: '停发依据不足，已恢复低保并补发',
      annex: ['D18', 'D22'],
      signer: '副局长',
      assignNumber: '钟信访〔2026〕31号',
    },
  },
  {
    type: 'D27',
    act: 'petition.audit_result',
    unit: 'petition_bureau',
    body: { passed: true, note: '事实清楚，程序合规' },
  },
  {
    type: 'D28',
    act: 'petition.report_urgent',
    unit: 'petition_bureau',
    body: {
      what: '集体到访反映低保停发',
      where: '胡集镇政府门前',
      people: 26,
      demand: '恢复低保',
      trend: '情绪平稳，部分人员表示将到市里反映',
      measures: '镇党委书记现场接访，民政局派员到场',
    },
  },
  {
    type: 'D29',
    act: 'meeting.close',
    unit: 'petition_bureau',
    body: {
      digest: '民政、财政、胡集镇分别汇报核查情况',
      resolutions: [
        { what: '由民政局牵头复核今年停发户', owner: 'civil_affairs', due: '2026-12-31' },
        { what: '补发资金由财政局保障', owner: 'finance', due: '2026-12-20' },
      ],
    },
  },
  {
    type: 'D30',
    act: 'campaign.assign',
    unit: 'petition_bureau',
    body: {
      leader: '副市长 韩叙',
      team: '民政局、胡集镇、信访局各一人',
      plan: '入户核查、补发到账、公布标准、回访',
      ticks: '☑包掌握情况　☑包思想疏导　☑包解决化解　☐包跟踪稳控',
      proof: '补发凭证',
      approver: '',
      weeklyMinutes: '11月第3周：已恢复',
    },
  },
  {
    type: 'D31',
    act: 'evaluation.resolve',
    unit: 'petition_bureau',
    body: {
      drawn: '从名册抽取评价员五人',
      recusal: '无',
      assessments: '程序合规、事实清楚、处理适当、群众满意',
      votes: '五人同意',
      resolution: '办理质量合格',
      measures: '补发到账后回访',
      deadline: '2026-12-31',
    },
  },
  {
    type: 'D32',
    act: 'petition.rate',
    unit: 'petition_bureau',
    body: { object: 'civil_affairs', grade: 'satisfied', reason: '补发到账' },
  },
  {
    type: 'D33',
    act: 'petition.record_callback',
    unit: 'petition_bureau',
    body: { result: 'true_result', way: '电话', satisfied: true, note: '补发款已到账' },
  },
  {
    type: 'D34',
    act: 'petition.authorise_proxy',
    unit: 'petition_bureau',
    body: {
      agent: { name: '孙立成', phone: '139****0199' },
      mandate: { scope: '递交材料、查询进度、代收文书', handed: '低保证复印件' },
    },
  },
  {
    type: 'D35',
    act: 'mediation.entrust',
    procedure: 'mediation',
    unit: 'petition_bureau',
    body: {
      committee: 'general_county',
      caseNumber: '420881-2026-003187-5',
      materials: ['来访登记表', '合同复印件'],
      consents: '双方均书面同意',
    },
  },
  {
    type: 'D35',
    act: 'mediation.hand_over',
    procedure: 'mediation',
    unit: 'petition_bureau',
    body: { toCommittee: 'general_county', materials: ['调解笔录'], consents: '双方均同意移交' },
  },
];

const staff: Record<string, string> = { mzj2: '林知远' };
const decided = { proposer: '孙立成', nameOf: (login: string) => staff[login] };

/** The sample written as its act would write it. */
export function draftOf({ type, act, body, unit = issuing.unit, procedure = 'petition', told }: Sample): PaperDraft {
  const own = typeof body.request === 'string' ? { request: body.request } : {};
  const source = {
    act,
    body,
    people,
    texts: { ...texts, ...own },
    by: issuing.by,
    actorUnit: unitTitle(policy, unit),
    slip: 'K7M42QXD',
  };
  return writePaper(type, { ...source, ...decided, state: state(procedure), context, ...(told ? { told } : {}) });
}

/** The same, ready for the press, with the number that it would get. */
export function orderOf(sample: Sample, index: number): PaperOrder {
  const { type, unit = issuing.unit } = sample;
  const draft = draftOf(sample);
  const mark = paperMark(policy, type, unit);
  const number = mark ? index + 1 : null;
  return toPrint({ type, title: draft.title, at: now, mark, year: mark ? 2026 : null, number }, draft);
}
