import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import { cast, Petition } from './petition.fixture';
import { petition } from './petition';
import { petitionReaders } from './rights';

const story = () => new Petition(law(), calendar);
const asked = { items: ['…'], until: '2026-04-30' };

describe('补充材料: asked for with a day, answered at the desk, and no limit stops', () => {
  it('the petitioner hears of it, the handler looks for it', () => {
    const given = story().accepted();
    const due = given.due('T05');
    expect(given.refused('2026-05-04 09:00', 'wjj', 'request_materials', asked)).toBe('validation_failed');
    expect(given.refused('2026-04-20 09:00', 'wjj', 'receive_materials', { way: 'window' })).toBe(
      'act_not_allowed_in_status',
    );
    const played = given.do('2026-04-20 09:00', 'wjj', 'request_materials', asked);
    expect(given.duties('2026-04-20 09:00', played)).toEqual({
      notices: ['petition.materials_requested → person:wang'],
      tasks: ['materials_due → unit:health, 2026-04-30'],
    });
    given.do('2026-04-22 09:00', 'reception', 'receive_materials', { items: ['…'], way: 'window', complete: false });
    const brought = given.do('2026-04-24 09:00', 'reception', 'receive_materials', { items: ['…'], way: 'window' });
    expect(given.duties('2026-04-24 09:00', brought).notices).toEqual(['petition.materials_received → unit:health']);
    expect(given.refused('2026-04-25 09:00', 'wjj', 'receive_materials', { way: 'mail' })).toBe(
      'act_not_allowed_in_status',
    );
    expect(given.due('T05')).toEqual(due);
  });
});

describe('Art. 37: hardship is answered with help', () => {
  it('found at triage, the body that helps hears of it and owes the application', () => {
    const given = story().registered();
    const played = given.do('2026-03-30 09:40', 'triage', 'triage', {
      ...{ category: 'claim', route: 'petition', topic: '070100', flags: ['first'], findings: ['hardship'] },
    });
    const { notices, tasks } = given.duties('2026-03-30 09:40', played);
    expect(notices).toContain('aid_request → unit:civil_affairs');
    expect(tasks).toContain('aid_request → unit:civil_affairs, 2026-04-09');
  });

  it('the body that is asked reads the matter and records what came of it', () => {
    const given = story().accepted();
    expect(given.refused('2026-04-20 09:00', 'wjj', 'request_aid', { kind: 'social', to: 'nobody' })).toBe(
      'validation_failed',
    );
    expect(given.refused('2026-04-20 09:00', 'mzj', 'record_aid', { granted: true, what: '…' })).toBe('not_found');
    const played = given.do('2026-04-20 09:00', 'wjj', 'request_aid', { kind: 'social', to: 'civil_affairs' });
    expect(given.duties('2026-04-20 09:00', played)).toEqual({
      notices: ['petition.aid_requested → unit:civil_affairs'],
      tasks: ['aid_request → unit:civil_affairs, 2026-04-30'],
    });
    expect(petitionReaders(given.state)).toContain('unit:civil_affairs');
    expect(given.refused('2026-04-21 09:00', 'mzj', 'record_aid', { granted: true })).toBe('validation_failed');
    expect(given.refused('2026-04-21 09:00', 'mzj', 'record_aid', { granted: false })).toBe('validation_failed');
    expect(given.refused('2026-04-21 09:00', 'mzj', 'issue_opinion', {})).toBe('opinion_not_competent_body');
    given.do('2026-04-21 09:00', 'mzj', 'record_aid', { granted: true, what: '…', amount: 2000, kind: 'social' });
    expect(given.state.aids).toEqual([{ kind: 'social', to: 'civil_affairs', granted: true, amount: 2000 }]);
  });
});

describe('Art. 22(3): the result is reported and audited', () => {
  it('what does not pass is reported again', () => {
    const given = story().delivered();
    given.do('2026-05-25 09:00', 'wjj', 'report_result', { findings: '…', annex: ['D18'], signer: '…' });
    const played = given.do('2026-05-26 09:00', 'triage', 'audit_result', { passed: false, note: '…' });
    expect(given.duties('2026-05-26 09:00', played)).toEqual({
      notices: ['petition.result_audited → unit:health'],
      tasks: ['result_again → unit:health, 2026-06-05'],
    });
    expect(given.refused('2026-05-26 10:00', 'triage', 'audit_result', { passed: true })).toBe(
      'act_not_allowed_in_status',
    );
    given.do('2026-05-27 09:00', 'wjj', 'report_result', { findings: '…', annex: ['D18'], signer: '…' });
    expect(given.refused('2026-05-27 10:00', 'triage', 'audit_result', { passed: true })).toBe('ok');
  });
});

describe('README §7.19: what is marked sensitive is read by those who work on the matter', () => {
  it('the triage desk, the bodies that hold it, the person; nobody else', () => {
    const given = story().registered({ sensitive: ['health'] });
    given.do('2026-03-30 09:40', 'triage', 'triage', {
      ...{ category: 'claim', route: 'petition', topic: '050000', flags: ['individual'] },
    });
    given.do('2026-04-01 09:10', 'triage', 'forward', { to: 'health' });
    const hides = (who: keyof typeof cast) => petition.hides?.(given.state, cast[who]);
    for (const who of ['triage', 'wjj', 'wang'] as const) expect(hides(who)).toMatchObject({ sensitive: false });
    for (const who of ['supervisor', 'director', 'callback'] as const)
      expect(hides(who)).toMatchObject({ sensitive: true, papers: ['D01'] });
  });
});
