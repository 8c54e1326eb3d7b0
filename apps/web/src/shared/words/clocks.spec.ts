import type { Clock } from '../../api/wire';
import { learn } from '../../api/dictionaries';
import { clockName, laneClocks, lawFirst, pressing, pressingOf } from './clocks';

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

  it('stands in the head of a case behind those of the law', () => {
    expect(lawFirst(clocks).map(({ id }) => id)).toEqual(['T03', 'T04', 'L3', 'L2']);
  });

  it('is called by the family that the centre gives it, a limit of one step by its title as well', () => {
    learn({
      clocks: {
        T05: { title: '办结', kind: 'statutory' },
        T03: { title: '受理告知（转来、交来）', kind: 'statutory' },
        L2: { title: '三日联系', kind: 'commitment' },
        T11: { title: '交办反馈', kind: 'duty' },
        T07: { title: '申请复查', kind: 'duty', right: true },
      },
    });
    expect(['T05', 'T03', 'L2', 'T11', 'T07'].map(clockName)).toEqual([
      '法定',
      '法定·受理告知',
      '承诺',
      '交办',
      '申请复查',
    ]);
    learn({});
  });

  it('of one part or one petitioner says whose it is, in words', () => {
    learn({
      clocks: {
        T03: { title: '受理告知（转来、交来）', kind: 'statutory' },
        T07: { title: '申请复查', kind: 'duty', right: true },
      },
    });
    const item = {
      partClocks: { b: { T03: clock({}), T01: clock({ state: 'stopped' }) } },
      personClocks: { p2: { T07: clock({}) } },
    };
    const told = laneClocks(item, (party) => (party === 'p2' ? '赵**' : party));
    expect(told.map(({ id, whose }) => `${whose}·${clockName(id)} ${id}`)).toEqual([
      '部分二·法定·受理告知 T03/b',
      '赵**·申请复查 T07/p2',
    ]);
    learn({});
  });
});
