import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import type { Facts } from '../kernel/types';
import { petitionFact } from './clocks';
import { Petition } from './petition.fixture';

const story = () => new Petition(law('tongling'), calendar);
const notice = { stage: 'notified', heldOn: '2026-04-20', place: '…', chair: '…', investigatorIsChair: false };
const record = { stage: 'closed', participants: ['…'], digest: '…', conclusion: '…' };

describe('Art. 31(6): a hearing is told before, recorded after, and suspends nothing', () => {
  const told = () => {
    const given = story().accepted();
    given.do('2026-04-13 09:00', 'wjj', 'hold_hearing', notice);
    return given;
  };
  const hold = (given: Petition, at: string, facts: Facts) => given.refused(at, 'wjj', 'hold_hearing', facts);

  it.each(['heldOn', 'place', 'chair'])('the notice says %s', (field) => {
    expect(hold(story().accepted(), '2026-04-13 09:00', { ...notice, [field]: '' })).toBe('validation_failed');
  });

  it('whoever investigated does not chair, and no day gone by is named', () => {
    const given = story().accepted();
    expect(hold(given, '2026-04-13 09:00', { ...notice, investigatorIsChair: true })).toBe('validation_failed');
    expect(hold(given, '2026-04-13 09:00', { ...notice, heldOn: '2026-04-10' })).toBe('validation_failed');
  });

  it('it is held on its day, after its notice, once', () => {
    expect(hold(story().accepted(), '2026-04-20 15:00', record)).toBe('act_not_allowed_in_status');
    const given = told();
    expect(hold(given, '2026-04-17 15:00', record)).toBe('act_not_allowed_in_status');
    given.do('2026-04-20 09:00', 'wjj', 'hold_hearing', { stage: 'opened' });
    expect(hold(given, '2026-04-20 09:05', { stage: 'opened' })).toBe('act_not_allowed_in_status');
    expect(hold(given, '2026-04-20 15:00', { ...record, conclusion: '' })).toBe('validation_failed');
    given.do('2026-04-20 15:00', 'wjj', 'hold_hearing', record);
    expect(hold(given, '2026-04-20 15:05', record)).toBe('act_not_allowed_in_status');
    expect(given.state).toMatchObject({ hearing: { stage: 'closed', held: 1 }, papers: { D17: 2 } });
    expect(petitionFact(given.state, 'hearing_held')).toBe(true);
  });

  it('the petitioner is told, and the sixty days run on', () => {
    const given = story().accepted();
    const due = given.due('T05');
    const played = given.do('2026-04-13 09:00', 'wjj', 'hold_hearing', notice);
    expect(given.duties('2026-04-13 09:00', played).notices).toEqual(['petition.hearing_notified → person:wang']);
    given.do('2026-04-20 15:00', 'wjj', 'hold_hearing', record);
    expect(given.due('T05')).toEqual(due);
  });
});
