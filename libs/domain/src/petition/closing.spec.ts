import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import { petition } from './petition';
import { blankHead } from '../kernel/fold';
import { filled, Petition, type Cast } from './petition.fixture';

const story = () => new Petition(law(), calendar);
const cause = { cause: 'inaction' };

describe('S3-25: closing says how it ended and why it arose', () => {
  it('the cause is asked where the pack asks it', () => {
    expect(story().delivered().refused('2026-05-25 09:00', 'wjj', 'settle', { closingKind: 'answered' })).toBe(
      'cause_missing',
    );
    const tongling = new Petition(law('tongling'), calendar).delivered(); // its gates ask of an answer more: see five-gates
    expect(tongling.refused('2026-05-25 09:00', 'wjj', 'settle', { closingKind: 'reconciled' })).toBe('ok');
  });

  it('before an answer only what was settled on the spot or made up', () => {
    const settle = (given: Petition, closingKind: string) =>
      given.refused('2026-04-20 09:00', 'wjj', 'settle', { closingKind, ...cause });
    expect(settle(story().accepted(), 'answered')).toBe('act_not_allowed_in_status');
    expect(settle(story().signed(), 'settled_on_spot')).toBe('ok');
    expect(settle(story().accepted(), 'reconciled')).toBe('ok');
    expect(
      story()
        .arrived()
        .refused('2026-04-01 10:00', 'wjj', 'settle', { closingKind: 'settled_on_spot', ...cause }),
    ).toBe('act_not_allowed_in_status');
  });

  it('what was accepted in the ordinary way is owed an opinion; only a simplified matter may still be settled on the spot (Art. 32)', () => {
    const onTheSpot = (handlingMode: string) => {
      const given = story().signed();
      given.do('2026-04-08 10:02', 'wjj', 'accept', { handlingMode });
      return given.refused('2026-04-20 09:00', 'wjj', 'settle', { closingKind: 'settled_on_spot', ...cause });
    };
    expect([onTheSpot('ordinary'), onTheSpot('simplified')]).toEqual(['act_not_allowed_in_status', 'ok']);
  });

  it.each(['declined', 'guided', 'replied', 'withdrawn', 'merged'])(
    '%s only when that is what has happened',
    (closingKind) => {
      const given = story().delivered();
      expect(given.refused('2026-05-25 09:00', 'wjj', 'settle', { closingKind, ...cause })).toBe(
        'act_not_allowed_in_status',
      );
    },
  );

  it('as mediated only with a mediation that came to an agreement; then the sixty days end too', () => {
    const given = story().accepted();
    const mediated = (mediation?: string) =>
      given.refused('2026-04-20 09:00', 'wjj', 'settle', { closingKind: 'mediated', mediation, ...cause });
    given.stage.cases.m1 = { ...petition.blank(blankHead('m1', 'mediation', '', '', '')), status: 'mediating' };
    expect(mediated('m9')).toBe('not_found');
    expect(mediated()).toBe('mediation_not_concluded');
    expect(mediated('m1')).toBe('mediation_not_concluded');
    given.stage.cases.m1 = { ...given.stage.cases.m1, status: 'effective' };
    expect(mediated('m1')).toBe('ok');
    expect(given.state).toMatchObject({ status: 'settled', closingKind: 'mediated' });
    expect(given.clock('T05')).toMatchObject({ stoppedOn: '2026-04-20', late: false });
  });
});

describe('Right 9: nobody rates or calls back his own work', () => {
  const rate = (given: Petition, by: Cast, facts: object = {}) =>
    given.refused('2026-05-26 09:00', by, 'rate', { object: 'health', grade: 'satisfied', ...facts });

  it.each<[Cast, string]>([
    ['wjj', 'rater_is_handler'],
    ['wjjHead', 'rater_is_handler'],
    ['mzj', 'not_found'],
    ['zhao', 'not_found'],
    ['archivist', 'forbidden'],
    ['reception', 'ok'],
    ['wang', 'ok'],
  ])('a rating by %s: %s', (by, code) => {
    expect(rate(story().settled(), by)).toBe(code);
  });

  it('one rating for each body, and dissatisfaction says why', () => {
    const given = story().settled();
    expect(rate(given, 'wang', { grade: 'dissatisfied' })).toBe('rating_reason_required');
    expect(rate(given, 'wang', { grade: 'dissatisfied', reason: '…' })).toBe('ok');
    expect(rate(given, 'wang')).toBe('already_rated');
    expect(rate(given, 'wang', { object: 'petition_bureau' })).toBe('ok');
    expect(given.state.ratings).toEqual({ health: 'dissatisfied', petition_bureau: 'satisfied' });
  });

  it.each<[Cast, string]>([
    ['wjj', 'callback_by_handler'],
    ['wjjHead', 'callback_by_handler'],
    ['mzj', 'not_found'],
    ['supervisor', 'forbidden'],
    ['callback', 'ok'],
  ])('a callback by %s: %s', (by, code) => {
    expect(story().settled().refused('2026-05-26 09:00', by, 'record_callback', { result: 'true_result' })).toBe(code);
  });

  it('dissatisfaction reaches the callback officer', () => {
    const given = story().settled();
    const rated = given.do('2026-05-26 09:00', 'wang', 'rate', {
      object: 'health',
      grade: 'dissatisfied',
      reason: '…',
    });
    expect(given.duties('2026-05-26 09:00', rated).notices).toEqual([
      'petition.rated → role:callback_officer',
      'evaluation.queued → role:evaluation_organizer',
    ]);
  });
});

describe('Art. 40; S2-5: a result that was not true is done again', () => {
  it('only after a false callback or a bad rating, and back at the unit', () => {
    const given = story().settled();
    expect(given.refused('2026-05-26 08:00', 'deputy', 'reopen')).toBe('act_not_allowed_in_status');
    given.do('2026-05-26 09:00', 'callback', 'record_callback', { result: 'false_result' });
    expect(given.refused('2026-05-26 10:00', 'wjj', 'reopen')).toBe('forbidden');
    const reopened = given.do('2026-05-26 10:00', 'deputy', 'reopen');
    expect(reopened.state).toMatchObject({ status: 'accepted', closingKind: null, callback: null });
    expect(given.duties('2026-05-26 10:00', reopened).notices).toEqual(['petition.reopened → unit:health']);
  });
});

describe('Art. 19: only the petitioner himself withdraws', () => {
  const withdraw = (given: Petition, person: string, signedBy = person) =>
    given.refused('2026-04-20 09:00', 'wjj', 'withdraw', { person, signedBy, reason: '…' });

  it('not another person, and not with another’s signature', () => {
    expect(withdraw(story().accepted(), 'zhao')).toBe('not_principal');
    expect(withdraw(story().accepted(), 'wang', 'zhao')).toBe('not_principal');
    const given = story().accepted();
    expect(withdraw(given, 'wang')).toBe('ok');
    expect(given.state).toMatchObject({ status: 'withdrawn', members: 0 });
    expect(given.clock('T05')?.stoppedOn).toBe('2026-04-20');
  });

  it('one of two leaves: the claim of the other and its limits go on (Art. 34; right 4)', () => {
    const given = story();
    given.do('2026-03-30 09:12', 'guide', 'register', { ...filled.register, people: ['wang', 'zhao'], persons: 2 });
    given.do('2026-03-30 09:40', 'triage', 'triage', filled.claim);
    given.do('2026-04-01 09:10', 'triage', 'forward', { to: 'health' });
    given.do('2026-04-08 10:02', 'wjj', 'accept', filled.accept);
    expect(withdraw(given, 'wang')).toBe('ok');
    expect(given.state).toMatchObject({ status: 'accepted', members: 1, persons: 2 });
    expect(given.clock('T05')?.stoppedAt).toBeUndefined();
    expect(withdraw(given, 'wang')).toBe('act_not_allowed_in_status'); // he has left already
    expect(withdraw(given, 'zhao')).toBe('ok');
    expect(given.state.status).toBe('withdrawn');
  });
});

describe('Art. 35, 36: final when the review window has passed', () => {
  it('on the rolled last day it is still open', () => {
    const given = story().settled();
    expect(given.due('T07')).toEqual(['2026-06-21', '2026-06-22']);
    expect(given.refused('2026-06-22 23:59', 'deputy', 'finalise')).toBe('review_window_open');
    expect(given.refused('2026-06-23 00:00', 'wjj', 'finalise')).toBe('forbidden');
    expect(given.do('2026-06-23 00:00', 'deputy', 'finalise').state.status).toBe('finalised');
    expect(given.refused('2026-06-23 08:00', 'archivist', 'archive')).toBe('ok');
    expect(given.refused('2026-06-23 09:00', 'guide', 'add_note')).toBe('act_not_allowed_in_status');
  });

  it('at once where no window ever ran', () => {
    const given = story().triaged();
    given.do('2026-03-30 10:00', 'triage', 'settle', { closingKind: 'settled_on_spot', ...cause });
    expect(given.refused('2026-03-31 09:00', 'deputy', 'finalise')).toBe('ok');
  });
});

describe('Art. 26; right 4: conduct stands beside the claim and never touches its limits', () => {
  it('a report, its completion, and T05 as it was', () => {
    const given = story().accepted();
    const before = given.clock('T05');
    const { answers } = given.do('2026-04-20 09:00', 'guide', 'report_conduct', {
      at: '2026-04-20T01:00:00.000Z',
      course: '…',
    });
    const conduct = answers.conduct;
    given.do('2026-04-20 09:10', 'guide', 'report_conduct', { conduct, item: 'C1', place: '…', evidence: ['…', '…'] });
    given.do('2026-04-20 09:20', 'guide', 'report_conduct', {
      conduct,
      dissuasion: { by: '…', at: '2026-04-20T01:10:00.000Z' },
    });
    expect(given.state.conducts[String(conduct)]).toMatchObject({
      item: 'C1',
      placed: true,
      described: true,
      evidence: 2,
    });
    expect(given.state.conducts[String(conduct)]?.dissuadedAt).toBeUndefined(); // how he was dissuaded is not said
    expect(given.clock('T05')).toEqual(before);
  });
});
