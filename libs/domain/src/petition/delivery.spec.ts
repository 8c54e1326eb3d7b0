import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import type { Facts } from '../kernel/types';
import { handed, Petition } from './petition.fixture';

const answered = () => new Petition(law(), calendar).answered();
const deliver = (given: Petition, at: string, facts: Facts = {}) =>
  given.refused(at, 'wjj', 'deliver', { ...handed('D18', at.slice(0, 10)), ...facts });
const send = (given: Petition, at: string, facts: Facts) =>
  given.refused(at, 'wjj', 'send_paper', { document: 'D18', sentOn: at.slice(0, 10), ...facts });
const failed = { document: 'D18', method: 'mail', triedOn: '2026-05-28', reason: 'returned' };

describe('Art. 35, 36: five ways to deliver, each with what it must prove', () => {
  it.each<[string, Facts, string[]]>([
    ['mail', { mailNumber: '…' }, ['mailNumber']],
    ['left', { witnesses: ['…'], place: '…' }, ['witnesses', 'place']],
    ['electronic', { consented: true }, ['consented']],
  ])('%s', (method, facts, needed) => {
    const given = answered();
    for (const field of needed) {
      const missing = { ...facts, method, [field]: undefined } as Facts;
      expect(send(given, '2026-05-21 09:00', missing)).toBe('delivery_proof_missing');
    }
    expect(send(given, '2026-05-21 09:00', { ...facts, method })).toBe('ok');
  });

  it('without the petitioner’s consent nothing goes electronically', () => {
    expect(send(answered(), '2026-05-21 09:00', { method: 'electronic', consented: false })).toBe(
      'delivery_proof_missing',
    );
  });

  it('what is on its way proves nothing: the limit of the petitioner does not run', () => {
    const given = answered();
    given.do('2026-05-21 09:00', 'wjj', 'send_paper', {
      ...{ document: 'D18', method: 'mail', sentOn: '2026-05-21', mailNumber: '…' },
    });
    expect(given.state.status).toBe('opinion_issued');
    expect(given.clock('T07')).toBeUndefined();
    expect(given.clock('T05')?.stoppedOn).toBeUndefined();
  });

  it('left before witnesses: the record first', () => {
    const given = answered();
    expect(deliver(given, '2026-05-22 10:00', { method: 'left' })).toBe('delivery_proof_missing');
    given.do('2026-05-22 10:00', 'wjj', 'send_paper', {
      ...{ document: 'D18', method: 'left', sentOn: '2026-05-22', witnesses: ['…'], place: '…' },
    });
    expect(deliver(given, '2026-05-22 10:10', { method: 'left' })).toBe('ok');
  });

  it('a returned letter is told to the handler; publication comes last, and after its whole period', () => {
    const given = answered();
    const publication = { method: 'publication', place: '…' };
    expect(send(given, '2026-05-28 09:00', publication)).toBe('delivery_proof_missing');
    const played = given.do('2026-05-28 09:10', 'wjj', 'record_failed_delivery', failed);
    expect(given.duties('2026-05-28 09:10', played).notices).toEqual(['document.delivery_failed → unit:health']);
    expect(given.clock('T07')).toBeUndefined();
    expect(send(given, '2026-05-29 09:00', publication)).toBe('ok');
    given.do('2026-05-29 09:00', 'wjj', 'send_paper', { document: 'D18', sentOn: '2026-05-29', ...publication });
    expect(deliver(given, '2026-06-27 09:00', { method: 'publication' })).toBe('delivery_proof_missing');
    given.do('2026-06-29 09:00', 'wjj', 'deliver', { ...handed('D18', '2026-06-28'), method: 'publication' });
    expect(given.clock('T07')?.from).toBe('2026-06-28');
  });

  it('a letter that came back is delivered another way', () => {
    const given = answered();
    given.do('2026-05-28 09:10', 'wjj', 'record_failed_delivery', failed);
    expect(deliver(given, '2026-05-29 10:00')).toBe('ok');
  });
});

describe('README §7.9: several petitioners', () => {
  it('the opinion is delivered when the last of them has it', () => {
    const given = new Petition(law(), calendar);
    given.do('2026-03-30 09:12', 'guide', 'register', {
      ...{ channel: 'visit', visit: 'v1', people: ['wang', 'zhao'], persons: 2, identityClear: true },
    });
    const steps: [string, 'triage' | 'wjj', string, Facts][] = [
      ['2026-03-30 09:40', 'triage', 'triage', { category: 'claim', route: 'petition', topic: '050000', flags: [] }],
      ['2026-04-01 09:10', 'triage', 'forward', { to: 'health' }],
      ['2026-04-08 10:02', 'wjj', 'accept', { handlingMode: 'ordinary' }],
      ['2026-04-10 09:30', 'wjj', 'record_interview', {}],
      [
        ...(['2026-05-20 09:40', 'wjj', 'issue_opinion'] as const),
        { seal: true, remedy: { days: 30, body: '…' }, parts: [{ part: 'a', outcome: 'explained', basis: '…' }] },
      ],
    ];
    for (const [at, by, act, facts] of steps) given.do(at, by, act, facts);
    given.do('2026-05-22 10:00', 'wjj', 'deliver', { ...handed('D18', '2026-05-22'), for: ['wang'] });
    expect(given.state.status).toBe('opinion_issued');
    given.do('2026-05-25 10:00', 'wjj', 'deliver', { ...handed('D18', '2026-05-25'), for: ['zhao'] });
    expect(given.state.status).toBe('opinion_delivered');
    expect(given.clock('T05')?.stoppedOn).toBe('2026-05-25');
  });
});
