import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import { Petition } from './petition.fixture';

const story = () => new Petition(law(), calendar);
const written = { text: '…', limitOn: '2026-04-20' };

describe('S3-22: a leader writes on the matter', () => {
  it('only a leader, and with a day that has not gone by', () => {
    const given = story().triaged();
    expect(given.refused('2026-03-31 09:00', 'triage', 'sign_instruction', written)).toBe('forbidden');
    expect(given.refused('2026-04-21 09:00', 'director', 'sign_instruction', written)).toBe('validation_failed');
    expect(given.refused('2026-03-31 09:00', 'director', 'sign_instruction', written)).toBe('ok');
  });

  it('before dispatch the desk and the inspection office hear of it; the body it reaches owes the answer by that day', () => {
    const given = story().triaged();
    const due = given.due('T01');
    const signed = given.do('2026-03-31 09:00', 'director', 'sign_instruction', written);
    expect(given.duties('2026-03-31 09:00', signed)).toEqual({
      notices: [
        'petition.instruction_signed → role:triage_officer',
        'petition.instruction_signed → unit:party_inspection_office',
      ],
      tasks: [],
    });
    expect(given.due('T01')).toEqual(due);
    const sent = given.do('2026-04-01 09:10', 'triage', 'forward', { to: 'health' });
    expect(given.duties('2026-04-01 09:10', sent).tasks).toEqual(['instruction_feedback → unit:health, 2026-04-20']);
  });

  it('after dispatch the body that holds the matter owes it at once', () => {
    const given = story().arrived();
    const signed = given.do('2026-04-01 10:00', 'director', 'sign_instruction', written);
    expect(given.duties('2026-04-01 10:00', signed)).toEqual({
      notices: [
        'petition.instruction_signed → unit:health',
        'petition.instruction_signed → unit:party_inspection_office',
      ],
      tasks: ['instruction_feedback → unit:health, 2026-04-20'],
    });
  });
});
