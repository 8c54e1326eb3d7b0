import type { Clock } from '../../api/wire';
import { lightOf, pressing, pressingOf } from './clocks';

const clock = (change: Partial<Clock>): Clock => ({
  from: '2026-11-23',
  days: 15,
  dueRaw: '2026-12-08',
  dueRolled: '2026-12-08',
  state: 'running',
  colour: 'blue',
  badge: '剩余15天',
  ...change,
});

describe('which limit presses most', () => {
  const clocks = {
    T01: clock({ state: 'stopped', colour: undefined }),
    T03: clock({ colour: 'yellow', dueRolled: '2026-11-30' }),
    T04: clock({ colour: undefined, dueRolled: '2026-11-27' }),
    L2: clock({ colour: 'red', dueRolled: '2026-11-25' }),
    L3: clock({ state: 'overdue', dueRolled: '2026-11-20' }),
  };

  it('is the overdue one, then red, yellow, blue; a right has no colour and comes last', () => {
    expect(pressing(clocks).map(({ id }) => id)).toEqual(['L3', 'L2', 'T03', 'T04']);
  });

  it('is told apart for the law and for the promises of the centre', () => {
    expect(pressingOf(clocks, 'law')?.id).toBe('T03');
    expect(pressingOf(clocks, 'promise')?.id).toBe('L3');
  });

  it('colours the case, and a case without a running duty has no light', () => {
    expect(lightOf({ T03: clocks.T03, T04: clocks.T04 })?.id).toBe('T03');
    expect(lightOf({ T01: clocks.T01, T04: clocks.T04 })).toBeUndefined();
  });
});
