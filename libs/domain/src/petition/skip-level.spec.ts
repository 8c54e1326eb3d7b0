import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import { noticeText } from '../duties/notice-text';
import { filled, Petition } from './petition.fixture';

const flagged = { ...filled.register, flags: ['skip_level'] };

describe('Art. 20, 22: who has gone over a level is registered like anybody, and told where to go', () => {
  it('at the desk: no refusal, the fifteen days run, one notice', () => {
    const given = new Petition(law(), calendar);
    const played = given.do('2026-03-30 09:12', 'guide', 'register', flagged);
    expect(played.state).toMatchObject({ status: 'registered', flags: ['skip_level'] });
    expect(given.clock('T01')?.dueRaw).toBe('2026-04-14');
    const before = { ...given.state, flags: [] };
    expect(given.duties('2026-03-30 09:12', played, before).notices).toContain('petition.skip_level → person:wang');
    expect(given.stage.view('p1', '2026-03-30 09:13').levelGuidance).toMatchObject({ where: [] });
  });

  it('once the body is known: that one and the one above it', () => {
    const given = new Petition(law(), calendar).triaged({ flags: ['skip_level'], unit: 'health' });
    const guidance = { article: '条例 20', where: [{ unit: 'health' }, { unit: 'government' }] };
    expect(given.stage.view('p1', '2026-03-30 10:00').levelGuidance).toMatchObject(guidance);
    const text = noticeText({ about: 'petition.skip_level' }, given.state, given.stage.contextAt('2026-03-30 10:00'));
    expect(text).toMatch(/已经登记，照常办理。.*本级或者上一级（本事项为市卫健局或者其上一级/);
  });

  it('told once, not at every sorting', () => {
    const given = new Petition(law(), calendar).triaged({ flags: ['skip_level'] });
    const before = given.state;
    const again = given.do('2026-03-30 09:50', 'triage', 'triage', { ...filled.claim, flags: ['skip_level'] });
    expect(given.duties('2026-03-30 09:50', again, before).notices).not.toContain('petition.skip_level → person:wang');
    expect(given.refused('2026-03-30 09:55', 'triage', 'forward', { to: 'health' })).toBe('ok');
  });

  it('who has not been marked is told nothing', () => {
    expect(new Petition(law(), calendar).triaged().stage.view('p1', '2026-03-30 10:00')).not.toHaveProperty(
      'levelGuidance',
    );
  });
});
