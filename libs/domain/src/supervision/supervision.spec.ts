import { noticesOf } from '../duties/notices';
import { tasksOf } from '../duties/tasks';
import { Exits } from '../escalation/escalation.fixture';
import { person } from '../kernel/testing';
import type { Facts } from '../kernel/types';

const order = {
  to: 'housing_construction',
  petition: 'p1',
  problem: '…',
  ruleBroken: '…',
  demand: '…',
  deadline: '2026-06-10',
};
const advice = {
  kind: 'improve_work',
  to: 'housing_construction',
  petition: 'p1',
  facts: '…',
  basis: '…',
  advice: '…',
};

describe('Art. 39, 40: an order is open until its unit has replied in writing', () => {
  it('carries its own paper when it is not opened by an escalation', () => {
    const story = new Exits();
    const sent = story.do('2026-05-26 09:00', 'supervisor', 'supervision.order', 'o1', order);
    expect(sent.state).toMatchObject({ status: 'ordered', papers: { D25: 1 }, deadline: '2026-06-10' });
    expect(story.refused('2026-05-27 09:00', 'zjj', 'supervision.reply', 'o1')).toBe('validation_failed');
    expect(story.do('2026-05-27 09:00', 'zjj', 'supervision.reply', 'o1', { text: '…' }).state.status).toBe('replied');
    expect(story.refused('2026-05-28 09:00', 'zjj', 'supervision.reply', 'o1', { text: '…' })).toBe(
      'act_not_allowed_in_status',
    );
  });

  it('is written by supervisors, to a unit, with a day that has not passed', () => {
    const story = new Exits();
    const write = (by: 'zjj' | 'supervisor', more: object) =>
      story.refused('2026-05-26 09:00', by, 'supervision.order', 'o1', { ...order, ...more });
    expect(write('zjj', {})).toBe('forbidden');
    expect(write('supervisor', { to: 'nobody' })).toBe('validation_failed');
    expect(write('supervisor', { deadline: '2026-05-25' })).toBe('validation_failed');
    expect(write('supervisor', { petition: 'none' })).toBe('not_found');
  });
});

describe('Art. 40: a recommendation is answered with whether it is adopted', () => {
  it('within thirty days (T12), with a reason for what is not taken up', () => {
    const story = new Exits();
    const sent = story.do('2026-05-26 09:00', 'supervisor', 'supervision.recommend', 'o1', advice);
    expect(sent.state).toMatchObject({
      status: 'recommended',
      papers: { D26: 1 },
      clocks: { T12: { dueRaw: '2026-06-25' } },
    });
    expect(tasksOfSweep(story)).toEqual(['unit:housing_construction, 2026-06-30']);
    const reply = (facts: object) =>
      story.refused('2026-06-01 09:00', 'zjjHead', 'supervision.reply_adoption', 'o1', { text: '…', ...facts });
    expect(reply({})).toBe('adoption_missing');
    expect(reply({ adoption: 'partly_adopted' })).toBe('adoption_reason_missing');
    expect(reply({ adoption: 'adopted' })).toBe('ok');
    expect(story.stage.caseOf('o1').clocks.T12?.stoppedOn).toBe('2026-06-01');
  });
});

describe('Art. 40: what the patrol has found is a draft until somebody with the right to has issued it', () => {
  const codes = { measure: 'order', to: 'housing_construction', petition: 'p1', deadline: '2026-06-10' };
  const drafted = (more: Facts = {}) => {
    const story = new Exits();
    story.stage.play({
      ...{ at: '2026-05-26 00:00', by: person('system', { door: 'system' }), act: 'supervision.draft', on: 'o1' },
      facts: { ...codes, triggers: ['shirking'], ...more },
    });
    return story;
  };

  it('only supervisors know of it; the bureau’s deputy head is told, the unit is not', () => {
    const story = drafted();
    const { status, papers } = story.stage.caseOf('o1');
    expect([status, papers]).toEqual(['drafted', {}]);
    expect(story.refused('2026-05-26 09:00', 'zjj', 'supervision.reply', 'o1', { text: '…' })).toBe('not_found');
    const context = story.stage.contextAt('2026-05-26 00:00');
    const state = story.stage.caseOf('o1');
    const told = story.stage
      .journalOf('o1')
      .flatMap((event) => noticesOf(state, state, event, context, () => undefined));
    expect(told).toEqual([{ about: 'supervision.drafted', to: 'role:bureau_deputy' }]);
    expect(story.refused('2026-05-26 09:00', 'supervisor', 'supervision.draft', 'o2', codes)).toBe('forbidden');
  });

  it('issued it is an order like any other, to whom and by when the one who signs wants', () => {
    const story = drafted();
    expect(story.refused('2026-05-26 09:00', 'supervisor', 'supervision.issue', 'o1')).toBe('forbidden');
    const sent = story.do('2026-05-26 09:00', 'deputy', 'supervision.issue', 'o1');
    expect(sent.state).toMatchObject({ status: 'ordered', papers: { D25: 1 }, deadline: '2026-06-10' });
    expect(story.do('2026-05-27 09:00', 'zjj', 'supervision.reply', 'o1', { text: '…' }).state.status).toBe('replied');
    const other = drafted().do('2026-05-26 09:00', 'deputy', 'supervision.issue', 'o1', { to: 'agriculture' });
    expect(other.state).toMatchObject({ to: 'agriculture' });
  });

  it('not with a day that has passed meanwhile, nor to nobody', () => {
    const story = drafted();
    const late = (facts: Facts = {}) => story.refused('2026-06-11 09:00', 'deputy', 'supervision.issue', 'o1', facts);
    expect(late()).toBe('validation_failed');
    expect(late({ deadline: '2026-06-20', to: 'nobody' })).toBe('validation_failed');
    expect(late({ deadline: '2026-06-20' })).toBe('ok');
  });

  it('a recommendation is the bureau head’s own; thirty days begin when he issues it (T12)', () => {
    const story = drafted({ measure: 'recommend', kind: 'improve_work', triggers: ['plainly_wrong'] });
    expect(story.refused('2026-05-28 09:00', 'deputy', 'supervision.issue', 'o1')).toBe('forbidden');
    const sent = story.do('2026-05-28 09:00', 'director', 'supervision.issue', 'o1');
    expect(sent.state).toMatchObject({ status: 'recommended', papers: { D26: 1 } });
    expect(sent.state.clocks.T12?.from).toBe('2026-05-28');
  });

  it('or dropped, with the reason; the unit never hears of it', () => {
    const story = drafted();
    expect(story.refused('2026-05-26 09:00', 'deputy', 'supervision.drop', 'o1')).toBe('validation_failed');
    const { state } = story.do('2026-05-26 09:00', 'deputy', 'supervision.drop', 'o1', { reason: '…' });
    expect(state.status).toBe('dropped');
    expect(story.refused('2026-05-27 09:00', 'zjj', 'supervision.reply', 'o1', { text: '…' })).toBe('not_found');
    expect(story.refused('2026-05-27 09:00', 'deputy', 'supervision.issue', 'o1')).toBe('act_not_allowed_in_status');
  });
});

/** What the unit owes when more of the same is to be swept for; a day that has passed is none. */
function tasksOfSweep(story: Exits): string[] {
  const sweep = (sweepBy: string, on: string) => ({ at: '2026-05-26 10:00', act: { ...advice, sweepBy }, on });
  const past = sweep('2026-05-25', 'o2');
  expect(story.refused(past.at, 'supervisor', 'supervision.recommend', past.on, past.act)).toBe('validation_failed');
  const ahead = sweep('2026-06-30', 'o3');
  const { state, events } = story.do(ahead.at, 'supervisor', 'supervision.recommend', ahead.on, ahead.act);
  const context = story.stage.contextAt(ahead.at);
  const owed = events.flatMap((event) => tasksOf(state, event, context, () => undefined));
  return owed.map(({ owner, due }) => `${owner}, ${due}`);
}
