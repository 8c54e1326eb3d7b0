import type { ClockState } from '../clocks/definition';
import { petition } from '../petition/petition';
import type { CaseEvent } from './case-state';
import { blankHead, evolve, fold } from './fold';

const blank = petition.blank(blankHead('p1', 'petition', 'c', '2026-03-30T01:00:00.000Z', 'guide1'));
const event = (more: Partial<CaseEvent>): CaseEvent => ({
  name: 'petition.noted',
  data: {},
  at: '2026-03-30T01:00:00.000Z',
  by: 'x',
  ...more,
});
const clock = (id: string, startedAt: string): ClockState => ({
  id,
  kind: 'statutory',
  from: startedAt.slice(0, 10),
  startedAt,
  budget: 15,
  unit: 'natural',
  dueRaw: '',
  dueRolled: '',
});
const first = '2026-04-01T01:00:00.000Z';
const second = '2026-04-20T01:00:00.000Z';

describe('A journal tells the state', () => {
  it('event by event, each one number further', () => {
    const state = fold(petition, blank, [
      event({ status: 'registered' }),
      event({ papers: ['D22', 'D22'] }),
      event({ papers: ['D22'] }),
    ]);
    expect(state).toMatchObject({ seq: 3, status: 'registered', papers: { D22: 3 } });
    expect(blank.seq).toBe(0);
  });

  it('who waits for a signature stays so until it is settled', () => {
    const pending = {
      id: 'a1',
      act: 'petition.decline',
      commandId: 'c1',
      proposedBy: 'wjj1',
      by: ['unit_head'],
      facts: {},
    };
    const waiting = fold(petition, blank, [event({ pending }), event({})]);
    expect(waiting.pending).toEqual(pending);
    expect(evolve(petition, waiting, event({ pending: null })).pending).toBeNull();
  });

  it('a name that nobody folds changes nothing but the number, and the day on which somebody last did something', () => {
    expect(evolve(petition, blank, event({ name: 'petition.of_later' }))).toEqual({
      ...{ ...blank, seq: 1, touchedOn: '2026-03-30' },
    });
  });

  it('a limit that begins anew climbs its ladder anew; another one keeps its rungs', () => {
    const climbed = fold(petition, blank, [
      event({ clocks: [clock('T03', first), clock('T05', first)] }),
      event({ rungs: { 'T03.d5': 'sent', 'T05.d15': 'sent' }, ladderStopped: ['T03', 'T05'] }),
    ]);
    const stopped = evolve(petition, climbed, event({ clocks: [{ ...clock('T03', first), stoppedAt: second }] }));
    expect(stopped.rungs).toEqual({ 'T03.d5': 'sent', 'T05.d15': 'sent' });
    const again = evolve(petition, climbed, event({ clocks: [clock('T03', second)] }));
    expect(again.rungs).toEqual({ 'T05.d15': 'sent' });
    expect(again.ladderStopped).toEqual(['T05']);
  });
});
