import { calendar, clockStory, redYellowBlue, at } from '../../../../test/support/law-data';
import { clockView } from './view';

const scope = {
  category: 'claim',
  route: 'petition',
  sources: ['transferred'],
  known: { identity_clear: true, delivery_proven: true },
};

describe('M2: opinion, review, recheck', () => {
  const m2 = clockStory('zhongxiang', scope);

  it('petition: T01 to T07 with the window rolling over National Day', () => {
    m2.tell('petition.registered', '2026-06-29 09:00');
    m2.tell('petition.forwarded', '2026-07-01 09:00');
    m2.tell('petition.arrived', '2026-07-01 09:00');
    m2.tell('petition.accepted', '2026-07-06 09:00');
    m2.tell('petition.notified', '2026-07-07 09:00');
    m2.tell('petition.opinion_delivered', '2026-09-01 09:00');
    expect(m2.clocks).toMatchObject({
      T01: { dueRaw: '2026-07-14', stoppedOn: '2026-07-01' },
      T03: { dueRaw: '2026-07-16', stoppedOn: '2026-07-07' },
      T04: { dueRaw: '2026-07-08', stoppedOn: '2026-07-06' },
      T05: { dueRaw: '2026-09-04', dueRolled: '2026-09-04', stoppedOn: '2026-09-01' },
      T07: { from: '2026-09-01', dueRaw: '2026-10-01', dueRolled: '2026-10-08' },
    });
    expect(m2.clocks).not.toHaveProperty('T11');
  });

  it('review: applied on the rolled last day, delivered, T09 begins', () => {
    m2.tell('review.applied', '2026-10-08 17:00');
    m2.tell('review.delivered', '2026-11-04 10:00');
    expect(m2.clocks).toMatchObject({
      T07: { stoppedOn: '2026-10-08' },
      T08: { from: '2026-10-08', dueRaw: '2026-11-07', dueRolled: '2026-11-09', stoppedOn: '2026-11-04', late: false },
      T09: { from: '2026-11-04', dueRaw: '2026-12-04', dueRolled: '2026-12-04' },
    });
  });

  it('recheck: the hearing pauses T10 from the notice to the conclusion, ten days in all', () => {
    m2.tell('recheck.applied', '2026-11-10 09:00');
    expect(m2.clocks.T10).toMatchObject({ dueRaw: '2026-12-10', dueRolled: '2026-12-10' });
    m2.tell('recheck.hearing_notified', '2026-11-17 09:00');
    m2.tell('recheck.hearing_opened', '2026-11-24 14:30');
    const paused = clockView(m2.clocks.T10!, { now: at('2026-11-24 14:31'), calendar, colours: redYellowBlue });
    expect(paused).toMatchObject({ state: 'paused', badge: '11月17日起暂停计算' });
    expect(paused).not.toHaveProperty('colour');
    m2.tell('recheck.hearing_closed', '2026-11-26 17:00');
    expect(m2.clocks.T10).toMatchObject({ excluded: 10, dueRaw: '2026-12-20', dueRolled: '2026-12-21' });
    expect(m2.clocks.T10).not.toHaveProperty('pausedOn');
    m2.tell('recheck.delivered', '2026-12-14 10:00');
    expect(m2.clocks.T10).toMatchObject({ stoppedOn: '2026-12-14', late: false });
  });
});

describe('A hearing while the petition is handled', () => {
  it('stops nothing: only the recheck has this rule (Art. 34, right 4)', () => {
    const story = clockStory('tongling', scope);
    story.tell('petition.accepted', '2026-03-02 09:00');
    expect(story.tell('petition.hearing_opened', '2026-04-14 09:00')).toEqual([]);
    expect(story.tell('recheck.hearing_notified', '2026-04-14 09:00')).toEqual([]);
    expect(story.clocks.T05).toMatchObject({ dueRaw: '2026-05-01', dueRolled: '2026-05-06' });
  });

  it('a recheck that ends during its hearing is not late for the days of the hearing', () => {
    const story = clockStory('tongling', { ...scope, procedure: 'recheck' });
    story.tell('recheck.applied', '2026-02-25 09:00');
    story.tell('recheck.hearing_notified', '2026-03-10 09:00');
    story.tell('recheck.delivered', '2026-03-30 09:00');
    expect(story.clocks.T10).toMatchObject({ excluded: 21, dueRaw: '2026-04-17', late: false });
  });
});
