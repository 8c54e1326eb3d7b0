import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import type { Facts } from '../kernel/types';
import { filled, handed, Petition } from './petition.fixture';

const again: Facts = {
  ground: 'DG02',
  article: '…',
  recheckNumber: '…',
  recheckDeliveredOn: '2025-11-13',
  sameFacts: '…',
};
const approve = (act: string) => ({ act: `petition.${act}` });

describe('S4-16: where the pack says so, a no is signed one level up', () => {
  const story = () => new Petition(law('tongling'), calendar).signed();

  it('the unit’s own head is told to whom it goes; the head of the body above signs', () => {
    const given = story();
    given.do('2026-04-03 09:00', 'wjj', 'decline', filled.decline);
    expect(given.state.pending?.by).toEqual(['head_of:government']);
    expect(given.refused('2026-04-03 09:10', 'wjjHead', 'approval.approve', approve('decline'))).toBe(
      'higher_approval_required',
    );
    given.do('2026-04-03 10:00', 'gov', 'approval.approve', approve('decline'));
    expect(given.state).toMatchObject({ status: 'declined', papers: { D07: 1 } });
    expect(given.clock('T03')?.stoppedOn).toBe('2026-04-03');
  });
});

describe('Art. 36 ¶3: no longer accepted after a recheck', () => {
  const story = () => new Petition(law(), calendar).triaged();

  it.each([{ ground: 'DG03' }, { article: '' }, { recheckNumber: '' }, { recheckDeliveredOn: '' }, { sameFacts: '' }])(
    'needs its ground and the recheck opinion: %j',
    (facts) => {
      const act = { ...again, ...facts };
      expect(story().refused('2026-03-31 09:00', 'triage', 'decline_again', act)).toBe('decline_ground_missing');
    },
  );

  it('is signed by the bureau’s head, not by whoever proposed it', () => {
    const given = story();
    given.do('2026-03-31 09:00', 'triage', 'decline_again', again);
    expect(given.state.status).toBe('triaged');
    expect(given.refused('2026-03-31 09:10', 'triage', 'approval.approve', approve('decline_again'))).toBe(
      'second_person_required',
    );
    given.do('2026-03-31 10:00', 'director', 'approval.approve', approve('decline_again'));
    expect(given.state).toMatchObject({ status: 'declined_again', papers: { D08: 1 } });
    expect(given.clock('T01')?.stoppedOn).toBe('2026-03-31');
  });

  it('cannot be dressed up as a plain no', () => {
    const plain = { ...filled.decline, ground: 'DG02' };
    expect(story().refused('2026-03-31 09:00', 'triage', 'decline', plain)).toBe('decline_ground_missing');
  });
});

describe('Simplified handling turned into the ordinary way', () => {
  it('keeps the day of acceptance and ends the short limit', () => {
    const given = new Petition(law(), calendar).signed({ handlingMode: 'simplified' });
    given.do('2026-04-08 10:00', 'wjj', 'accept', { handlingMode: 'simplified' });
    const before = given.clock('T05');
    expect(given.clock('simplified_opinion')?.stoppedAt).toBeUndefined();
    given.do('2026-04-15 10:00', 'wjj', 'convert_procedure', { reason: '…' });
    expect(given.state.handlingMode).toBe('ordinary');
    expect(given.clock('T05')).toEqual(before);
    expect(given.clock('simplified_opinion')?.stoppedOn).toBe('2026-04-15');
    expect(given.refused('2026-04-16 10:00', 'wjj', 'convert_procedure')).toBe('act_not_allowed_in_status');
  });
});

describe('Limits end and begin again with the matter', () => {
  const story = () => new Petition(law(), calendar);

  it.each([
    ['settled_on_spot', 'simplified'],
    ['reconciled', 'ordinary'],
  ])('%s under way ends the sixty days', (closingKind, handlingMode) => {
    const given = story().signed();
    given.do('2026-04-08 10:02', 'wjj', 'accept', { handlingMode });
    given.do('2026-04-20 09:00', 'wjj', 'settle', { closingKind, cause: 'inaction' });
    expect(given.clock('T05')?.stoppedOn).toBe('2026-04-20');
    expect(given.clock('L3')?.stoppedOn).toBe('2026-04-20'); // a promise never outlives the limit that it tightens
  });

  it('done again, the matter has sixty days anew; for a bad rating once only', () => {
    const given = story().settled();
    given.do('2026-05-26 09:00', 'wang', 'rate', { object: 'health', grade: 'dissatisfied', reason: '…' });
    given.do('2026-05-27 09:00', 'deputy', 'reopen', { reason: '…' });
    expect(given.due('T05')).toEqual(['2026-07-26', '2026-07-27']);
    expect(given.clock('T07')?.stoppedOn).toBe('2026-05-27'); // the new answer has its own thirty days
    expect(given.refused('2026-05-28 09:00', 'wjj', 'issue_opinion', filled.opinion)).toBe('ok');
    given.do('2026-05-29 09:00', 'wjj', 'deliver', handed('D18', '2026-05-29'));
    expect(given.clock('T07')?.from).toBe('2026-05-29');
    given.do('2026-06-01 09:00', 'wjj', 'settle', { closingKind: 'answered', cause: 'inaction' });
    expect(given.refused('2026-06-02 09:00', 'deputy', 'reopen', { reason: '…' })).toBe('act_not_allowed_in_status');
    given.do('2026-06-02 10:00', 'callback', 'record_callback', { result: 'false_result' });
    expect(given.refused('2026-06-03 09:00', 'deputy', 'reopen', { reason: '…' })).toBe('ok');
  });

  it('a paper is not delivered before it was issued', () => {
    const given = story().answered();
    expect(given.refused('2026-05-22 10:15', 'wjj', 'deliver', handed('D18', '2026-05-19'))).toBe('validation_failed');
    expect(given.refused('2026-05-22 10:15', 'wjj', 'deliver', handed('D18', '2026-05-20'))).toBe('ok');
  });

  it('an extension is neither asked nor granted after the end', () => {
    const given = story().accepted();
    given.do('2026-06-05 09:00', 'wjj', 'request_extension', { days: 30, reason: '…' });
    expect(given.refused('2026-06-09 09:00', 'wjjHead', 'approve_extension')).toBe('extension_after_expiry');
  });
});

describe('Art. 30: an accusation is closed by its own desk', () => {
  it('when a competent body has it, and nobody else comes near', () => {
    const given = new Petition(law(), calendar);
    given.do('2026-03-30 09:12', 'sealed', 'register', {
      ...filled.register,
      category: 'accusation',
      accused: { unit: 'health' },
    });
    given.do('2026-03-30 09:40', 'sealed', 'triage', { category: 'accusation', topic: '160000', flags: [] });
    const settle = { closingKind: 'handed_to_discipline', cause: 'inaction' };
    expect(given.refused('2026-03-30 10:00', 'sealed', 'settle', settle)).toBe('act_not_allowed_in_status');
    given.do('2026-03-31 09:00', 'sealed', 'forward', { to: 'discipline' });
    expect(given.refused('2026-03-31 10:00', 'deputy', 'settle', settle)).toBe('not_found');
    given.do('2026-04-01 09:00', 'sealed', 'settle', settle);
    given.do('2026-04-02 09:00', 'sealed', 'finalise');
    expect(given.do('2026-04-03 09:00', 'sealed', 'archive').state.status).toBe('archived');
  });

  it('that desk closes no open matter', () => {
    const given = new Petition(law(), calendar).settled();
    expect(given.refused('2026-07-01 09:00', 'sealed', 'finalise')).toBe('not_found');
  });
});
