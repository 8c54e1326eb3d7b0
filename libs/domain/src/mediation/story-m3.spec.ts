import { mayKnow } from '../kernel/hats';
import type { Played } from '../kernel/testing';
import { mediationReaders } from './rights';
import { cast, Mediation, paper } from './mediation.fixture';
import { mediationStatuses, type MediationState } from './state';

const move = { toCommittee: 'environment', toSource: 'visit', petition: 'v1', reason: '…', materials: ['…'] };
const both = ['p1', 'p2'];
const told = { date: '2026-05-07', present: ['…'], digest: '…', result: '…' };

/** The limits after an act, as [first day, last day, rolled]. */
function limits({ state }: Played, id: string): string[] {
  const clock = state.clocks[id];
  return clock ? [clock.from, clock.dueRaw, clock.dueRolled] : [];
}

describe('M3: a court file goes 诉调 → 访调 → 行调 and ends in a confirmed agreement', () => {
  const story = new Mediation();
  const court = { source: 'court_before', caseNumber: '…', committee: 'civil', disputeType: 'damage' };
  const parties = [
    { id: 'p1', side: 'applicant', personId: 'pei', organisation: false },
    { id: 'p2', side: 'respondent', organisation: true },
  ];
  const claim = { amount: 86000, digest: '…' };

  it('is entrusted with a list of materials only, and received within three working days', () => {
    const without = story.refused('2026-04-20 09:00', 'court', 'entrust', { ...court, parties, claim });
    expect(without).toBe('material_list_missing');
    const sent = story.do('2026-04-20 09:10', 'court', 'entrust', { ...court, parties, claim, materials: ['…'] });
    expect(sent.state).toMatchObject({ status: 'entrusted', papers: { D35: 1 } });
    expect(limits(sent, 'handoff_receipt')).toEqual(['2026-04-20', '2026-04-23', '2026-04-23']);
    expect(sent.state.clocks.T14).toBeUndefined();
  });

  it('runs from receipt, because it comes from a court (特邀 27)', () => {
    const got = story.do('2026-04-21 09:30', 'civil', 'receive', { materialsChecked: true });
    expect(got.state.status).toBe('received');
    expect(got.state.clocks.handoff_receipt?.stoppedOn).toBe('2026-04-21');
    expect(got.state.clocks.T14?.rule).toBe('court_before');
    expect(limits(got, 'T14')).toEqual(['2026-04-21', '2026-05-21', '2026-05-21']);
  });

  it('is accepted when both agree, without a fee', () => {
    expect(story.refused('2026-04-22 09:00', 'civil', 'accept')).toBe('consent_missing');
    const yes = both.map((party) => ({ party, agreed: true, date: '2026-04-22' }));
    const asked = story.do('2026-04-23 10:00', 'civil', 'record_consent', { consents: yes });
    expect(asked.events.map((event) => event.name)).toContain('mediation.consented');
    expect(story.refused('2026-04-23 10:20', 'civil', 'accept', { fee: 100 })).toBe('fee_not_allowed');
    expect(story.do('2026-04-23 10:21', 'civil', 'accept').state).toMatchObject({
      status: 'accepted',
      papers: { D37: 1 },
    });
    story.do('2026-04-23 10:22', 'civil', 'inform_rights', { signedBy: 'all' });
    const first = story.do('2026-04-28 14:30', 'civil', 'hold_session', { ...told, date: '2026-04-28' });
    expect(first.state).toMatchObject({ status: 'mediating', papers: { D38: 1, D39: 1 } });
  });

  it('is handed on with the word of the court and of every party', () => {
    const early = story.refused('2026-05-06 09:00', 'head', 'hand_over', { ...move, consents: both });
    expect(early).toBe('entrusting_consent_missing');
    story.do('2026-05-07 10:00', 'court', 'agree_hand_over', { toCommittee: 'environment', paper: '…' });
    expect(story.refused('2026-05-07 10:30', 'head', 'hand_over', { ...move, consents: ['p1'] })).toBe(
      'consent_missing',
    );
    const gone = story.do('2026-05-07 11:00', 'head', 'hand_over', { ...move, consents: both });
    expect(gone.state).toMatchObject({ status: 'handing_over', papers: { D35: 2 } });
    expect(gone.state.clocks.T14?.stoppedOn).toBeUndefined();
    expect(limits(gone, 'handoff_receipt')).toEqual(['2026-05-07', '2026-05-11', '2026-05-11']);
  });

  it('changes hands with the receipt: a new limit, one file, one history', () => {
    expect(story.refused('2026-05-07 15:00', 'env', 'hold_session', told)).toBe('not_received');
    const got = story.do('2026-05-08 09:00', 'env', 'receive', { materialsChecked: true });
    expect(got.state).toMatchObject({ status: 'accepted', caseCode: 'code-m1' });
    expect(got.state.clocks.T14?.rule).toBe('ordinary');
    expect(limits(got, 'T14')).toEqual(['2026-05-08', '2026-06-07', '2026-06-08']);
    expect(got.state.clocks.handoff_receipt?.stoppedOn).toBe('2026-05-08');
    expect(story.stage.view('m1', '2026-05-08 09:00')).toMatchObject({
      source: 'visit',
      originSource: 'court_before',
      committee: 'environment',
      sessions: 1,
    });
    const late = story.refused('2026-05-08 09:30', 'civil', 'hold_session', { ...told, date: '2026-05-08' });
    expect(late).toBe('no_longer_holder');
  });

  it('is handed on a second time without asking the court again', () => {
    story.do('2026-05-09 09:30', 'env', 'hold_session', { ...told, date: '2026-05-09' });
    const request = { ...move, toCommittee: 'housing', toSource: 'administrative', requestedBy: 'transport' };
    const gone = story.do('2026-05-25 09:00', 'env', 'hand_over', { ...request, petition: undefined, consents: both });
    expect(limits(gone, 'handoff_receipt')).toEqual(['2026-05-25', '2026-05-28', '2026-05-28']);
    const got = story.do('2026-05-27 09:00', 'housing', 'receive', { materialsChecked: true });
    expect(limits(got, 'T14')).toEqual(['2026-05-27', '2026-06-26', '2026-06-26']);
    expect(story.stage.view('m1', '2026-05-27 09:00')).toMatchObject({
      source: 'administrative',
      originSource: 'court_before',
      sessions: 2,
      handOvers: 2,
    });
  });

  it('is known to those who held it and to nobody else', () => {
    const readers = mediationReaders(story.stage.caseOf('m1') as MediationState);
    expect([cast.civil, cast.env, cast.housing, cast.court].every((one) => mayKnow(readers, one))).toBe(true);
    expect(mayKnow(readers, { ...cast.court, unit: 'transport', roles: ['handler'] })).toBe(true);
    expect(mayKnow(readers, cast.family)).toBe(false);
    expect(story.stage.view('m1', '2026-05-27 10:00').handedOverTo).toBe('已移交征收调委会');
  });

  it('goes to a mediator without ties', () => {
    const kin = { mediators: [{ login: 'housing2', disclosed: 'some' }] };
    expect(story.refused('2026-05-28 09:00', 'housing', 'choose_mediator', kin)).toBe('mediator_conflict');
    story.do('2026-05-28 09:10', 'housing', 'choose_mediator', {
      mediators: [{ login: 'housing1', disclosed: 'none' }],
    });
    story.do('2026-06-10 14:30', 'housing', 'hold_session', { ...told, date: '2026-06-10' });
  });

  it('ends in an agreement that adds up and is signed by everyone', () => {
    const short = [
      { due: '2026-06-18', amount: 32000 },
      { due: '2026-06-30', amount: 20000 },
    ];
    const sign = (at: string, more = {}) =>
      [at, 'housing', 'sign_agreement', { ...paper, date: '2026-06-12', ...more }] as const;
    expect(story.refused(...sign('2026-06-12 09:00', { instalments: short }))).toBe('amount_mismatch');
    expect(story.refused(...sign('2026-06-12 10:00', { signatures: ['p1'] }))).toBe('signature_missing');
    const done = story.do(...sign('2026-06-12 15:00'));
    expect(done.state).toMatchObject({ status: 'effective', papers: { D40: 1 } });
    expect(done.state.clocks.T14?.stoppedOn).toBe('2026-06-12');
    expect(limits(done, 'T13')).toEqual(['2026-06-12', '2026-07-12', '2026-07-13']);
    expect(done.events.at(-1)?.data).toMatchObject({ total: 62000, originSource: 'court_before' });
  });

  it('is performed in two payments', () => {
    const first = { instalment: 1, amount: 32000, date: '2026-06-18', proof: '…' };
    expect(story.do('2026-06-18 11:00', 'housing', 'record_performance', first).state.status).toBe('effective');
    const second = { instalment: 2, amount: 30000, date: '2026-06-30', proof: '…' };
    expect(story.do('2026-06-30 16:00', 'housing', 'record_performance', second).state.status).toBe('performed');
  });

  it('is confirmed on joint application on the last, rolled day', () => {
    const apply = { court: 'court', materials: ['…'] };
    const alone = story.refused('2026-07-10 09:00', 'housing', 'apply_confirmation', { ...apply, applicants: ['p1'] });
    expect(alone).toBe('confirmation_not_joint');
    const joint = story.do('2026-07-13 16:30', 'housing', 'apply_confirmation', { ...apply, applicants: both });
    expect(joint.state.clocks.T13?.stoppedOn).toBe('2026-07-13');
    const ruling = { rulingNo: '…', valid: true, date: '2026-07-24' };
    expect(story.do('2026-07-24 10:00', 'court', 'record_confirmation', ruling).state.status).toBe('confirmed');
  });

  it('is put away with its whole dossier', () => {
    const dossier = [
      'application_or_intake',
      'rights_notice',
      'identity',
      'session_record',
      'agreement',
      'confirmation',
      'back_cover',
    ];
    const done = story.do('2026-07-27 09:00', 'housing', 'archive', {
      dossier,
      reportTo: 'court',
      report: '…',
      returned: ['…'],
    });
    expect(done.state.status).toBe('archived');
    expect(done.state.papers).toEqual({ D35: 3, D37: 1, D38: 1, D39: 3, D40: 1, D42: 1 });
  });

  it('has stood in every status of a mediation but “terminated” on its way', () => {
    const all = Object.keys(mediationStatuses).filter((status) => status !== 'terminated');
    expect([...story.stage.reached].sort()).toEqual(all.map((status) => `mediation.${status}`).sort());
  });
});
