import { at, calendar, city, clockStory, redYellowBlue } from '../../../../test/support/law-data';
import { colourOf, type ColourScheme } from './colour';
import { clockView } from './view';

const claim = {
  category: 'claim',
  route: 'petition',
  mode: 'ordinary',
  sources: ['transferred'],
  known: { identity_clear: true },
};
const started = (name: string, when: string, pack = 'tongling') => {
  const story = clockStory(pack, claim);
  story.tell(name, when);
  return story;
};

describe('Design §12.4: the badge of sixty days that end in the National Day week', () => {
  const clock = started('petition.accepted', '2026-08-05 09:00').clocks.T05!;
  const look = (when: string) => {
    const { state, colour, daysLeft, badge, late } = clockView(clock, {
      now: at(when),
      calendar,
      colours: redYellowBlue,
    });
    return [state, colour, daysLeft, badge, late];
  };

  it('goes from blue over yellow to red by the original last day', () => {
    expect(look('2026-09-23 09:00')).toEqual(['running', 'blue', 11, '剩余11天', undefined]);
    expect(look('2026-09-24 09:00')).toEqual(['running', 'yellow', 10, '剩余10天', undefined]);
    expect(look('2026-10-01 09:00')).toEqual(['running', 'red', 3, '剩余3天', undefined]);
  });

  it('says that the law rolls it on, and never 超期 before the rolled day has passed', () => {
    expect(look('2026-10-04 09:00')).toEqual(['running', 'red', 0, '法定顺延至 10月8日', undefined]);
    expect(look('2026-10-08 23:59')).toEqual(['running', 'red', -4, '法定顺延至 10月8日', undefined]);
    expect(look('2026-10-09 00:00')).toEqual(['overdue', 'red', -5, '超期1天', true]);
  });
});

describe('Other badges', () => {
  const view = (story: ReturnType<typeof clockStory>, id: string, when: string) =>
    clockView(story.clocks[id]!, { now: at(when), calendar, colours: redYellowBlue });

  it('a promise broken is no breach of law, and each clock says its own (A10)', () => {
    const story = started('petition.accepted', '2026-01-05 09:00');
    expect(view(story, 'L2_handle', '2026-01-16 09:00')).toMatchObject({ state: 'overdue', badge: '超承诺1天' });
    expect(view(story, 'T05', '2026-01-16 09:00')).toMatchObject({ state: 'running', colour: 'blue' });
    expect(view(story, 'T05', '2026-02-24 09:00')).toMatchObject({ colour: 'yellow', daysLeft: 10 });
  });

  it('a right lapses, without colour and without blame', () => {
    const story = started('petition.arrived', '2026-04-01 09:00');
    expect(view(story, 'T04', '2026-04-09 09:00')).toMatchObject({ state: 'running', badge: '今日到期' });
    const lapsed = view(story, 'T04', '2026-04-10 09:00');
    expect(lapsed).toMatchObject({ state: 'lapsed', badge: '权利期满' });
    expect(lapsed).not.toHaveProperty('colour');
    expect(lapsed).not.toHaveProperty('late');
  });

  it('a limit of working days says what is left in working days, over the festival too', () => {
    const story = started('petition.arrived', '2026-04-01 09:00');
    expect(view(story, 'T04', '2026-04-02 09:00')).toMatchObject({ unit: 'working', left: 4, daysLeft: 7 });
    expect(view(story, 'T04', '2026-04-03 09:00')).toMatchObject({ unit: 'working', left: 3 });
    expect(view(story, 'T05' in story.clocks ? 'T05' : 'T03', '2026-04-02 09:00')).not.toHaveProperty('unit');
  });

  it('a limit that rests says why, and with how many days it goes on', () => {
    const clock = { ...started('petition.accepted', '2026-01-05 09:00').clocks.T05!, pausedOn: '2026-02-20' };
    const context = { now: at('2026-02-27 09:00'), calendar, colours: redYellowBlue, suspends: ['recheck_hearing'] };
    expect(clockView(clock, context)).toMatchObject({ state: 'paused', paused: '听证', left: 14 });
  });

  it('a last day beyond the calendar is 暂定', () => {
    const story = started('petition.accepted', '2026-11-10 09:00');
    expect(view(story, 'T05', '2026-12-30 09:00')).toMatchObject({
      dueRaw: '2027-01-09',
      dueRolled: '2027-01-11',
      provisional: true,
      badge: '剩余10天（暂定）',
    });
    expect(view(story, 'T05', '2026-12-30 09:00').badge).not.toContain('超期');
    expect(view(story, 'T05', '2027-01-10 09:00').badge).toBe('法定顺延至 1月11日（暂定）');
  });

  it('a stopped clock keeps its day, and whether it was late', () => {
    const story = started('petition.accepted', '2026-01-05 09:00');
    story.tell('petition.opinion_delivered', '2026-03-07 10:00');
    expect(view(story, 'T05', '2026-03-10 09:00')).toMatchObject({
      state: 'stopped',
      stopped: '2026-03-07',
      late: true,
    });
    expect(view(story, 'T05', '2026-03-10 09:00').badge).toBe('3月7日停止，超期');
    expect(view(story, 'T05', '2026-03-10 09:00').over).toBe(1);
  });
});

describe('Art. 34: T05 while T06 runs', () => {
  const story = started('petition.accepted', '2026-04-08 10:00');
  story.tell('petition.extension_granted', '2026-06-02 08:50', { days: 10 });

  it('is judged by the days granted', () => {
    const context = { now: at('2026-06-12 09:00'), calendar, colours: redYellowBlue, extendedBy: story.clocks.T06 };
    expect(clockView(story.clocks.T05!, context)).toMatchObject({
      state: 'running',
      extended: 10,
      dueRaw: '2026-06-07',
      daysLeft: 5,
      colour: 'yellow',
      badge: '剩余5天',
    });
  });

  it('T06 is no short limit: its length is sixty and the grant (design §12.7)', () => {
    const context = { now: at('2026-06-12 09:00'), calendar, colours: redYellowBlue };
    expect(clockView(story.clocks.T06!, context)).toMatchObject({ days: 10, daysLeft: 5, colour: 'yellow' });
  });
});

describe('Design §12.7: limits of fifteen days or less', () => {
  const colour = (left: number, length: number, scheme: ColourScheme = redYellowBlue) => colourOf(left, length, scheme);

  it('turn yellow three days and red one day before', () => {
    expect([4, 3, 2, 1, 0, -1].map((left) => colour(left, 15))).toEqual([
      'blue',
      'yellow',
      'yellow',
      'red',
      'red',
      'red',
    ]);
    expect([11, 10, 4, 3].map((left) => colour(left, 16))).toEqual(['blue', 'yellow', 'yellow', 'red']);
  });

  it('are chosen by the budget, not by the span on the calendar', () => {
    const story = started('petition.arrived', '2026-09-30 09:00'); // T03: fifteen natural days
    const context = { now: at('2026-10-11 09:00'), calendar, colours: redYellowBlue };
    expect(clockView(story.clocks.T03!, context)).toMatchObject({ daysLeft: 4, colour: 'blue' });
  });

  it('have the city’s own colours where it has more', () => {
    const five = city('jinhua').colours[1]!;
    expect([-1, 0, 1, 3, 4].map((left) => colour(left, 10, five))).toEqual([
      'red',
      'orange',
      'orange',
      'yellow',
      'blue',
    ]);
    expect([-1, 3, 10, 11].map((left) => colour(left, 60, five))).toEqual(['red', 'orange', 'yellow', 'blue']);
  });

  it('a scheme of places says nothing of a clock', () => {
    expect(colour(3, 60, city('jinhua').colours[0])).toBeUndefined();
  });
});
