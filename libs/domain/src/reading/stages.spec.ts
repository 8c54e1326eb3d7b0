import { law } from '../../../../test/property/law';
import { procedures } from '../procedures';
import { entryKind, entrySide } from './entry-kind';
import { stageStrip } from './stages';

const policy = law();
const at = (day: string) => `2026-${day}T01:00:00.000Z`;
const strip = (changes: [string, string][], watched: string | null = null) =>
  stageStrip(
    procedures.petition,
    policy,
    changes.map(([status, day]) => ({ status, at: at(day) })),
    watched && at(watched),
  ).map(({ stage, state, at: when }) => [stage, state, when?.slice(5, 10)]);
const way: [string, string][] = [
  ['registered', '03-30'],
  ['triaged', '03-31'],
  ['arrived', '04-01'],
  ['signed', '04-02'],
];

describe('the stages of a petition as the strip shows them', () => {
  it('just registered: the first is now', () => {
    expect(strip(way.slice(0, 1))).toEqual([
      ['intake', 'now', '03-30'],
      ['dispatch', 'todo', undefined],
      ['feedback', 'todo', undefined],
      ['supervision', 'todo', undefined],
      ['evaluation', 'todo', undefined],
    ]);
  });

  it('with the unit: what is behind has the day on which it ended, what is now the day on which it began', () => {
    expect(strip(way, '04-20')).toEqual([
      ['intake', 'done', '03-31'],
      ['dispatch', 'done', '04-01'],
      ['feedback', 'now', '04-01'],
      ['supervision', 'now', '04-20'],
      ['evaluation', 'todo', undefined],
    ]);
  });

  it('an objection brings it back to dispatch, and dispatch ends anew', () => {
    const back: [string, string][] = [...way, ['objected', '04-05'], ['triaged', '04-07']];
    expect(strip(back)).toContainEqual(['dispatch', 'now', '04-05']);
    expect(strip([...back, ['arrived', '04-08']])).toContainEqual(['dispatch', 'done', '04-08']);
  });

  it('supervision beside it is to come while nobody has heard of it, and behind when its stage is', () => {
    expect(strip(way)).toContainEqual(['supervision', 'todo', undefined]);
    expect(strip(way.slice(0, 2), '04-20')).toContainEqual(['supervision', 'todo', undefined]);
    const settled: [string, string][] = [...way, ['opinion_delivered', '05-22'], ['settled', '06-01']];
    expect(strip(settled, '04-20')).toContainEqual(['supervision', 'done', undefined]);
  });

  it('before anything has happened nothing is behind', () => {
    expect(strip([]).every(([, , when]) => when === undefined)).toBe(true);
  });

  it('archived: everything is behind', () => {
    const end: [string, string][] = [
      ...way,
      ['opinion_delivered', '05-22'],
      ['finalised', '07-01'],
      ['archived', '07-02'],
    ];
    expect(strip(end).map(([, state]) => state)).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect(strip(end)).toContainEqual(['evaluation', 'done', '07-01']);
  });

  it('other procedures have stages of their own', () => {
    const changes = [{ status: 'received', at: at('03-30') }];
    expect(stageStrip(procedures.mediation, policy, changes).map(({ state }) => state)).toEqual([
      'now',
      'todo',
      'todo',
    ]);
    const ordered = [
      { status: 'ordered', at: at('03-30') },
      { status: 'replied', at: at('04-02') },
    ];
    expect(stageStrip(procedures.supervision, policy, ordered)).toEqual([
      { stage: 'waiting', title: '书面回复', state: 'done', at: at('04-02') },
    ]);
  });
});

describe('what sort of entry stands in the timeline', () => {
  it.each([
    ['petition.forwarded', 'triage1', 'flow'],
    ['petition.noted', 'wjj1', 'talk'],
    ['petition.interviewed', 'wjj1', 'talk'],
    ['petition.opinion_delivered', 'wjj1', 'paper'],
    ['supervision.reminded', 'system', 'system'],
  ])('%s by %s: %s', (name, by, kind) => {
    expect(entryKind({ name, by })).toBe(kind);
  });

  it('a note stays in the house, a notice goes out, a step is neither', () => {
    const acts = ['petition.add_note', 'petition.notify_whereabouts', 'petition.sign', 'supervision.order'];
    expect(acts.map(entrySide)).toEqual(['internal', 'outward', null, 'internal']);
  });
});
