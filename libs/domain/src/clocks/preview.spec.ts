import { at, calendar, national, redYellowBlue } from '../../../../test/support/law-data';
import { Refusal } from '../kernel/refusal';
import { explainDue } from './explain';
import { previewDeadline, type PreviewRequest } from './preview';

const policy = {
  clocks: national.clocks ?? [],
  mediation: national.mediation,
  laws: national.laws,
  colours: redYellowBlue,
};
const preview = (request: PreviewRequest) => previewDeadline(request, policy, calendar);

describe('期限计算器 (POST /deadlines/preview)', () => {
  it('answers a rule of the law with its reasons', () => {
    const answer = preview({ rule: 'T05', start: '2026-08-05', ladder: [15, 10, 5], at: at('2026-09-30 09:00') });
    expect(answer).toMatchObject({
      startDate: '2026-08-05',
      dueRaw: '2026-10-04',
      dueRolled: '2026-10-08',
      endsAt: '2026-10-08T16:00:00.000Z',
      provisional: false,
      colour: 'yellow',
    });
    expect(answer.ladder).toEqual([
      { days: 15, on: '2026-09-18' },
      { days: 10, on: '2026-09-24' },
      { days: 5, on: '2026-09-29' },
    ]);
    expect(answer.explain.map(({ text }) => text)).toEqual([
      '2026年8月5日（星期三）开始，当日不计入，从次日起算（民法典第201条）',
      '办结：60日，届满日2026年10月4日（星期日）',
      '10月4日国庆节，休息日',
      '10月5日国庆节，休息日',
      '10月6日国庆节，休息日',
      '10月7日国庆节，休息日',
      '顺延至其后第一个工作日2026年10月8日（星期四）（民法典第203条）',
      '依据：《信访工作条例》第34条',
    ]);
  });

  it('a grant counts from the original last day', () => {
    expect(preview({ rule: 'T05', start: '2026-04-08', grant: 30 })).toMatchObject({
      dueRaw: '2026-07-07',
      dueRolled: '2026-07-07',
    });
    expect(preview({ rule: 'T06', start: '2026-06-07', grant: 20 })).toMatchObject({
      dueRaw: '2026-06-27',
      dueRolled: '2026-06-29',
    });
  });

  it('a row of the mediation limits (A02)', () => {
    expect(preview({ rule: 'T14.court_during_summary', start: '2026-06-23' })).toMatchObject({
      dueRaw: '2026-06-30',
      dueRolled: '2026-06-30',
      provisional: false,
    });
  });

  it('bare days, from an instant of the night before', () => {
    const answer = preview({ unit: 'working', days: 5, start: '2026-02-11T17:00:00.000Z' });
    expect(answer).toMatchObject({ startDate: '2026-02-12', dueRaw: '2026-02-26', dueRolled: '2026-02-26' });
    expect(answer).not.toHaveProperty('colour');
    expect(answer.explain).toContainEqual({ on: '2026-02-14', text: '2月14日春节调休上班（星期六），计入' });
    expect(answer.explain).toContainEqual({ on: '2026-02-17', text: '2月17日春节，不是工作日，不计' });
  });

  it('says 暂定 where the holidays are not known yet', () => {
    const answer = preview({ rule: 'T05', start: '2026-12-01' });
    expect(answer).toMatchObject({ dueRaw: '2027-01-30', dueRolled: '2027-02-01', provisional: true });
    expect(answer.explain.some(({ text }) => text.includes('暂定'))).toBe(true);
  });

  it.each([
    [{ rule: 'T99', start: '2026-01-01' }, '/rule'],
    [{ rule: 'T14.nowhere', start: '2026-01-01' }, '/rule'],
    [{ rule: 'T05', start: '2026-02-30' }, '/start'],
    [{ unit: 'natural', start: '2026-01-01' }, '/days'],
    [{ days: 5, start: '2026-01-01' }, '/unit'],
    [{ rule: 'T05', start: '2026-01-01', at: 'now' }, '/at'],
  ] as [PreviewRequest, string][])('refuses %j and points to %s', (request, pointer) => {
    expect.assertions(2);
    try {
      preview(request);
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      expect((error as Refusal).errors[0]?.pointer).toBe(pointer);
    }
  });
});

describe('explain(): how a last day came about', () => {
  const texts = (...input: Parameters<typeof explainDue>) => explainDue(...input).map(({ text }) => text);

  it('names days that were not counted and days that were granted', () => {
    const span = { from: '2026-11-10', budget: 30, unit: 'natural', excluded: 10 } as const;
    expect(texts({ ...span, title: '复核决定' }, calendar)[1]).toBe(
      '复核决定：30日，其间10日不计入，届满日2026年12月20日（星期日）',
    );
    expect(texts({ ...span, excluded: 0, extended: 5 }, calendar)[1]).toContain('另延长5日');
  });

  it('tells a limit stated in a letter, one that follows another, and one for the same day', () => {
    const stated = texts(
      { from: '2026-04-01', budget: 100, unit: 'natural', stated: true, law: '信访工作条例', article: '22(3)' },
      calendar,
    );
    expect(stated.slice(1)).toEqual(['文书写明的期限：2026年7月10日（星期五）', '依据：《信访工作条例》第22条（3）']);
    expect(texts({ from: '2026-06-07', budget: 30, unit: 'natural', countsFrom: '办结' }, calendar)[0]).toContain(
      '接续计算',
    );
    expect(texts({ from: '2026-06-07', budget: 0, unit: 'natural' }, calendar)[1]).toBe(
      '当日办结：2026年6月7日，不顺延',
    );
  });
});
