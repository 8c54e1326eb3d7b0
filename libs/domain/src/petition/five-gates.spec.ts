import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import type { Facts } from '../kernel/types';
import { Petition } from './petition.fixture';

const form = { closingKind: 'answered', factsClear: true, evidenceSufficient: true, conclusionRegular: true };
const delivered = () => new Petition(law('tongling'), calendar).delivered();
const executed = () => {
  const given = delivered();
  given.do('2026-05-24 09:00', 'wjj', 'record_execution', { items: [{ part: 'a', what: '…', proof: '…' }] });
  return given;
};
const settle = (given: Petition, facts: Facts = {}) =>
  given.refused('2026-05-25 09:00', 'wjj', 'settle', { ...form, ...facts });

describe('S4-4 五个不放过: four keep the matter open, the fifth asks why', () => {
  it('what was supported is carried out first', () => {
    expect(settle(delivered(), { reason: '…' })).toBe('closing_gate_open');
    expect(settle(executed(), { reason: '…' })).toBe('ok');
  });

  it.each(['factsClear', 'evidenceSufficient', 'conclusionRegular'])('%s must hold', (field) => {
    expect(settle(executed(), { [field]: false, reason: '…' })).toBe('closing_gate_open');
    expect(settle(executed(), { [field]: null, reason: '…' })).toBe('closing_gate_open');
  });

  it('a petitioner who does not sign, or is not satisfied, keeps nothing open', () => {
    const given = executed();
    expect(settle(given)).toBe('closing_reason_required');
    expect(settle(given, { petitionerSigned: true })).toBe('closing_reason_required'); // signed, but not rated
    given.do('2026-05-25 09:10', 'wjj', 'settle', { ...form, petitionerSigned: false, reason: '…' });
    expect(given.state).toMatchObject({ status: 'settled', softGate: 'signed' });
    expect(given.stage.view('p1', '2026-05-25 09:11').softGate).toBe('signed');
  });

  it('signed and satisfied asks nothing more; one body found wanting asks why', () => {
    const rated = (grade: string) => {
      const given = executed();
      given.do('2026-05-25 08:00', 'wang', 'rate', { object: 'health', grade: 'satisfied' });
      given.do('2026-05-25 08:10', 'wang', 'rate', { object: 'petition_bureau', grade, reason: '…' });
      return settle(given, { petitionerSigned: true });
    };
    expect(rated('basically_satisfied')).toBe('ok');
    expect(rated('dissatisfied')).toBe('closing_reason_required');
  });

  it('the gate is the pack’s: another way of closing, or another city, knows none of it', () => {
    expect(settle(executed(), { closingKind: 'reconciled', factsClear: false })).toBe('ok');
    expect(settle(new Petition(law(), calendar).delivered(), { cause: 'inaction', factsClear: false })).toBe('ok');
  });
});
