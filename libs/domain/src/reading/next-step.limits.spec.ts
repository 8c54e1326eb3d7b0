import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import type { ClockState } from '../clocks/definition';
import { blankHead } from '../kernel/fold';
import type { ProcedureName } from '../kernel/types';
import { procedures } from '../procedures';
import { nextStep } from './next-step';

const from = '2026-03-30';
const clock = (id: string, due: string, more: Partial<ClockState> = {}): ClockState => ({
  ...{ id, kind: 'statutory', from, startedAt: `${from}T01:00:00.000Z`, budget: 30, unit: 'natural' },
  ...{ dueRaw: due, dueRolled: due },
  ...more,
});
const promise = { kind: 'commitment' } as const;

/** The next step of a case that stands in a status with these limits; liu1 is 刘明. */
function step(name: ProcedureName, status: string, today: string, clocks: ClockState[], more: object = {}) {
  const head = procedures[name].blank(blankHead('c1', name, 'x', `${from}T01:00:00.000Z`, 'guide1'));
  const running = Object.fromEntries(clocks.map((one) => [one.id, one]));
  const context = { now: `${today}T01:00:00.000Z`, today, calendar, policy: law(), related: {}, newId: () => 'x' };
  const known: Record<string, string> = { liu1: '刘明' };
  const state = { ...head, status, clocks: running, ...more };
  return nextStep(procedures[name], state, context, (login) => known[login]);
}

describe('which limit is to be kept', () => {
  const both = [clock('T01', '2026-04-14'), clock('L1', '2026-04-02', promise)];
  const kept = (today: string, clocks: ClockState[]) => step('petition', 'registered', today, clocks);

  it('the earliest that is not past; its last day is not past', () => {
    expect(kept('2026-04-02', both)).toMatchObject({ clock: 'L1', else: '逾期记为超承诺，法定期限照算' });
    expect(kept('2026-04-03', both)).toMatchObject({ clock: 'T01', else: '逾期自动列入督办' });
    expect(kept('2026-04-14', both)).toMatchObject({ clock: 'T01', else: '逾期自动列入督办' });
  });

  it('when all are past the law’s own before a promise', () => {
    expect(kept('2026-04-15', both)).toMatchObject({ clock: 'T01', else: '已超期，自动列入督办' });
    expect(kept('2026-04-15', both.slice(1))).toMatchObject({ clock: 'L1', else: '已超承诺' });
  });

  it('none that ended, and none that another act ends', () => {
    const ended = clock('T01', '2026-04-14', { stoppedAt: `${from}T02:00:00.000Z` });
    expect(kept('2026-04-01', [ended, clock('T05', '2026-06-07')])).toMatchObject({
      clock: null,
      by: null,
      else: null,
    });
  });

  it('a right counts while it lasts, and lapses without a word', () => {
    const right = clock('T04', '2026-04-09', { rightOf: 'case:responsible_unit' });
    const arrived = (today: string) => step('petition', 'arrived', today, [right], { lead: 'health' });
    expect(arrived('2026-04-09')).toMatchObject({ clock: 'T04', else: '逾期不得退回' });
    expect(arrived('2026-04-10')).toMatchObject({ clock: null, text: '请 市卫健局 签收或提出异议' });
  });
});

describe('what follows when a limit is not kept', () => {
  const committee = { committee: 'labour', mediators: ['liu1', 'li1'] };
  const handed = (today: string) =>
    step('mediation', 'entrusted', today, [clock('handoff_receipt', '2026-04-02', { kind: 'procedure' })], committee);

  it('the receipt of a file: late is late; the committee’s first mediator is named', () => {
    expect(handed('2026-04-02')?.text).toBe(
      '请 劳动争议人民调解委员会·刘明 于 04-02（周四）前核对并签收移送材料；逾期自动列为超期',
    );
    expect(handed('2026-04-03')?.else).toBe('已超期');
  });

  it('a day that the case itself names is watched by the supervisors', () => {
    const due = (today: string) =>
      step('mediation', 'effective', today, [], {
        ...committee,
        agreement: { instalments: [{ due: '2026-04-03', amount: 1 }] },
      });
    expect(due('2026-04-03')).toMatchObject({ by: '2026-04-03', clock: null, else: '逾期由督查督办' });
    expect(due('2026-04-04')?.else).toBe('已超期');
  });

  it('a mediation ends with the way to other bodies, a recommendation with its written answer', () => {
    const mediating = step('mediation', 'mediating', '2026-04-03', [clock('T14', '2026-04-20')], committee);
    expect(mediating?.else).toBe('期满未达成协议的终止调解，告知仲裁、行政、诉讼途径');
    const asked = step('supervision', 'recommended', '2026-04-30', [clock('T12', '2026-04-29')], { to: 'health' });
    expect(asked?.else).toBe('已超期');
  });

  it.each([
    ['review', 'T08', '请 钟祥市人民政府 于 04-29（周三）前作出复查意见；逾期自动列为超期'],
    ['recheck', 'T10', '请 钟祥市人民政府 于 04-29（周三）前作出复核意见；逾期自动列为超期'],
  ] as const)('%s: what the petitioner may ask next is not what lateness leads to', (level, id, text) => {
    const more = { level, lead: 'government' };
    expect(step(level, 'accepted', '2026-04-04', [clock(id, '2026-04-29')], more)?.text).toBe(text);
  });
});

describe('the next reminder of the ladder', () => {
  const opinion = (today: string, more: object = {}) =>
    step('petition', 'accepted', today, [clock('T05', '2026-06-07')], { lead: 'health', ...more })?.else;

  it('is named with its day and whom it goes to, until its day has passed', () => {
    expect(opinion('2026-04-15')).toBe('05-22自动提醒承办人；逾期自动列入督办');
    expect(opinion('2026-05-28')).toBe('05-28自动提醒分管负责人；逾期自动列入督办');
    expect(opinion('2026-05-29')).toBe('06-02自动提醒主要负责人；逾期自动列入督办');
    expect(opinion('2026-06-07')).toBe('逾期自动列入督办');
  });

  it('one that was sent already, or of a ladder that ended, is not named', () => {
    expect(opinion('2026-05-28', { rungs: { 'T05.d10': '2026-05-28' } })).toContain('06-02');
    expect(opinion('2026-05-29', { ladderStopped: ['T05'] })).toBe('逾期自动列入督办');
  });
});

describe('a signature that is waited for', () => {
  const pending = { act: 'petition.decline', by: ['role:bureau_head'], proposedBy: 'x', facts: {} };

  it('is asked from the role that signs, or from the head of the body that holds the matter', () => {
    const asked = (by: string) =>
      step('petition', 'signed', '2026-04-03', [], { lead: 'health', pending: { ...pending, by: [by] } })?.owner;
    expect([asked('role:bureau_head'), asked('unit_head')]).toEqual(['role:bureau_head', 'head:health']);
  });
});
