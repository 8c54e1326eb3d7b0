import { mayKnow } from '../kernel/hats';
import { cast, Exits } from './escalation.fixture';
import { escalationReaders } from './rights';
import { escalationStatuses, type EscalationState } from './state';

describe('A12: three exits, each with its own gate (S0-7)', () => {
  const story = new Exits();
  const clocksOf = (id: string) => story.stage.caseOf(id).clocks;
  const before = { p2: clocksOf('p2'), p3: clocksOf('p3') };
  const conduct = (at: string, facts: object) => story.do(at, 'guide', 'petition.report_conduct', 'p2', { ...facts });

  it('inspection takes a reasonable claim that is stalled for ninety days', () => {
    const raise = { petition: 'p1', exit: 'inspection', reason: '…' };
    expect(story.refused('2026-05-18 09:00', 'office', 'escalation.raise', 'x1', raise)).toBe('inspection_gate_open');
    story.do('2026-05-19 09:00', 'zjj', 'petition.record_findings', 'p1', { findings: ['reasonable', 'hardship'] });
    expect(story.refused('2026-05-24 09:00', 'office', 'escalation.raise', 'x1', raise)).toBe('inspection_gate_open');
    const raised = story.do('2026-05-26 09:00', 'office', 'escalation.raise', 'x1', raise);
    expect(raised.state).toMatchObject({ status: 'raised', target: 'inspection_brigade' });
    expect(story.do('2026-05-26 14:00', 'inspector', 'escalation.accept', 'x1').state.status).toBe('accepted');
  });

  it('the inspectors write an order with a day for the reply', () => {
    const order = { to: 'housing_construction', problem: '…', ruleBroken: '…', demand: '…', deadline: '2026-06-10' };
    const sent = story.do('2026-05-26 14:30', 'inspector', 'escalation.order', 'x1', order);
    expect(sent.state).toMatchObject({ status: 'ordered', papers: { D25: 1 } });
    expect(sent.events[0]?.data).toMatchObject({
      to: 'housing_construction',
      deadline: '2026-06-10',
      order: sent.answers.order,
    });
    const opened = story.stage.caseOf(String(sent.answers.order));
    expect(opened).toMatchObject({
      status: 'ordered',
      to: 'housing_construction',
      escalation: 'x1',
      deadline: '2026-06-10',
      papers: {},
    });
  });

  it('the leading group decides on papers', () => {
    const raise = { petition: 'p3', exit: 'leading_group', reason: '…' };
    expect(story.refused('2026-05-27 09:00', 'office', 'escalation.raise', 'x3', raise)).toBe('evidence_required');
    const raised = story.do('2026-05-27 09:00', 'office', 'escalation.raise', 'x3', { ...raise, evidence: ['…', '…'] });
    expect(raised.state).toMatchObject({ status: 'raised', target: 'leading_group' });
  });

  it('enforcement rests on an item of Art. 26, not on an attitude', () => {
    const raise = { petition: 'p2', exit: 'enforcement', reason: '…', conduct: 'k1' };
    conduct('2026-06-03 09:40', {
      conduct: 'k1',
      at: '2026-06-03T09:10:00+08:00',
      place: '…',
      course: '…',
      people: ['…'],
    });
    expect(story.refused('2026-06-03 10:00', 'office', 'escalation.raise', 'x2', raise)).toBe('conduct_item_missing');
    conduct('2026-06-03 10:05', { conduct: 'k1', item: 'C1', course: '…' });
    expect(story.do('2026-06-03 10:10', 'office', 'escalation.raise', 'x2', raise).state.status).toBe('raised');
    expect(clocksOf('p2')).toEqual(before.p2);
  });

  it('the hand-over needs evidence, dissuasion for this very act, and a second signature', () => {
    const over = (at: string) => story.refused(at, 'office', 'escalation.hand_over', 'x2');
    expect(over('2026-06-03 10:12')).toBe('conduct_evidence_missing');
    conduct('2026-06-03 10:15', { conduct: 'k1', evidence: ['…', '…'] });
    expect(over('2026-06-03 10:20')).toBe('dissuasion_record_missing');
    conduct('2026-06-03 10:30', { conduct: 'k1', dissuasion: { by: '…', how: '…', at: '2026-06-03T01:20:00.000Z' } });
    const asked = story.do('2026-06-03 10:40', 'office', 'escalation.hand_over', 'x2');
    expect(asked.state).toMatchObject({
      status: 'raised',
      pending: { act: 'escalation.hand_over', by: ['role:supervisor'] },
    });
    expect(over('2026-06-03 10:45')).toBe('supervisor_signature_missing');
  });

  it('the brigade learns of it with the signature', () => {
    expect(story.refused('2026-06-03 10:50', 'enforcement', 'escalation.accept', 'x2')).toBe('not_found');
    const signed = story.do('2026-06-03 11:00', 'supervisor', 'approval.approve', 'x2', {
      act: 'escalation.hand_over',
    });
    expect(signed.state).toMatchObject({ status: 'handed_over', pending: null });
    expect(story.do('2026-06-03 11:20', 'enforcement', 'escalation.accept', 'x2').state.status).toBe('accepted');
  });

  it('of the outcome only number, day and result are kept; the claim goes on', () => {
    const result = { paperNo: '…', date: '2026-06-04', result: '…' };
    const part = { paperNo: '…', date: '2026-06-04' };
    expect(story.refused('2026-06-04 15:00', 'enforcement', 'escalation.record_result', 'x2', part)).toBe(
      'validation_failed',
    );
    const done = story.do('2026-06-04 15:00', 'enforcement', 'escalation.record_result', 'x2', result);
    expect(done.state.status).toBe('closed');
    expect(story.stage.view('x2', '2026-06-04 15:00').keys).toEqual(['paperNo', 'date', 'result']);
    expect(story.stage.caseOf('p2')).toMatchObject({ status: 'accepted', clocks: before.p2 });
    expect(story.refused('2026-06-04 15:30', 'nyj', 'petition.suspend', 'p2', { reason: '…' })).toBe('act_not_found');
  });

  it('the unit answers the order, and then the inspection can be closed', () => {
    const order = (story.stage.caseOf('x1') as EscalationState).orders[0] ?? '';
    expect(story.refused('2026-06-09 15:00', 'office', 'escalation.close', 'x1')).toBe('act_not_allowed_in_status');
    expect(story.refused('2026-06-09 15:00', 'nyj', 'supervision.reply', order, { text: '…' })).toBe('not_found');
    const replied = story.do('2026-06-09 16:00', 'zjjHead', 'supervision.reply', order, {
      text: '…',
      attachments: ['…'],
    });
    expect(replied.state).toMatchObject({ status: 'replied', repliedOn: '2026-06-09' });
    expect(story.refused('2026-06-09 16:30', 'office', 'escalation.close', 'x1')).toBe('ok');
  });

  it('a resolution names owners and days and never touches the claim (right 4)', () => {
    const owned = { what: '…', owner: 'natural_resources', due: '2026-09-30' };
    const resolve = (facts: object) =>
      story.refused('2026-06-10 10:00', 'leader', 'escalation.resolve', 'x3', { ...facts });
    expect(resolve({ resolutions: [owned], claimClock: 'suspend' })).toBe('claim_clock_not_suspendable');
    expect(resolve({ resolutions: [owned], claimOutcome: '…' })).toBe('claim_clock_not_suspendable');
    expect(resolve({ resolutions: [owned, { what: '…', owner: 'housing_construction' }] })).toBe(
      'measure_owner_missing',
    );
    const both = [owned, { what: '…', owner: 'housing_construction', due: '2026-06-18' }];
    const done = story.do('2026-06-10 10:10', 'leader', 'escalation.resolve', 'x3', { digest: '…', resolutions: both });
    expect(done.state).toMatchObject({ status: 'resolved', papers: { D29: 1 } });
    expect(done.events[0]?.data.resolutions).toEqual(both.map(({ owner, due }) => ({ owner, due })));
    expect(clocksOf('p3')).toEqual(before.p3);
  });

  it('has stood in every status of an escalation but “refused”', () => {
    const seen = [...story.stage.reached].filter((one) => one.startsWith('escalation.'));
    const all = Object.keys(escalationStatuses).filter((status) => status !== 'refused');
    expect(seen.sort()).toEqual(all.map((status) => `escalation.${status}`).sort());
  });

  it('leaves the handling unit outside the enforcement file', () => {
    const readers = escalationReaders(story.stage.caseOf('x2') as EscalationState);
    expect([mayKnow(readers, cast.enforcement), mayKnow(readers, cast.nyj)]).toEqual([true, false]);
  });
});
