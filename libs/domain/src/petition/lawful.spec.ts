import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import { person } from '../kernel/testing';
import type { Facts } from '../kernel/types';
import { cast, filled, handed, Petition } from './petition.fixture';

const story = () => new Petition(law(), calendar);
/** The matter lies with 卫健局, 民政局 helps. */
function assigned(): Petition {
  const given = story().triaged();
  const to = { to: 'health', co: ['civil_affairs'], deadline: '2026-05-01', reason: '…' };
  given.do('2026-04-01 09:10', 'triage', 'assign', to);
  return given;
}

describe('Art. 24: a co-unit helps, the lead decides', () => {
  it.each([
    ['sign', {}],
    ['object', { reasons: '…' }],
    ['accept', filled.accept],
    ['decline', filled.decline],
    ['guide', filled.guide],
  ])('%s is the lead’s', (act, facts) => {
    const given = assigned();
    expect(given.refused('2026-04-02 09:00', 'mzj', act, facts)).toBe('forbidden');
    if (act !== 'guide' && act !== 'decline') expect(given.refused('2026-04-02 09:00', 'wjj', act, facts)).toBe('ok');
  });

  it('it hears, looks into the matter and carries out; the opinion, the longer limit and the end are not its own', () => {
    const given = assigned();
    given.do('2026-04-02 09:00', 'wjj', 'sign');
    given.do('2026-04-02 09:05', 'wjj', 'accept', filled.accept);
    for (const act of ['record_interview', 'record_investigation']) given.do('2026-04-03 09:00', 'mzj', act);
    const notice = { stage: 'notified', heldOn: '2026-04-20', place: '…', chair: '…' };
    expect(given.refused('2026-04-03 09:00', 'mzj', 'hold_hearing', notice)).toBe('forbidden');
    given.do('2026-05-03 09:00', 'wjj', 'request_extension', { days: 10, reason: '…' });
    expect(given.refused('2026-05-03 10:00', 'mzjHead', 'approve_extension')).toBe('extension_approver_not_head');
    expect(given.refused('2026-05-03 10:00', 'wjjHead', 'approve_extension')).toBe('ok');
    expect(given.refused('2026-05-04 09:00', 'mzj', 'issue_opinion', filled.opinion)).toBe(
      'opinion_not_competent_body',
    );
    expect(given.refused('2026-05-04 09:00', 'mzj', 'settle', { closingKind: 'reconciled', cause: 'inaction' })).toBe(
      'forbidden',
    );
  });
});

describe('Art. 24: of two parts with two bodies each has its own', () => {
  /** Part a with 卫健局, which leads; part b with 民政局. */
  function parted(): Petition {
    const given = story().registered();
    const subMatters = ['a', 'b'].map((part) => ({ part, digest: '…' }));
    given.do('2026-03-30 09:40', 'triage', 'triage', { ...filled.claim, subMatters });
    given.do('2026-04-01 09:10', 'triage', 'forward', { to: 'health', part: 'a' });
    given.do('2026-04-01 09:20', 'triage', 'forward', { to: 'civil_affairs', part: 'b' });
    for (const [by, part] of [
      ['wjj', 'a'],
      ['mzj', 'b'],
    ] as const) {
      given.do('2026-04-02 09:00', by, 'sign', { part });
      given.do('2026-04-02 09:05', by, 'accept', { ...filled.accept, part });
    }
    return given;
  }

  it('neither signs, prolongs nor guides the other’s', () => {
    const given = parted();
    expect(given.refused('2026-04-03 09:00', 'mzj', 'guide', { ...filled.guide, part: 'a' })).toBe('forbidden');
    expect(given.refused('2026-04-03 09:00', 'wjj', 'guide', { ...filled.guide, part: 'b' })).toBe('forbidden');
    given.do('2026-05-03 09:00', 'wjj', 'request_extension', { days: 10, reason: '…' });
    expect(given.refused('2026-05-03 10:00', 'mzjHead', 'approve_extension')).toBe('extension_approver_not_head');
  });

  it('the one that leads answers for all parts and closes the matter', () => {
    const given = parted();
    given.do('2026-04-10 09:30', 'wjj', 'record_interview');
    const parts = ['a', 'b'].map((part) => ({ part, outcome: 'explained', basis: '…' }));
    const opinion = { ...filled.opinion, parts };
    expect(given.refused('2026-05-04 09:00', 'mzj', 'issue_opinion', opinion)).toBe('opinion_not_competent_body');
    expect(given.refused('2026-05-04 09:00', 'mzj', 'settle', { closingKind: 'reconciled', cause: 'inaction' })).toBe(
      'forbidden',
    );
    expect(given.refused('2026-05-04 09:00', 'wjj', 'issue_opinion', opinion)).toBe('ok');
  });
});

describe('Art. 14, 22: once a body has the matter, that body answers', () => {
  it('the desk neither declines nor guides what it has passed on', () => {
    const given = story().signed();
    expect(given.refused('2026-04-03 09:00', 'triage', 'decline', filled.decline)).toBe('forbidden');
    expect(given.refused('2026-04-03 09:00', 'triage', 'guide', filled.guide)).toBe('forbidden');
    expect(given.refused('2026-04-03 09:00', 'wjj', 'guide', filled.guide)).toBe('ok');
    const made = { closingKind: 'reconciled', cause: 'inaction' };
    expect(story().accepted().refused('2026-04-20 09:00', 'triage', 'settle', made)).toBe('forbidden');
  });

  it.each(['petition_bureau', 'reception_center', 'guide_desk'])(
    'nothing is passed on to %s, which handles nothing',
    (to) => {
      expect(story().triaged().refused('2026-04-01 09:10', 'triage', 'forward', { to })).toBe('validation_failed');
    },
  );

  it('a letter names no day gone by and no co-unit that is not there (Art. 22(3))', () => {
    const assign = (more: Facts) =>
      story()
        .triaged()
        .refused('2026-04-01 09:10', 'triage', 'assign', {
          ...{ to: 'health', deadline: '2026-05-01', reason: '…' },
          ...more,
        });
    expect(assign({ deadline: '2026-03-31' })).toBe('validation_failed');
    expect(assign({ co: ['nowhere'] })).toBe('validation_failed');
    expect(assign({ deadline: '2026-04-01' })).toBe('ok');
  });

  it('handled by somebody of the body, as far as the centre knows him (Art. 28)', () => {
    const name = (named: Facts) =>
      story().signed().refused('2026-04-03 09:00', 'wjjHead', 'assign_handler', { handler: 'wjj1', named });
    expect([name({ units: [] }), name({ units: ['civil_affairs'] }), name({ units: ['health'], head: false })]).toEqual(
      ['validation_failed', 'validation_failed', 'ok'],
    );
  });
});

describe('Art. 28: nobody decides about himself', () => {
  const asked = (named: Facts) => {
    const given = story().signed();
    given.do('2026-04-03 09:00', 'triage', 'recuse', { who: 'wjj2', reason: '…', named });
    return given;
  };
  const decide = (given: Petition, by: 'wjjHead' | 'gov', how = 'approve') =>
    given.refused('2026-04-03 10:00', by, `approval.${how}`, { act: 'petition.recuse' });

  it('of a head whoever stands above decides', () => {
    const head = { units: ['health'], head: true };
    expect([decide(asked(head), 'wjjHead'), decide(asked(head), 'gov')]).toEqual(['forbidden', 'ok']);
  });

  it('he does not refuse it either, where the centre knows nothing of his post', () => {
    expect([decide(asked({}), 'wjjHead'), decide(asked({}), 'wjjHead', 'return')]).toEqual([
      'conflict_of_interest',
      'conflict_of_interest',
    ]);
    expect(decide(asked({}), 'gov', 'return')).toBe('ok');
  });

  it('a head asks for himself too; of staff their own head decides', () => {
    const given = story().signed();
    given.do('2026-04-03 09:00', 'wjjHead', 'recuse', {
      who: 'wjj2',
      reason: '…',
      named: { units: ['health'], head: true },
    });
    expect(given.state.pending?.by).toEqual(['head_of:government']);
    const staff = asked({ units: ['health'], head: false });
    expect(staff.state.pending?.by).toEqual(['unit_head']);
  });
});

describe('Art. 29–32: each category has its own end', () => {
  it.each([{ category: 'suggestion' }, { route: 'administrative' }, { route: 'duty' }])(
    '%o is neither accepted into the sixty days nor answered by an opinion',
    (facts) => {
      const given = story().signed(facts);
      expect(given.refused('2026-04-08 10:02', 'wjj', 'accept', filled.accept)).toBe('act_not_allowed_in_status');
    },
  );

  it('the remedy is the law’s: thirty days, and a body (Art. 32, 35); one answer to each part', () => {
    const issue = (more: Facts) =>
      story()
        .heard()
        .refused('2026-05-20 09:40', 'wjj', 'issue_opinion', { ...filled.opinion, ...more });
    const [part] = filled.opinion.parts as Facts[];
    expect(issue({ remedy: { days: 5, body: '…' } })).toBe('remedy_notice_missing');
    expect(issue({ remedy: { days: 30 } })).toBe('remedy_notice_missing');
    expect(issue({ parts: [part, { ...part, outcome: 'not_supported' }] as never })).toBe('validation_failed');
    expect(issue({ for: ['nobody'] })).toBe('validation_failed');
    expect(issue({})).toBe('ok');
  });

  it('handed to a petitioner of the matter and to nobody else (right 8)', () => {
    const given = story().answered();
    const proof = handed('D18', '2026-05-22');
    expect(given.refused('2026-05-22 10:00', 'wjj', 'deliver', { ...proof, for: ['nobody'] })).toBe(
      'validation_failed',
    );
    expect(given.refused('2026-05-22 10:00', 'wjj', 'deliver', { ...proof, for: ['wang'] })).toBe('ok');
  });

  it('rated are the bureau and the bodies that had the matter (2.3)', () => {
    const rate = (object: string) =>
      story().delivered().refused('2026-05-23 09:00', 'wang', 'rate', { object, grade: 'satisfied' });
    expect([rate('civil_affairs'), rate('health'), rate('petition_bureau')]).toEqual(['validation_failed', 'ok', 'ok']);
  });
});

describe('Art. 22, 23, 36: who comes again about what has ended is registered and told anew', () => {
  const again = (first: Petition, link = '2026-07-20 09:30') => {
    first.do('2026-07-20 09:00', 'guide', 'petition.register', { ...filled.register, visit: 'v2' }, 'p2');
    return first.refused(link, 'triage', 'petition.link', { as: 'repeat_visit', to: 'p1' }, 'p2');
  };

  it('only a matter that is still handled takes the visit', () => {
    expect(again(story().settled())).toBe('validation_failed');
    const left = story().accepted();
    left.do('2026-04-20 09:00', 'wang', 'withdraw', { person: 'wang', signedBy: 'wang', reason: '…' });
    expect(again(left)).toBe('validation_failed');
    expect(again(story().accepted())).toBe('ok');
  });

  it('no longer accepted: the day is not to come, and what it repeats has been rechecked (Art. 36 ¶3)', () => {
    const first = story().settled();
    first.do('2026-07-20 09:00', 'guide', 'petition.register', { ...filled.register, visit: 'v2' }, 'p2');
    const repeats = { ...filled.claim, flags: ['repeat'], repeatOf: 'p1' };
    first.do('2026-07-20 09:10', 'triage', 'petition.triage', repeats, 'p2');
    const facts = { ground: 'DG02', article: '36(3)', recheckNumber: '…', sameFacts: '…' };
    const no = (recheckDeliveredOn: string) =>
      first.refused('2026-07-20 09:30', 'triage', 'petition.decline_again', { ...facts, recheckDeliveredOn }, 'p2');
    expect([no('2026-07-21'), no('2026-07-10')]).toEqual(['validation_failed', 'decline_ground_missing']);
    first.stage.cases.p1 = {
      ...first.state,
      status: 'finalised',
      review: { level: 'recheck', from: '', outcome: 'upheld' },
    } as never;
    expect(no('2026-07-10')).toBe('ok');
  });
});

describe('Art. 30: behind the wall its own desk does what the open desks do elsewhere', () => {
  const sealed = () => story().registered({ category: 'accusation', accused: { unit: 'health' } });

  it('it hears, asks for papers, hands over its no and enters a withdrawal', () => {
    const given = sealed();
    given.do('2026-03-30 09:20', 'sealed', 'record_interview');
    given.do('2026-03-30 09:30', 'sealed', 'request_materials', { until: '2026-04-10' });
    given.do('2026-03-30 09:40', 'sealed', 'triage', { ...filled.claim, category: 'accusation', route: '' });
    expect(given.refused('2026-03-30 10:00', 'sealed', 'withdraw', { person: 'wang', signedBy: 'wang' })).toBe('ok');
  });

  it('and never what a holding body does; the open desk does nothing', () => {
    const given = sealed();
    expect(given.refused('2026-03-30 09:20', 'sealed', 'accept', filled.accept)).toBe('forbidden');
    expect(given.refused('2026-03-30 09:20', 'triage', 'record_interview')).toBe('not_found');
  });

  it('what was sent with a day by which to report is audited there, not by who reports', () => {
    const given = sealed();
    given.do('2026-03-30 09:40', 'sealed', 'triage', { ...filled.claim, category: 'accusation', route: '' });
    given.do('2026-03-31 09:00', 'sealed', 'assign', { to: 'discipline', deadline: '2026-05-01', reason: '…' });
    given.do('2026-04-01 09:00', 'jw', 'settle', { closingKind: 'handed_to_discipline', cause: 'inaction' });
    given.do('2026-04-02 09:00', 'jw', 'report_result', { findings: '…' });
    expect(given.refused('2026-04-03 09:00', 'jw', 'audit_result', { passed: true })).toBe('forbidden');
    expect(given.refused('2026-04-03 09:00', 'sealed', 'audit_result', { passed: true })).toBe('ok');
  });
});

const words = { request: '…', reasons: '…', petition: 'p1' };
const left = {
  ...{ method: 'left', witnesses: ['…'], place: '…' },
  ...{ receiver: '…', deliveredOn: '2026-05-28', proof: '…' },
};
/** A 复查意见 that is written and not yet handed over; `gov` acts for the body that reviews. */
function reviewed() {
  const given = story().delivered();
  const gov = (at: string, act: string, facts: Facts, on: string, login = 'gov1') =>
    given.stage.refused({ at, by: person(login, { unit: 'government', roles: ['leader'] }), act, on, facts });
  given.do('2026-05-25 09:00', 'wang', 'review.apply', words, 'r1');
  gov('2026-05-26 09:00', 'review.accept', {}, 'r1');
  gov('2026-05-27 09:00', 'review.decide', { outcome: 'upheld', facts: '…', opinion: '…', basis: '…' }, 'r1');
  return { given, gov };
}

describe('Art. 28, 36: who reviewed does not recheck', () => {
  it('where the centre knows nobody above, another person of that body enters the 复核', () => {
    const given = story().delivered();
    const words = { request: '…', reasons: '…', petition: 'p1' };
    const play = (at: string, login: string, act: string, facts: Facts, on: string) =>
      given.stage.refused({ at, by: person(login, { unit: 'government', roles: ['leader'] }), act, on, facts });
    given.do('2026-05-25 09:00', 'wang', 'review.apply', words, 'r1');
    const decision = { outcome: 'upheld', facts: '…', opinion: '…', basis: '…' };
    expect(play('2026-05-26 09:00', 'gov1', 'review.accept', {}, 'r1')).toBe('ok');
    expect(
      play('2026-05-27 09:00', 'gov2', 'review.decide', { ...decision, remedy: { days: 3, body: '…' } }, 'r1'),
    ).toBe('remedy_notice_missing');
    expect(play('2026-05-27 09:00', 'gov2', 'review.decide', decision, 'r1')).toBe('ok');
    const proof = { receiver: '…', method: 'direct', deliveredOn: '2026-05-28', proof: '…' };
    expect(play('2026-05-28 09:00', 'gov1', 'review.deliver', proof, 'r1')).toBe('ok');
    given.do('2026-06-01 09:00', 'wang', 'recheck.apply', words, 'k1');
    const accept = (login: string) => play('2026-06-02 09:00', login, 'recheck.accept', {}, 'k1');
    expect([accept('gov1'), accept('gov2'), accept('gov3')]).toEqual([
      'conflict_of_interest',
      'conflict_of_interest',
      'ok',
    ]);
  });

  it('their opinion is left before witnesses, or published for thirty days after other ways have failed (right 8)', () => {
    const { given, gov } = reviewed();
    const deliver = (at: string, facts: Facts) =>
      gov(`${at} 09:00`, 'review.deliver', { receiver: '…', deliveredOn: at, proof: '…', ...facts }, 'r1');
    expect(deliver('2026-05-28', { method: 'left' })).toBe('delivery_proof_missing');
    expect(deliver('2026-05-28', { method: 'publication' })).toBe('delivery_proof_missing');
    const published = { method: 'publication', sentOn: '2026-05-28', place: '县报', failedBefore: '邮件退回' };
    expect(deliver('2026-06-26', published)).toBe('delivery_proof_missing');
    expect(deliver('2026-06-27', published)).toBe('ok');
    expect(given.state.status).toBe('reviewed');
    expect(reviewed().gov('2026-05-28 09:00', 'review.deliver', left, 'r1')).toBe('ok');
  });

  it('a hearing is called for a day to come, and is not held before it (Art. 36)', () => {
    const { given, gov } = reviewed();
    gov('2026-05-28 09:00', 'review.deliver', left, 'r1');
    given.do('2026-06-01 09:00', 'wang', 'recheck.apply', words, 'k1');
    const other = (at: string, act: string, facts: Facts) => gov(at, act, facts, 'k1', 'gov3');
    other('2026-06-02 09:00', 'recheck.accept', {});
    const notice = { stage: 'notified', place: '…', chair: '…' };
    const held = { stage: 'opened', participants: ['…'], digest: '…' };
    expect(other('2026-06-02 10:00', 'recheck.hold_hearing', { ...notice, heldOn: '2026-06-01' })).toBe(
      'validation_failed',
    );
    expect(other('2026-06-02 10:00', 'recheck.hold_hearing', { ...notice, heldOn: '2026-06-09' })).toBe('ok');
    expect(other('2026-06-08 09:00', 'recheck.hold_hearing', held)).toBe('act_not_allowed_in_status');
    expect(other('2026-06-09 09:00', 'recheck.hold_hearing', held)).toBe('ok');
  });

  it('who has withdrawn has nothing to ask about', () => {
    const given = story().registered({ people: ['wang', 'zhao'], persons: 2 });
    expect(cast.zhao.person).toBe('zhao');
    given.do('2026-03-30 09:30', 'zhao', 'withdraw', { person: 'zhao', signedBy: 'zhao', reason: '…' });
    const words = { request: '…', reasons: '…', petition: 'p1' };
    expect(given.refused('2026-05-25 09:00', 'zhao', 'review.apply', words, 'r1')).toBe('review_not_party');
  });
});
