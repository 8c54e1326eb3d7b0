import { tokenIn } from './line';
import { dayOf, lightOf, newCalls, placeOf, spoken, timeOf } from './words';

const call = (ticket: string, at: string) => ({ ticket, window: 'w03', windowTitle: '3号窗 人社局', at });

describe('the words of the screen in the hall (screens.md o)', () => {
  it('tells day and time of Shanghai wherever the screen stands', () => {
    const late = Date.parse('2026-11-22T16:42:10.000Z');
    expect([dayOf(late), timeOf(late)]).toEqual(['11-23 周一', '00:42']);
  });

  it('calls a number digit by digit and names the window in full', () => {
    expect(spoken(call('A017', ''))).toBe('请，A，零，一，七，号，到，3号窗口 人社局');
    expect(placeOf({ windowTitle: '综合接谈' })).toBe('综合接谈');
  });

  it('calls out only what is new, the older first; a number that is called again is new', () => {
    const calls = [call('A016', '10:43'), call('A017', '10:42'), call('A015', '10:40')];
    expect(newCalls(calls, '10:40').map(({ ticket }) => ticket)).toEqual(['A017', 'A016']);
    expect(newCalls(calls, '10:43')).toEqual([]);
  });

  it('a light is a shape and a word', () => {
    expect(['red', 'yellow', 'blue'].map(lightOf)).toEqual(['▲红', '◆黄', '●蓝']);
  });

  it('takes a token only in the form that was given out', () => {
    expect(tokenIn('#screen_Ab-9_x')).toBe('screen_Ab-9_x');
    for (const other of ['', '#', '#abc', '#screen_a b', '#screen_']) expect(tokenIn(other)).toBeNull();
  });
});
