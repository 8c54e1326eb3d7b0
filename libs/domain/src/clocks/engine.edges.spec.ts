import { at, calendar, clockStory, national } from '../../../../test/support/law-data';
import type { ClockDefinition, ClockState } from './definition';
import { runClocks } from './engine';
import type { ClockRun } from './run';

const claim = { category: 'claim', route: 'petition', known: { identity_clear: true } };
const started = (first: Parameters<typeof clockStory>[1], name: string) => {
  const story = clockStory('zhongxiang', first);
  story.tell(name, '2026-03-02 09:00');
  return Object.keys(story.clocks).sort();
};

/** One event met without the help of any pack but the definitions handed in. */
function met(name: string, when: string, rest: Partial<ClockRun> = {}): ClockState[] {
  const scope = { procedure: 'mediation', sources: [], facts: () => undefined };
  const event = { name, at: at(when), data: {} };
  return runClocks({ definitions: [], clocks: {}, event, scope, calendar, ...rest });
}

describe('How a matter came decides its limits (Art. 22–23)', () => {
  it('what was assigned has the limits of what was transferred, and its own', () => {
    expect(started({ ...claim, sources: ['assigned'] }, 'petition.arrived')).toEqual(['L2', 'T03', 'T04']);
    expect(started({ ...claim, sources: ['assigned'] }, 'petition.assigned')).toEqual(['T11']);
  });

  it('what was transferred is not assigned, and what was assigned did not come directly', () => {
    expect(started({ ...claim, sources: ['transferred'] }, 'petition.assigned')).toEqual([]);
    expect(started({ ...claim, sources: ['assigned'] }, 'petition.registered')).not.toContain('T02');
    expect(started({ ...claim, sources: ['direct'] }, 'petition.arrived')).toEqual([]);
  });

  it('a limit of one route waits until the route is known', () => {
    expect(started({ ...claim, route: undefined, sources: ['transferred'] }, 'petition.accepted')).toEqual([]);
  });
});

describe('Without what a pack may leave out', () => {
  const t14 = national.clocks?.filter(({ id }) => id === 'T14') ?? [];
  const only = (definition: Partial<ClockDefinition>): ClockDefinition[] => [
    {
      ...{ id: 'X', title: 'X', kind: 'statutory', procedure: 'mediation', budget: 5, unit: 'natural' },
      ...{ anchor: 'a.begun', stops_on: ['a.ended'] },
      ...definition,
    },
  ];

  it('a mediation without any table of kinds has the length of its own definition', () => {
    expect(met('mediation.accepted', '2026-06-01 09:00', { definitions: t14 })).toMatchObject([
      { id: 'T14', rule: 'ordinary', budget: 30, unit: 'natural', dueRaw: '2026-07-01' },
    ]);
  });

  it('a court file whose procedure nobody named is one of the ordinary procedure', () => {
    const story = clockStory('zhongxiang', { procedure: 'mediation', sources: [], known: { source: 'court_during' } });
    story.tell('mediation.received', '2026-06-01 09:00');
    expect(story.clocks.T14).toMatchObject({ rule: 'court_during_ordinary', dueRaw: '2026-06-16' });
  });

  it('a file has three working days to be received, or as many as the pack says', () => {
    const length = (handoffReceipt?: ClockRun['handoffReceipt']) =>
      met('mediation.entrusted', '2026-06-05 09:00', handoffReceipt ? { handoffReceipt } : {})[0];
    expect(length()).toMatchObject({ budget: 3, unit: 'working', dueRaw: '2026-06-10' });
    expect(length({ budget: 2, unit: 'natural' })).toMatchObject({ budget: 2, unit: 'natural', dueRaw: '2026-06-07' });
    expect(length({ budget: 2, unit: 'working' })).toMatchObject({ budget: 2, unit: 'working', dueRaw: '2026-06-09' });
  });

  it('the receipt ends with the receipt, with the file given back and with the mediation', () => {
    for (const end of ['mediation.received', 'mediation.returned', 'mediation.terminated']) {
      const clocks = Object.fromEntries(
        met('mediation.entrusted', '2026-06-05 09:00').map((clock) => [clock.id, clock]),
      );
      expect(met(end, '2026-06-08 09:00', { clocks })).toMatchObject([
        { id: 'handoff_receipt', stoppedOn: '2026-06-08' },
      ]);
    }
  });

  it('a limit that is switched off never runs', () => {
    expect(met('a.begun', '2026-06-01 09:00', { definitions: only({ enabled: false }) })).toEqual([]);
    expect(met('a.begun', '2026-06-01 09:00', { definitions: only({ enabled: true }) })).toHaveLength(1);
  });

  it('a clock that the pack no longer knows neither stops nor pauses by itself', () => {
    const clocks = Object.fromEntries(
      met('a.begun', '2026-06-01 09:00', { definitions: only({}) }).map((clock) => [clock.id, clock]),
    );
    for (const name of ['a.ended', 'recheck.hearing_notified', 'recheck.hearing_closed', 'mediation.appraisal_started'])
      expect(met(name, '2026-06-02 09:00', { clocks })).toEqual([]);
  });

  it('a period of the pack’s own words pauses the clocks that name it, and no others', () => {
    const periods = { survey: { from: 'a.survey_begun', to: 'a.survey_done' } };
    const definitions = [...only({ suspends_during: ['survey', 'unheard_of'] }), ...only({ id: 'Y' })];
    let clocks: Record<string, ClockState> = {};
    const tell = (name: string, when: string) => {
      const changed = met(name, when, { definitions, clocks, periods });
      clocks = { ...clocks, ...Object.fromEntries(changed.map((clock) => [clock.id, clock])) };
      return changed.map(({ id }) => id);
    };
    expect(tell('a.begun', '2026-06-01 09:00')).toEqual(['X', 'Y']);
    expect(tell('a.survey_done', '2026-06-01 10:00')).toEqual([]);
    expect(tell('a.survey_begun', '2026-06-02 09:00')).toEqual(['X']);
    expect(tell('a.survey_done', '2026-06-04 09:00')).toEqual(['X']);
    expect(clocks.X).toMatchObject({ excluded: 2, dueRaw: '2026-06-08' });
    expect(clocks.Y).toMatchObject({ dueRaw: '2026-06-06', dueRolled: '2026-06-08' });
    expect(tell('a.ended', '2026-06-05 09:00')).toEqual(['X', 'Y']);
    expect(tell('a.survey_begun', '2026-06-06 09:00')).toEqual([]);
  });

  it('a limit that is made longer becomes provisional where the calendar ends, and certain again never by itself', () => {
    const story = clockStory('zhongxiang', { procedure: 'mediation', sources: [], known: {} });
    story.tell('mediation.accepted', '2026-11-20 09:00');
    expect(story.clocks.T14).not.toHaveProperty('provisional');
    story.tell('mediation.extended', '2026-12-01 09:00', { days: 5 });
    expect(story.clocks.T14).toMatchObject({ dueRaw: '2026-12-25' });
    expect(story.clocks.T14).not.toHaveProperty('provisional');
    story.tell('mediation.extended', '2026-12-02 09:00', { days: 10 });
    expect(story.clocks.T14).toMatchObject({ dueRaw: '2027-01-04', extended: 15, provisional: true });
  });
});
