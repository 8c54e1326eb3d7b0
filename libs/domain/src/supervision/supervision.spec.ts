import { tasksOf } from '../duties/tasks';
import { Exits } from '../escalation/escalation.fixture';

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
