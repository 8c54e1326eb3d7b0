import type { Agreement, Limit, PetitionStatus, Progress } from '../progress';
import { petitionStatuses } from '@yimen/domain/petition/state';
import { Failure } from '../api';
import { spokenText } from './aloud';
import { proofMessage } from './failure';
import { limitsOf, standing } from './limits';
import { gradeTitle, rateesOf } from './rating';
import { sentenceOf } from './sentence';
import { proofFrom, slipCodeFrom } from './slip-code';
import { canRate, stagesOf } from './stages';

const limit = (more: Partial<Limit> = {}): Limit => ({
  from: '2026-10-26',
  days: 60,
  dueRaw: '2026-12-25',
  dueRolled: '2026-12-25',
  state: 'running',
  badge: '剩余32天',
  ...more,
});
const matter = (status: PetitionStatus, more: Partial<Progress> = {}): Progress => ({
  sealed: false,
  caseCode: '420881-2026-000001-3',
  openedAt: '2026-10-20T01:00:00.000Z',
  status,
  statusTitle: petitionStatuses[status],
  unit: 'human_resources',
  unitTitle: '市人社局',
  clocks: {},
  papers: [],
  answers: [],
  notices: [],
  remedies: [],
  ...more,
});
const review = { title: '申请复查', until: '2026-10-08', how: '可向上一级机关申请复查' };

describe('one sentence: where it is, who does what, by when (screens §1.1)', () => {
  it.each<[PetitionStatus, Partial<Progress>, string]>([
    [
      'registered',
      { clocks: { T01: limit() }, unit: null, unitTitle: null },
      '您的事项已登记，最迟12月25日前告知您去向。',
    ],
    ['arrived', { clocks: { T03: limit() } }, '您的事项已转到市人社局，最迟12月25日前书面告知您是否受理。'],
    ['accepted', { clocks: { T05: limit() } }, '您的事项已由市人社局受理，最迟12月25日前书面答复。'],
    ['opinion_delivered', { remedies: [review] }, '市人社局已书面答复您。不服的，最迟10月8日前可以申请复查。'],
    ['archived', {}, '您的事项已办完，材料已归档。'],
  ])('%s', (status, more, expected) => {
    expect(sentenceOf(matter(status, more))).toBe(expected);
  });

  it('names the extended day, not the first one (Art. 34)', () => {
    const clocks = { T05: limit({ state: 'running' }), T06: limit({ dueRolled: '2027-01-25', provisional: true }) };
    expect(sentenceOf(matter('accepted', { clocks }))).toContain('最迟1月25日前书面答复（日期暂定）');
    expect(limitsOf({ clocks }).map(({ id }) => id)).toEqual(['T06']);
  });

  it('says openly that the day has passed', () => {
    const clocks = { T05: limit({ state: 'overdue', badge: '超期2天' }) };
    expect(sentenceOf(matter('accepted', { clocks }))).toContain('应在12月25日前书面答复，现已超期2天。');
  });

  it('has words for every status, and for an accusation one sentence only (Art. 30)', () => {
    for (const status of Object.keys(petitionStatuses) as PetitionStatus[]) {
      expect(sentenceOf(matter(status))).toMatch(/。$/);
      expect(stagesOf(matter(status))[0]).toEqual({ title: '登记', state: 'done' });
    }
    expect(spokenText(matter('registered', { sealed: true }))).toBe('此件由承办机关直接向您反馈。');
  });
});

describe('stages', () => {
  it('go from registration to rating', () => {
    expect(stagesOf(matter('accepted')).map(({ state }) => state)).toEqual(['done', 'done', 'now', 'next', 'next']);
  });

  it('end where the matter left the line', () => {
    expect(stagesOf(matter('declined'))).toEqual([
      { title: '登记', state: 'done' },
      { title: '不予受理', state: 'now' },
    ]);
  });
});

describe('remedies (Art. 35: from proven delivery)', () => {
  it('promise no day while nothing is delivered', () => {
    const waiting = matter('opinion_delivered', { remedies: [{ ...review, until: null }] });
    expect(sentenceOf(waiting)).toBe('市人社局已书面答复您。');
    expect(spokenText(waiting)).toContain('申请复查，还没有起算，有送达证明后起算。');
  });
});

describe('a mediation’s agreement (调解法 29–33)', () => {
  const sue = { title: '请调委会督促，或者起诉', until: null, how: '可以向人民法院提起诉讼' };
  const agreement: Agreement = {
    ...{ effectiveOn: '2026-11-12', oral: false, standing: '履行中', total: '54,000.00', duties: [] },
    instalments: [
      { due: '2026-11-13', amount: '14,000.00', performedOn: '2026-11-13' },
      { due: '2026-12-13', amount: '40,000.50', performedOn: null },
    ],
    ...{
      manner: '转到汪**账户****5678',
      place: '钟祥',
      rights: [{ ...review, title: '申请司法确认', until: '2026-12-14' }, sue],
    },
  };
  const guidance = [{ body: '市人民法院', address: '石城大道', applyLimit: '三年' }];
  const agreed = matter('guided', { agreement, guidance });

  it('is news of the first line', () => {
    expect(sentenceOf(agreed)).toMatch(/期限办理。调解协议已于11月12日生效，履行中。$/);
  });

  it('is read aloud: what is still owed in plain figures, how, and what may be done', () => {
    const spoken = spokenText(agreed);
    expect(spoken).toContain('40000.50元，最迟2026年12月13日（星期日）履行。\n履行方式：转到汪某账户尾号5678。');
    expect(spoken).toContain('请到市人民法院办理，地址石城大道，申请期限三年。');
    expect(spoken).not.toContain('14000');
    expect(spoken).toContain('申请司法确认，最迟2026年12月14日（星期一）。');
    expect(spoken).toContain('请调委会督促，或者起诉。可以向人民法院提起诉讼。');
    expect(spoken.match(/11月12日/g)).toHaveLength(1);
  });
});

describe('limits', () => {
  it('stand as kept or late once they are over, else in the server’s words', () => {
    expect(standing(limit())).toBe('剩余32天');
    expect(standing(limit({ state: 'stopped', stopped: '2026-11-20', late: false }))).toBe('✓ 按期，11月20日');
    expect(standing(limit({ state: 'stopped', stopped: '2026-12-28', late: true }))).toBe('✓ 超期，12月28日');
  });
});

describe('rating (满意度评价办法)', () => {
  it('asks about the responsible body, then the petition bureau, each once', () => {
    expect(rateesOf(matter('settled')).map(({ object }) => object)).toEqual(['human_resources', 'petition_bureau']);
    expect(rateesOf({ unit: 'petition_bureau', unitTitle: '市信访局' })).toHaveLength(1);
  });

  it('is open once there is an answer, and is read back in words', () => {
    expect([canRate('accepted'), canRate('opinion_delivered'), canRate('archived')]).toEqual([false, true, false]);
    expect([gradeTitle('dissatisfied'), gradeTitle('else')]).toEqual(['不满意', '已评价']);
  });
});

describe('what is typed or scanned', () => {
  it.each(['K7M4_2qXd', 'YIMEN:K7M4_2qXd', '#YIMEN:K7M4_2qXd', '#K7M4_2qXd', ' K7M4 _2qXd\n'])(
    '%j is the code',
    (text) => {
      expect(slipCodeFrom(text)).toBe('K7M4_2qXd');
    },
  );

  it('keeps four characters of the proof, the closing x as X', () => {
    expect([proofFrom('00 1x'), proofFrom('123456'), proofFrom('12a3')]).toEqual(['001X', '1234', '123']);
  });

  it('is refused with the tries that are left, or the time to wait', () => {
    const refused = (code: string, extra: Failure['extra']) => proofMessage(new Failure(code, '', '', extra));
    expect(refused('slip_proof_wrong', { triesLeft: 4 })).toBe('后四位不对，还可再试 4 次');
    expect(refused('slip_proof_wrong', { triesLeft: 0 })).toBe('请 30 分钟后再试，或到窗口查询');
    expect(refused('rate_limited', { retryAfter: 1741 })).toBe('请 30 分钟后再试，或到窗口查询');
    expect(refused('internal_error', {})).toBeNull();
  });
});
