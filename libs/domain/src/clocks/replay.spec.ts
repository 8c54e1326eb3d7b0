import { calendar } from '../../../../test/support/law-data';
import { law } from '../../../../test/property/law';
import { blankHead } from '../kernel/fold';
import { Petition } from '../petition/petition.fixture';
import { petition } from '../petition/petition';
import { replay } from './replay';

describe('a case that has happened, counted once more', () => {
  const story = new Petition(law(), calendar).accepted();
  const journal = story.stage.journalOf('p1');
  const blank = petition.blank(blankHead('p1', 'petition', 'c', '2026-03-30T01:12:00.000Z', 'guide1'));
  const context = story.stage.contextAt('2026-04-20 09:00');

  it('the same law moves nothing', () => {
    const { moved, state } = replay(petition, blank, journal, context);
    expect(moved).toEqual([]);
    expect(state.clocks).toEqual(story.state.clocks);
    expect(state.status).toBe('accepted');
  });

  it('a stricter pack moves exactly the limit that it shortens', () => {
    const clocks = context.policy.clocks.map((clock) => (clock.id === 'T05' ? { ...clock, budget: 45 } : clock));
    const { moved } = replay(petition, blank, journal, { ...context, policy: { ...context.policy, clocks } });
    expect(moved.map(({ clock }) => clock)).toContain('T05');
    expect(moved.find(({ clock }) => clock === 'T05')).toEqual({ clock: 'T05', was: '2026-06-08', now: '2026-05-25' });
  });
});
