import { calendar } from '../../../../test/support/law-data';
import { law } from '../../../../test/property/law';
import { blankHead } from '../kernel/fold';
import { Petition } from '../petition/petition.fixture';
import { petition } from '../petition/petition';
import { redated, withRestDays } from './redate';

describe('A changed calendar dates open cases anew', () => {
  const story = new Petition(law(), calendar).accepted();
  const journal = story.stage.journalOf('p1');
  const blank = petition.blank(blankHead('p1', 'petition', 'c', '2026-03-30T01:12:00.000Z', 'guide1'));
  const context = story.stage.contextAt('2026-04-20 09:00');
  const again = (rests: { day: string; name: string }[]) =>
    redated(petition, story.state, blank, journal, { ...context, calendar: withRestDays(calendar, rests) });

  it('as it stands, nothing moves', () => {
    expect(again([])).toEqual({ moved: [], clocks: [] });
  });

  it('a local rest day on the last day moves the end, and nothing that has ended', () => {
    expect(story.due('T05')).toEqual(['2026-06-07', '2026-06-08']);
    const { moved, clocks } = again([
      { day: '2026-06-08', name: '防汛' },
      { day: '2026-04-09', name: '防汛' }, // the end of T04, which acceptance has ended
    ]);
    expect(moved.map(({ clock }) => clock)).not.toContain('T04');
    expect(moved.find(({ clock }) => clock === 'T05')).toEqual({
      clock: 'T05',
      was: { dueRaw: '2026-06-07', dueRolled: '2026-06-08' },
      now: { dueRaw: '2026-06-07', dueRolled: '2026-06-09' },
    });
    expect(clocks.find(({ id }) => id === 'T05')?.startedAt).toBe(story.clock('T05')?.startedAt);
  });

  it('dated anew once, it is not dated anew twice', () => {
    const rests = [{ day: '2026-06-08', name: '防汛' }];
    const { clocks } = again(rests);
    const now = Object.fromEntries(clocks.map((clock) => [clock.id, clock]));
    const state = { ...story.state, clocks: { ...story.state.clocks, ...now } };
    const event = { name: 'clock.redated', data: {}, at: context.now, by: 'admin', clocks };
    const changed = { ...context, calendar: withRestDays(calendar, rests) };
    expect(redated(petition, state, blank, [...journal, event], changed).moved).toEqual([]);
  });

  it('a right that has lapsed stays lapsed', () => {
    const arrived = new Petition(law(), calendar).arrived();
    const lapsed = { ...arrived.state, rungs: { 'T04.lapse': 'lapsed' } };
    const changed = { ...context, calendar: withRestDays(calendar, [{ day: '2026-04-09', name: '防汛' }]) };
    const { moved } = redated(petition, lapsed, blank, arrived.stage.journalOf('p1'), changed);
    expect(moved.map(({ clock }) => clock)).not.toContain('T04');
  });
});
