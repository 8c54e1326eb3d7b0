import type { Sample } from './samples';

/** What was registered. */
export const texts = {
  request:
    '请求恢复本户自2026年6月起停发的最低生活保障金，并补发停发期间的差额；同时请求公布本村低保复核的标准和名单。',
  facts:
    '本户二人，2019年起享受农村低保。2026年6月村里通知停发，理由是子女有车。该车是2015年购买、已报废的农用三轮车，户口早已分开。本人患慢性肾病，每月药费一千二百元左右，多次到镇、村询问均未得到书面答复。',
  reasons: '家庭人均收入低于本市农村低保标准，停发没有书面决定，也没有告知申诉途径。',
  materials: ['低保证复印件', '车辆报废证明', '病历和药费清单'],
};
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
/** Up to the opinion and the reply, each paper in each of its faces. */
export const beforeTheOpinion: Sample[] = [
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
];
