/**
 * The timer table of domain.md §1.2, typed by hand: what starts a limit, how long it is, what ends it. It is no copy of the
 * packs: the proof is that the packs and the engine together do what stands here.
 */
export interface Row {
  id: string;
  title: string;
  starts: string;
  days: number;
  unit: 'natural' | 'working';
  /** Any of these ends it. */
  ends: string[];
  /** Art. 23: how the matter came. */
  source?: 'direct' | 'transferred' | 'assigned';
  procedure?: string;
  category?: string;
  mode?: string;
  /** Passing it costs a right and is nobody's fault. */
  right?: true;
  /** A promise of the city, beside the law. */
  promise?: true;
  /** Facts that must be known. */
  known?: Record<string, string | boolean>;
}

const opinion = 'petition.opinion_delivered';
const answered = ['petition.notified', 'petition.guided', 'petition.declined'];
const handled = [opinion, 'petition.mediated', 'petition.withdrawn'];
const sent = ['petition.forwarded', 'petition.assigned', 'petition.accepted'];

export const statutory: Row[] = [
  { id: 'T01', title: '转送、交办', starts: 'petition.registered', days: 15, unit: 'natural', ends: sent },
  {
    id: 'T02',
    title: '告知（直接）',
    starts: 'petition.registered',
    days: 15,
    unit: 'natural',
    ends: answered,
    source: 'direct',
  },
  {
    id: 'T03',
    title: '告知（转来）',
    starts: 'petition.arrived',
    days: 15,
    unit: 'natural',
    ends: answered,
    source: 'transferred',
  },
  {
    ...{
      id: 'T04',
      title: '异议',
      starts: 'petition.arrived',
      days: 5,
      unit: 'working',
      source: 'transferred',
      right: true,
    },
    ends: ['petition.objected'],
  },
  { id: 'T05', title: '办结', starts: 'petition.accepted', days: 60, unit: 'natural', ends: handled },
  {
    ...{
      id: 'T07',
      title: '申请复查',
      starts: opinion,
      days: 30,
      unit: 'natural',
      ends: ['review.applied'],
      right: true,
    },
    known: { delivery_proven: true },
  },
  { id: 'T08', title: '复查决定', starts: 'review.applied', days: 30, unit: 'natural', ends: ['review.delivered'] },
  {
    ...{
      id: 'T09',
      title: '申请复核',
      starts: 'review.delivered',
      days: 30,
      unit: 'natural',
      ends: ['recheck.applied'],
      right: true,
    },
    known: { delivery_proven: true },
  },
  { id: 'T10', title: '复核决定', starts: 'recheck.applied', days: 30, unit: 'natural', ends: ['recheck.delivered'] },
  {
    ...{ id: 'T11', title: '交办反馈', starts: 'petition.assigned', days: 30, unit: 'natural', source: 'assigned' },
    ends: ['petition.result_reported'],
  },
  {
    ...{
      id: 'T12',
      title: '建议反馈',
      starts: 'supervision.recommended',
      days: 30,
      unit: 'natural',
      procedure: 'supervision',
    },
    ends: ['supervision.adoption_replied'],
  },
  {
    ...{
      id: 'T13',
      title: '司法确认',
      starts: 'mediation.effective',
      days: 30,
      unit: 'natural',
      procedure: 'mediation',
      right: true,
    },
    ends: ['mediation.confirmation_applied'],
  },
  {
    ...{ id: 'T14', title: '调解', starts: 'mediation.accepted', days: 30, unit: 'natural', procedure: 'mediation' },
    ends: ['mediation.effective', 'mediation.terminated'],
  },
] as Row[];

/** domain.md §3.3: T14 by where the dispute comes from and what it is about. */
export const mediationKinds: (Pick<Row, 'days' | 'unit' | 'starts'> & { known: Record<string, string> })[] = [
  { known: { source: 'court_before' }, starts: 'mediation.received', days: 30, unit: 'natural' },
  {
    known: { source: 'court_during', courtProcedure: 'ordinary' },
    starts: 'mediation.received',
    days: 15,
    unit: 'natural',
  },
  {
    known: { source: 'court_during', courtProcedure: 'summary' },
    starts: 'mediation.received',
    days: 7,
    unit: 'natural',
  },
  { known: { source: 'court_during' }, starts: 'mediation.received', days: 15, unit: 'natural' },
  { known: { disputeType: 'medical' }, starts: 'mediation.accepted', days: 30, unit: 'working' },
  { known: { disputeType: 'labour' }, starts: 'mediation.applied', days: 15, unit: 'natural' },
  { known: { disputeType: 'traffic' }, starts: 'mediation.accepted', days: 10, unit: 'natural' },
  { known: { disputeType: 'consumer_food_drug' }, starts: 'mediation.accepted', days: 45, unit: 'working' },
  { known: { rule: 'public_order' }, starts: 'mediation.accepted', days: 7, unit: 'working' },
  { known: { disputeType: 'neighbour' }, starts: 'mediation.accepted', days: 30, unit: 'natural' },
];

const promise = { unit: 'natural', promise: true } as const;

/** What 钟祥 promises beside the law (our figures: the seed gives none), and 铜陵's 100 / 210 / 110 (domain.md L1–L3). */
export const promises: Record<'zhongxiang' | 'tongling', Row[]> = {
  zhongxiang: [
    { ...promise, id: 'L1', title: '分流交办', starts: 'petition.registered', days: 3, ends: sent },
    {
      ...promise,
      id: 'L2',
      title: '首次反馈',
      starts: 'petition.arrived',
      days: 10,
      ends: answered,
      source: 'transferred',
    },
    { ...promise, id: 'L3', title: '办结', starts: 'petition.accepted', days: 45, ends: handled },
  ],
  tongling: [
    {
      ...{ ...promise, id: 'L1_receive', title: '100 接收', starts: 'petition.arrived', days: 1, mode: 'consult' },
      ...{ ends: ['petition.signed'], source: 'transferred', category: 'suggestion' },
    },
    {
      ...{ ...promise, id: 'L1_reply', title: '100 当日回复', starts: 'petition.signed', days: 0, mode: 'consult' },
      ...{ ends: ['petition.suggestion_replied'], category: 'suggestion' },
    },
    {
      ...{ ...promise, id: 'L2_accept', title: '210 受理', starts: 'petition.arrived', days: 2, mode: 'ordinary' },
      ...{ ends: ['petition.accepted'], source: 'transferred' },
    },
    {
      ...promise,
      id: 'L2_handle',
      title: '210 办理',
      starts: 'petition.accepted',
      days: 10,
      mode: 'ordinary',
      ends: [opinion],
    },
    {
      ...{ ...promise, id: 'L3_accept', title: '110 受理', starts: 'petition.registered', days: 1, mode: 'simplified' },
      ...{ ends: ['petition.accepted'] },
    },
    {
      ...promise,
      id: 'L3_handle',
      title: '110 办理',
      starts: 'petition.accepted',
      days: 10,
      mode: 'simplified',
      ends: [opinion],
    },
  ],
};
