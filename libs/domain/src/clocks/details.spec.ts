import { at, calendar, clockStory, national, redYellowBlue } from '../../../../test/support/law-data';
import { explainDue } from './explain';
import { previewDeadline } from './preview';
import { withRestDays } from './redate';
import { clockView } from './view';

const policy = {
  clocks: national.clocks ?? [],
  mediation: national.mediation,
  laws: national.laws,
  colours: redYellowBlue,
};

describe('A clock as people read it', () => {
  const look = (story: ReturnType<typeof clockStory>, id: string, when: string) =>
    clockView(story.clocks[id]!, { now: at(when), calendar, colours: redYellowBlue });

  it('tells its kind, the days granted and the days left out, where there are any', () => {
    const story = clockStory('zhongxiang', { procedure: 'mediation', sources: [], known: { disputeType: 'medical' } });
    story.tell('mediation.accepted', '2026-09-01 09:00');
    expect(look(story, 'T14', '2026-09-02 09:00')).toMatchObject({ rule: 'medical', days: 30 });
    expect(Object.keys(look(story, 'T14', '2026-09-02 09:00'))).not.toEqual(expect.arrayContaining(['extended']));
    story.tell('mediation.appraisal_started', '2026-09-07 09:00');
    story.tell('mediation.appraisal_ended', '2026-09-14 09:00');
    story.tell('mediation.extended', '2026-09-15 09:00', { days: 3 });
    expect(look(story, 'T14', '2026-09-16 09:00')).toMatchObject({ rule: 'medical', extended: 3, excluded: 5 });
  });

  it('stopped in time says no more than the day', () => {
    const story = clockStory('zhongxiang', { category: 'claim', route: 'petition', sources: ['transferred'] });
    story.tell('petition.accepted', '2026-03-02 09:00');
    const open = look(story, 'T05', '2026-03-03 09:00');
    for (const key of ['rule', 'extended', 'excluded', 'provisional', 'stopped', 'late'])
      expect(open).not.toHaveProperty(key);
    story.tell('petition.opinion_delivered', '2026-03-09 09:00');
    expect(look(story, 'T05', '2026-03-10 09:00')).toMatchObject({
      badge: '3月9日停止',
      stopped: '2026-03-09',
      late: false,
    });
  });
});

describe('The calculator', () => {
  it('counts plain days where no rule is named, longer by what is granted', () => {
    const answer = previewDeadline({ start: '2026-06-01', unit: 'working', days: 3, grant: 2 }, policy, calendar);
    expect(answer).toMatchObject({ startDate: '2026-06-01', dueRaw: '2026-06-08' });
    expect(answer.explain.some(({ text }) => text.startsWith('依据'))).toBe(false);
    const natural = previewDeadline({ start: '2026-06-01', unit: 'natural', days: 3, grant: 2 }, policy, calendar);
    expect(natural).toMatchObject({ dueRaw: '2026-06-06', dueRolled: '2026-06-08' });
  });

  it('names a law without an article, and an article only with its law', () => {
    const basis = (more: { law?: string; article?: string }) =>
      explainDue({ from: '2026-06-01', budget: 3, unit: 'natural', ...more }, calendar).at(-1)?.text;
    expect(basis({ law: '某法' })).toBe('依据：《某法》');
    expect(basis({ law: '某法', article: '5' })).toBe('依据：《某法》第5条');
    expect(basis({ article: '5' })).toContain('2026年6月4日');
  });
});

it('a calendar tried with further rest days keeps the names of all others', () => {
  const tried = withRestDays(calendar, [{ day: '2026-06-08', name: '防汛' }]);
  expect(['2026-06-08', '2026-10-01', '2026-06-09'].map(tried.nameOf)).toEqual(['防汛', '国庆节', null]);
  expect(['2026-06-08', '2026-10-01', '2026-06-09'].map(tried.isRestDay)).toEqual([true, true, false]);
  expect(['2026-06-08', '2026-10-01', '2026-06-09'].map(tried.isWorkingDay)).toEqual([false, false, true]);
});
