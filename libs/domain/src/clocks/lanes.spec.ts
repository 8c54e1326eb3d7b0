import { at, calendar } from '../../../../test/support/law-data';
import type { ClockDefinition, ClockState } from './definition';
import { clocksIn, inLane, laneOf, limitOf, runLane, takeLane, withoutLane } from './lanes';
import type { ClockRun } from './run';

const clock = (id: string, more: Partial<ClockState> = {}): ClockState => ({
  ...{ id, kind: 'statutory', from: '2026-04-01', startedAt: at('2026-04-01 09:00'), budget: 15, unit: 'natural' },
  ...{ dueRaw: '2026-04-16', dueRolled: '2026-04-16' },
  ...more,
});
const byId = (...clocks: ClockState[]) => Object.fromEntries(clocks.map((one) => [one.id, one]));
const definition = (id: string, more: object = {}): ClockDefinition => ({
  ...{ id, title: id, kind: 'statutory', procedure: 'petition', budget: 15, unit: 'natural' },
  ...{ anchor: 'petition.arrived', stops_on: ['petition.notified'], ...more },
});
const definitions = [
  definition('T01', { anchor: 'petition.registered', stops_on: ['petition.forwarded'] }),
  definition('T02', { anchor: 'petition.registered', applies: { source: 'direct' } }),
  definition('T03'),
  definition('T05', { anchor: 'petition.accepted', stops_on: ['petition.opinion_delivered'] }),
];
const run = (name: string, clocks: ClockState[]): ClockRun => ({
  ...{ definitions, clocks: byId(...clocks), event: { name, at: at('2026-04-09 10:00'), data: {} }, calendar },
  scope: {
    procedure: 'petition',
    category: 'claim',
    route: 'petition',
    sources: ['transferred'],
    facts: () => undefined,
  },
});
const seen = (clocks: ClockState[]) => clocks.map(({ id, stoppedOn }) => `${id} ${stoppedOn ?? 'runs'}`).sort();

describe('a limit of one part or one person stands beside that of the whole', () => {
  it('under a name of both', () => {
    expect([inLane('T03', 'b'), inLane('T03', ''), inLane('T03', undefined)]).toEqual(['T03/b', 'T03', 'T03']);
    expect([limitOf('T03/b'), limitOf('T03'), laneOf('T03/b'), laneOf('T03')]).toEqual(['T03', 'T03', 'b', '']);
  });

  it('is read by its plain name, with the one that it prolongs', () => {
    const all = byId(clock('T03'), clock('T05/b'), clock('T06/b', { countsFrom: 'T05/b' }), clock('T05/c'));
    expect(clocksIn('b', all)).toMatchObject({ T05: { id: 'T05' }, T06: { id: 'T06', countsFrom: 'T05' } });
    expect([Object.keys(clocksIn('', all)), Object.keys(clocksIn('b', all))]).toEqual([['T03'], ['T05', 'T06']]);
    expect(clocksIn('', all).T03).not.toHaveProperty('countsFrom');
    expect(Object.keys(withoutLane('b', all))).toEqual(['T03', 'T05/c']);
  });
});

describe('what an event does to the limits of a part', () => {
  const lane = (name: string, more: object = {}, clocks = [clock('T03'), clock('T03/b')]) => {
    const given = run(name, clocks);
    return seen(runLane(given, { lane: 'b', scope: given.scope, carries: () => true, endsOnly: false, ...more }));
  };

  it('ends and begins those of the part, never those of the whole', () => {
    expect(lane('petition.notified')).toEqual(['T03/b 2026-04-09']);
    expect(lane('petition.accepted')).toEqual(['T05/b runs']);
    expect(lane('petition.forwarded')).toEqual([]);
  });

  it('begins only what the part may have; what is of the whole only ends', () => {
    expect(lane('petition.accepted', { carries: ({ id }: ClockDefinition) => id !== 'T05' })).toEqual([]);
    expect(lane('petition.accepted', { endsOnly: true })).toEqual([]);
    expect(lane('petition.notified', { endsOnly: true, carries: () => false })).toEqual(['T03/b 2026-04-09']);
  });
});

describe('Art. 31: a part becomes the whole', () => {
  const taken = (...clocks: ClockState[]) => seen(takeLane(run('petition.guided', clocks), 'b'));

  it('its limits take the places of those that the whole had, and what has no successor ends', () => {
    expect(taken(clock('T03'), clock('T05/b'))).toEqual(['T03 2026-04-09', 'T05 runs']);
    expect(taken(clock('T05'), clock('T05/b'))).toEqual(['T05 runs']);
    expect(taken(clock('T03'), clock('T03/c'), clock('T05/b'))).toEqual(['T03 2026-04-09', 'T05 runs']);
  });

  it('limits of the registration go on, unless they were those of a body that received the matter itself', () => {
    expect(taken(clock('T01'), clock('T05/b'))).toEqual(['T05 runs']);
    expect(taken(clock('T02'), clock('T05/b'))).toEqual(['T02 2026-04-09', 'T05 runs']);
  });

  it('what has ended stays as it was judged', () => {
    const ended = clock('T03', { stoppedAt: at('2026-04-02 09:00'), stoppedOn: '2026-04-02' });
    expect(taken(ended, clock('T05/b'))).toEqual(['T05 runs']);
  });
});
