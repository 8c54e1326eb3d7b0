import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import type { Facts } from '../kernel/types';
import { filled, handed, Petition } from './petition.fixture';

const story = () => new Petition(law(), calendar);

describe('Art. 32, 35: what an opinion must say', () => {
  const issue = (facts: Facts, given = story().heard()) =>
    given.refused('2026-05-20 09:40', 'wjj', 'issue_opinion', { ...filled.opinion, ...facts });
  const part = (more: Facts) => ({ parts: [{ part: 'a', outcome: 'supported', basis: '…', ...more }] });

  it.each<[string, Facts]>([
    ['legal_basis_missing', part({ basis: ' ' })],
    ['remedy_notice_missing', { remedy: { days: 30 } }],
    ['seal_missing', { seal: false }],
    ['outcome_not_in_three', part({ outcome: 'closed' })],
    ['sub_matter_unanswered', { parts: [] }],
    ['partial_reason_missing', part({ extent: 'partial' })],
    ['ok', part({ extent: 'partial', reason: '…' })],
    ['ok', part({ outcome: 'explained' })],
    ['ok', part({ outcome: 'not_supported' })],
  ])('%s', (code, facts) => {
    expect(issue(facts)).toBe(code);
  });

  it('every part of the petition route is answered; a part on another route is not this body’s', () => {
    const given = story().heard({ subMatters: [{ part: 'a' }, { part: 'b' }, { part: 'c', route: 'judicial' }] });
    expect(issue({}, given)).toBe('sub_matter_unanswered');
    const both = [...(filled.opinion.parts as Facts[]), { part: 'b', outcome: 'not_supported', basis: '…' }];
    expect(issue({ parts: both }, given)).toBe('ok');
    expect(given.stage.view('p1', '2026-05-20 09:41').outcomes).toEqual({ a: 'supported', b: 'not_supported' });
  });

  it('not before the petitioner was heard, and heard by the body itself', () => {
    const given = story().accepted();
    expect(issue({}, given)).toBe('petitioner_not_heard');
    given.do('2026-04-09 09:00', 'reception', 'record_interview'); // the desk's talk is no hearing by the body
    expect(issue({}, given)).toBe('petitioner_not_heard');
    given.do('2026-04-10 09:00', 'wjj', 'record_interview');
    expect(issue({}, given)).toBe('ok');
  });

  it('by the body that holds the matter alone', () => {
    const given = story().heard();
    expect(given.refused('2026-05-20 09:40', 'triage', 'issue_opinion', filled.opinion)).toBe(
      'opinion_not_competent_body',
    );
    expect(given.refused('2026-05-20 09:40', 'mzj', 'issue_opinion', filled.opinion)).toBe('not_found');
  });
});

describe('Art. 23, 36; right 7: a no is written, with its ground, and signed by a second person', () => {
  const asked = () => {
    const given = story().signed();
    given.do('2026-04-03 09:00', 'wjj', 'decline', filled.decline);
    return given;
  };
  const sign = { act: 'petition.decline' };

  it('needs a coded ground that is in force, and its article', () => {
    const given = story().signed();
    const decline = (facts: Facts) =>
      given.refused('2026-04-03 09:00', 'wjj', 'decline', { ...filled.decline, ...facts });
    expect(decline({ ground: 'DG99' })).toBe('decline_ground_missing');
    expect(decline({ ground: 'DG05' })).toBe('decline_ground_missing'); // switched off until a province confirms it
    expect(decline({ article: '' })).toBe('decline_ground_missing');
    expect(decline({})).toBe('ok');
  });

  it('nothing has happened until the head has signed', () => {
    const given = asked();
    expect(given.state).toMatchObject({ status: 'signed', pending: { act: 'petition.decline', by: ['unit_head'] } });
    expect(given.state.papers.D07).toBeUndefined();
    expect(given.refused('2026-04-03 09:05', 'wjj', 'decline', filled.decline)).toBe('act_not_allowed_in_status');
    const signed = given.do('2026-04-03 10:00', 'wjjHead', 'approval.approve', sign);
    expect(signed.state).toMatchObject({ status: 'declined', pending: null, papers: { D07: 1 } });
    expect(given.clock('T03')?.stoppedOn).toBe('2026-04-03');
  });

  it('the proposer, a stranger, a wrong signer and a second signature are refused', () => {
    const given = asked();
    expect(given.refused('2026-04-03 09:10', 'wjj', 'approval.approve', sign)).toBe('second_person_required');
    expect(given.refused('2026-04-03 09:10', 'mzjHead', 'approval.approve', sign)).toBe('not_found');
    expect(given.refused('2026-04-03 09:10', 'director', 'approval.approve', sign)).toBe('forbidden');
    expect(given.refused('2026-04-03 09:10', 'wjjHead', 'approval.approve', { act: 'petition.archive' })).toBe(
      'approval_closed',
    );
    given.do('2026-04-03 10:00', 'wjjHead', 'approval.approve', sign);
    expect(given.refused('2026-04-03 10:05', 'wjjHead', 'approval.approve', sign)).toBe('approval_closed');
  });

  it('returned, the proposer hears of it and may ask again', () => {
    const given = asked();
    const before = given.state;
    const returned = given.do('2026-04-03 10:00', 'wjjHead', 'approval.return', { ...sign, reason: '…' });
    expect(returned.state).toMatchObject({ status: 'signed', pending: null });
    expect(given.duties('2026-04-03 10:00', returned, before).notices).toEqual(['approval.returned → login:wjj1']);
    expect(given.refused('2026-04-03 10:30', 'wjj', 'decline', filled.decline)).toBe('ok');
  });

  it('an act that has become impossible meanwhile is not signed', () => {
    const given = asked();
    given.do('2026-04-03 09:30', 'wjj', 'accept', filled.accept);
    expect(given.state.pending).toBeNull(); // the proposal lapsed when the matter moved on
    expect(given.refused('2026-04-03 10:00', 'wjjHead', 'approval.approve', sign)).toBe('approval_closed');
    expect(given.refused('2026-04-20 10:00', 'wjj', 'request_extension', { days: 10 })).toBe('ok'); // nor does it block others
  });

  it('before dispatch it is the bureau’s no, and the bureau’s second person', () => {
    const given = story().triaged();
    given.do('2026-03-31 09:00', 'triage', 'decline', filled.decline);
    expect(given.state.pending?.by).toEqual(['role:bureau_deputy', 'role:bureau_head']);
    expect(given.do('2026-03-31 10:00', 'deputy', 'approval.approve', sign).state.status).toBe('declined');
  });
});

describe('Art. 31: guided to the route that the law gives', () => {
  it.each(['body', 'address', 'applyLimit', 'materials', 'basis'])('the paper names %s', (field) => {
    const given = story().triaged();
    expect(given.refused('2026-03-31 09:00', 'triage', 'guide', { ...filled.guide, [field]: '' })).toBe(
      'guide_fields_missing',
    );
    expect(given.do('2026-03-31 09:00', 'triage', 'guide', filled.guide).state).toMatchObject({
      status: 'guided',
      papers: { D09: 1 },
    });
    expect(given.clock('T01')?.stoppedOn).toBe('2026-03-31');
  });
});

describe('Art. 29: a suggestion is answered by a reply, with no sixty days', () => {
  it('only a suggestion', () => {
    expect(story().accepted().refused('2026-04-20 09:00', 'wjj', 'reply_suggestion', { result: 'adopted' })).toBe(
      'act_not_allowed_in_status',
    );
    const given = story().signed({ category: 'suggestion' });
    expect(given.refused('2026-04-08 10:02', 'wjj', 'accept', filled.accept)).toBe('act_not_allowed_in_status');
    expect(given.clock('T05')).toBeUndefined();
    expect(given.do('2026-04-20 09:00', 'wjj', 'reply_suggestion', { result: 'adopted' }).state.status).toBe(
      'suggestion_replied',
    );
    given.do('2026-04-21 09:00', 'wjj', 'deliver', handed('D19', '2026-04-21'));
    expect(given.clock('T03')).toMatchObject({ stoppedOn: '2026-04-21', late: true });
  });
});

describe('Art. 35, 36; right 8: a limit of the petitioner runs from proven delivery', () => {
  const deliver = (facts: Facts, given = story().answered()) =>
    given.refused('2026-05-22 10:15', 'wjj', 'deliver', { ...handed('D18', '2026-05-22'), ...facts });

  it.each(['receiver', 'deliveredOn', 'proof'])('without %s it is none', (field) => {
    expect(deliver({ [field]: '' })).toBe('delivery_proof_missing');
    expect(deliver({})).toBe('ok');
  });

  it('what was not issued, or was delivered already, cannot be delivered; nor on a day to come, nor on no day', () => {
    expect(deliver({ document: 'D20' })).toBe('validation_failed');
    expect(deliver({ deliveredOn: '2026-05-23' })).toBe('validation_failed');
    expect(deliver({ deliveredOn: '2026-02-30' })).toBe('validation_failed');
    expect(deliver({}, story().delivered())).toBe('act_not_allowed_in_status');
  });

  it('a proof that comes in late counts from the day it proves', () => {
    const given = story().answered();
    given.do('2026-05-28 10:00', 'wjj', 'deliver', handed('D18', '2026-05-22'));
    expect(given.clock('T05')?.stoppedOn).toBe('2026-05-22');
    expect(given.clock('T07')?.from).toBe('2026-05-22');
    expect(given.due('T07')).toEqual(['2026-06-21', '2026-06-22']);
  });

  it('the petitioner hears of it and is asked to rate; the supported claim is followed up', () => {
    const given = story().answered();
    const played = given.do('2026-05-22 10:15', 'wjj', 'deliver', handed('D18', '2026-05-22'));
    const { notices, tasks } = given.duties('2026-05-22 10:15', played);
    expect(notices).toEqual(['petition.opinion_delivered → person:wang', 'rating_invited → person:wang']);
    expect(tasks).toEqual(['execution_tracking → unit:health, 2026-06-21']);
  });
});
