import { Problem } from '../../api/problem';
import type { Action, CaseAnswer, CaseFile, Clock, JournalEntry, StageRow } from '../../api/wire';

const clock = (change: Partial<Clock>): Clock => ({
  from: '2026-10-26',
  days: 60,
  dueRaw: '2026-12-25',
  dueRolled: '2026-12-25',
  state: 'running',
  colour: 'blue',
  badge: '剩余32天',
  ...change,
});

/** Every state of a limit (screens 1.5), with its name. */
export const clocks: [string, Clock | undefined][] = [
  ['蓝', clock({})],
  ['工作日', clock({ unit: 'working', left: 8, badge: '剩余12天' })],
  ['黄', clock({ colour: 'yellow', badge: '剩余6天' })],
  ['红，未到期', clock({ colour: 'red', badge: '剩余2天' })],
  ['今日到期', clock({ colour: 'red', badge: '今日到期' })],
  ['顺延', clock({ colour: 'red', badge: '法定顺延至 10月8日' })],
  ['逾期', clock({ state: 'overdue', colour: 'red', badge: '超期2天' })],
  ['逾期，工作日', clock({ state: 'overdue', colour: 'red', unit: 'working', over: 2, badge: '超期4天' })],
  ['中止', clock({ state: 'paused', colour: undefined, paused: '听证', left: 12, badge: '11月20日起暂停计算' })],
  ['暂定', clock({ badge: '剩余53天（暂定）', provisional: true, dueRolled: '2027-01-15' })],
  ['按期', clock({ state: 'stopped', stopped: '2026-11-20', badge: '11月20日停止' })],
  ['超期办结', clock({ state: 'stopped', stopped: '2026-12-27', late: true, over: 2, badge: '12月27日停止，超期' })],
  ['没有', undefined],
];

/** A case with both kinds of limits. */
export const item = {
  id: 'sample',
  procedure: 'petition',
  status: 'accepted',
  statusTitle: '已受理',
  stage: 'feedback',
  seq: 7,
  caseCode: '420881-2026-003187-1',
  openedAt: '2026-10-20T01:00:00.000Z',
  clocks: { T05: clock({}), L2: clock({ colour: 'red', badge: '剩余2天' }) },
  papers: {},
  pending: null,
  leadTitle: '民政局',
  topicTitle: '低保停发',
  petitioner: { name: '陈*', persons: 1 },
  flags: ['first', 'urgent'],
  colour: 'red',
  colourClock: 'L2',
  next: {
    act: 'petition.sign',
    title: '签收',
    who: '人社局·王×',
    by: '2026-11-26',
    else: '逾期自动提醒科长',
    mine: true,
    text: '请 人社局·王× 于 11-26（周四）前签收；逾期自动提醒科长',
  },
} as CaseAnswer;

/** The same case as its page has it. */
export const caseFile = { ...item, category: 'claim', texts: [], people: [] } as unknown as CaseFile;

/** Rows of a list: one late, one waiting, one without a limit. */
export const rows: CaseAnswer[] = [
  { ...item, id: 'sample.1' },
  {
    ...item,
    id: 'sample.2',
    caseCode: '420881-2026-003240-4',
    status: 'arrived',
    statusTitle: '待签收',
    colour: 'yellow',
  },
  { ...item, id: 'sample.3', caseCode: '420881-2026-003251-9', clocks: {}, colour: null, next: null },
];

export const stages: StageRow[] = [
  { stage: 'intake', title: '集中受理', state: 'done', at: '2026-10-20' },
  { stage: 'dispatch', title: '分流交办', state: 'done', at: '2026-10-22' },
  { stage: 'feedback', title: '限时反馈', state: 'now' },
  { stage: 'supervision', title: '跟踪督办', state: 'todo', beside: 'feedback' },
  { stage: 'evaluation', title: '质量评价', state: 'todo' },
];

const entry = (seq: number, change: Partial<JournalEntry>): JournalEntry => ({
  ...{ seq, at: '2026-11-16T02:42:00.000Z', name: 'petition.noted', act: 'petition.add_note', title: '办理记录' },
  ...{ by: 'login:mzj1', byName: '花明远', data: {}, kind: 'flow', side: null },
  ...change,
});

export const entries: JournalEntry[] = [
  entry(1, { title: '受理告知书', kind: 'paper' }),
  entry(2, { title: '民政局反馈', side: 'internal', texts: { text: '停发原因为收入超标，正在复核。' } }),
  entry(3, { title: '短信告知', side: 'outward', kind: 'talk', texts: { text: '您的事项正在办理。' } }),
];

export const actions: Action[] = [
  { act: 'petition.sign', title: '签收', article: '条例 23', allowed: true },
  { act: 'petition.finalise', title: '终结', article: '条例 36', allowed: false, why: '复核意见未送达' },
];

/** Refusals and faults as the api tells them. */
export const problems: [string, Problem][] = [
  [
    '出错',
    new Problem({
      code: 'internal',
      status: 500,
      title: '系统内部错误',
      detail: '请稍后再试。',
      traceId: '01HX-7Q2K',
    }),
  ],
  ['无权', new Problem({ code: 'forbidden', status: 403, title: '无权办理', detail: '本页由督查岗位查看。' })],
  ['没有', new Problem({ code: 'not_found', status: 404, title: '未找到该事项', detail: '' })],
  [
    '他人先办',
    new Problem({
      code: 'stale_state',
      status: 412,
      title: '内容已被他人更新',
      detail: '本件已被他人更新',
      state: { statusTitle: '已受理', handlerName: '王×' },
    }),
  ],
];
