import { Refusal } from '../kernel/refusal';
import { told } from '../kernel/testing';
import type { Facts } from '../kernel/types';
import type { Conduct } from '../petition/state';
import { conductEvidenced } from './conduct';
import { claim, Exits } from './escalation.fixture';

const whole: Conduct = {
  item: 'C1',
  at: '2026-06-03T09:10:00+08:00',
  placed: true,
  described: true,
  evidence: 1,
  dissuadedAt: '2026-06-03T09:20:00+08:00',
};

function codeOf(conduct: Conduct | undefined): string {
  try {
    conductEvidenced(conduct);
  } catch (error) {
    if (error instanceof Refusal) return told(error);
    throw error;
  }
  return 'ok';
}

describe('Art. 26, 47: the enforcement gate, in its order', () => {
  it.each<[string, Conduct | undefined]>([
    ['ok', whole],
    ['conduct_item_missing', undefined],
    ['conduct_item_missing', { ...whole, item: undefined }],
    ['conduct_time_place_missing', { ...whole, at: undefined }],
    ['conduct_time_place_missing', { ...whole, placed: false }],
    ['conduct_course_missing', { ...whole, described: false }],
    ['conduct_evidence_missing', { ...whole, evidence: 0 }],
    ['dissuasion_record_missing', { ...whole, dissuadedAt: undefined }],
    ['dissuasion_record_missing', { ...whole, dissuadedAt: '2026-06-03T01:09:00Z' }],
    ['ok', { ...whole, dissuadedAt: '2026-06-03T01:10:00Z' }],
    ['ok', { ...whole, at: '2026-06-02T20:10:00-05:00', dissuadedAt: '2026-06-03T01:10:00Z' }],
    ['dissuasion_record_missing', { ...whole, at: '2026-06-02T20:11:00-05:00', dissuadedAt: '2026-06-03T01:10:00Z' }],
    ['ok', { ...whole, at: '2026-06-03' }],
    ['dissuasion_record_missing', { ...whole, dissuadedAt: '2026-06-02' }],
    ['ok', { ...whole, at: '2026-06-03', dissuadedAt: '2026-06-03' }],
  ])('%s', (code, conduct) => expect(codeOf(conduct)).toBe(code));
});

describe('README §7.20: inspection', () => {
  it('a claim that was never answered is not carried out either', () => {
    const story = new Exits();
    story.stage.cases.p4 = claim('p4', 'agriculture', '2026-02-24', { findings: ['reasonable'] });
    const raise = { petition: 'p4', exit: 'inspection', reason: '…' };
    expect(story.refused('2026-05-26 09:00', 'office', 'escalation.raise', 'x4', raise)).toBe('ok');
  });

  it('a supported claim that is carried out needs none', () => {
    const story = new Exits();
    const parts = [{ part: 'a', outcome: 'supported', executed: true }];
    story.stage.cases.p4 = claim('p4', 'agriculture', '2026-02-24', { findings: ['reasonable'], parts });
    const raise = { petition: 'p4', exit: 'inspection', reason: '…' };
    expect(story.refused('2026-05-26 09:00', 'office', 'escalation.raise', 'x4', raise)).toBe('inspection_gate_open');
  });

  it('each act belongs to its exit, and only the desks raise', () => {
    const story = new Exits();
    const raise = { petition: 'p3', exit: 'leading_group', reason: '…', evidence: ['…'] };
    expect(story.refused('2026-05-27 09:00', 'nyj', 'escalation.raise', 'x3', raise)).toBe('forbidden');
    expect(story.refused('2026-05-27 09:00', 'office', 'escalation.raise', 'x3', { ...raise, exit: 'none' })).toBe(
      'validation_failed',
    );
    expect(story.refused('2026-05-27 09:00', 'office', 'escalation.raise', 'x3', { ...raise, petition: 'none' })).toBe(
      'not_found',
    );
    story.do('2026-05-27 09:00', 'office', 'escalation.raise', 'x3', raise);
    expect(story.refused('2026-05-27 10:00', 'office', 'escalation.hand_over', 'x3')).toBe('act_not_allowed_in_status');
  });

  it('the body that takes it may send it back with a reason', () => {
    const story = new Exits();
    const raise = { petition: 'p3', exit: 'leading_group', reason: '…', evidence: ['…'] };
    story.do('2026-05-27 09:00', 'office', 'escalation.raise', 'x3', raise);
    expect(story.refused('2026-05-27 10:00', 'leader', 'escalation.refuse', 'x3')).toBe('validation_failed');
    expect(story.do('2026-05-27 10:00', 'leader', 'escalation.refuse', 'x3', { reason: '…' }).state.status).toBe(
      'refused',
    );
  });
});

describe('right 5: the signature is given on what the report says at that moment', () => {
  it('a conduct that was moved to a later hour needs a later dissuasion', () => {
    const story = new Exits();
    const report = (at: string, facts: Facts) =>
      story.do(at, 'guide', 'petition.report_conduct', 'p2', { conduct: 'k1', ...facts });
    report('2026-06-03 10:00', {
      item: 'C1',
      at: '2026-06-03T09:10:00+08:00',
      place: '…',
      course: '…',
      evidence: ['…'],
      dissuasion: { by: '…', how: '…', at: '2026-06-03T09:20:00+08:00' },
    });
    story.do('2026-06-03 10:10', 'office', 'escalation.raise', 'x2', {
      petition: 'p2',
      exit: 'enforcement',
      reason: '…',
      conduct: 'k1',
    });
    story.do('2026-06-03 10:20', 'office', 'escalation.hand_over', 'x2');
    report('2026-06-03 10:30', { at: '2026-06-03T09:50:00+08:00' });
    const sign = () =>
      story.refused('2026-06-03 10:40', 'supervisor', 'approval.approve', 'x2', { act: 'escalation.hand_over' });
    expect(sign()).toBe('dissuasion_record_missing');
    report('2026-06-03 10:50', { dissuasion: { by: '…', how: '…', at: '2026-06-03T09:55:00+08:00' } });
    expect(sign()).toBe('ok');
  });

  it('whoever proposes does not sign', () => {
    const story = new Exits();
    const dissuasion = { by: '…', how: '…', at: '2026-06-03T09:20:00+08:00' };
    const facts = {
      conduct: 'k1',
      item: 'C1',
      at: '2026-06-03T09:10:00+08:00',
      place: '…',
      course: '…',
      evidence: ['…'],
      dissuasion,
    };
    story.do('2026-06-03 10:00', 'guide', 'petition.report_conduct', 'p2', facts);
    const raise = { petition: 'p2', exit: 'enforcement', reason: '…', conduct: 'k1' };
    story.do('2026-06-03 10:10', 'supervisor', 'escalation.raise', 'x2', raise);
    story.do('2026-06-03 10:20', 'supervisor', 'escalation.hand_over', 'x2');
    const signed = story.refused('2026-06-03 10:40', 'supervisor', 'approval.approve', 'x2', {
      act: 'escalation.hand_over',
    });
    expect(signed).toBe('second_person_required');
  });
});
