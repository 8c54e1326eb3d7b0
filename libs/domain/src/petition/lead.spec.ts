import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import { filled, Petition } from './petition.fixture';

const objection = { reasons: '…' };
const granted = { granted: true, reasons: '…' };

/** Passed from one body to the other and back, each time found right. */
function passedRound(): Petition {
  const given = new Petition(law(), calendar).triaged();
  given.do('2026-04-01 09:00', 'triage', 'forward', { to: 'health' });
  given.do('2026-04-01 10:00', 'wjj', 'object', objection);
  given.do('2026-04-01 11:00', 'triage', 'decide_objection', granted);
  given.do('2026-04-02 09:00', 'triage', 'forward', { to: 'civil_affairs' });
  given.do('2026-04-02 10:00', 'mzj', 'object', objection);
  given.do('2026-04-02 11:00', 'triage', 'decide_objection', granted);
  given.do('2026-04-03 09:00', 'triage', 'forward', { to: 'health' });
  return given;
}

describe('Art. 24; A3: nobody is sent round in a circle', () => {
  it('after two returns the third is not the sender’s to grant, and no fourth letter goes out', () => {
    const given = passedRound();
    expect(given.state).toMatchObject({ objections: 2, transfers: 3, co: [] });
    given.do('2026-04-03 10:00', 'wjj', 'object', objection);
    expect(given.refused('2026-04-03 11:00', 'triage', 'decide_objection', granted)).toBe('act_not_allowed_in_status');
    expect(given.refused('2026-04-03 11:00', 'triage', 'decide_objection', { granted: false, reasons: '…' })).toBe(
      'ok',
    );
  });

  it('the supervisor is told once, with the second return', () => {
    const given = new Petition(law(), calendar).triaged();
    const round = (day: string, to: string, by: 'wjj' | 'mzj') => {
      const sent = given.do(`${day} 09:00`, 'triage', 'forward', { to });
      given.do(`${day} 10:00`, by, 'object', objection);
      const back = given.do(`${day} 11:00`, 'triage', 'decide_objection', granted);
      return [sent, back].flatMap((played) => given.duties(`${day} 11:00`, played).notices);
    };
    const told = 'shirking → role:supervisor';
    expect(round('2026-04-01', 'health', 'wjj')).not.toContain(told);
    expect(round('2026-04-02', 'civil_affairs', 'mzj').filter((one) => one === told)).toHaveLength(1);
    const third = given.do('2026-04-03 09:00', 'triage', 'forward', { to: 'health' });
    expect(given.duties('2026-04-03 09:00', third).notices).not.toContain(told);
  });

  it('with the last letter that the pack allows it is told of upwards, once (S3-10)', () => {
    const given = new Petition(law(), calendar).triaged();
    const toldBy = (day: string, to: string) =>
      given.duties(`${day} 09:00`, given.do(`${day} 09:00`, 'triage', 'forward', { to })).notices;
    const vice = 'stalled_to_vice_mayor → post:executive_deputy_head';
    expect(toldBy('2026-04-01', 'health')).not.toContain(vice);
    given.do('2026-04-01 10:00', 'wjj', 'object', objection);
    given.do('2026-04-01 11:00', 'triage', 'decide_objection', granted);
    expect(toldBy('2026-04-02', 'civil_affairs')).not.toContain(vice);
    given.do('2026-04-02 10:00', 'mzj', 'object', objection);
    given.do('2026-04-02 11:00', 'triage', 'decide_objection', granted);
    expect(toldBy('2026-04-03', 'health')).toContain(vice);
  });

  it('the superior names who leads, and then nobody objects', () => {
    const given = passedRound();
    const ask = { candidates: ['health', 'civil_affairs'], reason: '…' };
    const asked = given.do('2026-04-03 11:00', 'triage', 'request_lead', ask);
    expect(given.duties('2026-04-03 11:00', asked).notices).toEqual(['petition.lead_requested → unit:government']);
    const lead = { lead: 'civil_affairs', co: ['health'] };
    expect(given.refused('2026-04-07 09:00', 'triage', 'decide_lead', lead)).toBe('lead_decider_not_superior');
    const decided = given.do('2026-04-07 09:00', 'gov', 'decide_lead', lead);
    expect(decided.state).toMatchObject({ status: 'arrived', lead: 'civil_affairs', co: ['health'], transfers: 3 });
    expect(given.due('T03')).toEqual(['2026-04-22', '2026-04-22']); // received on the day of the decision
    expect(given.clock('T04')).toBeUndefined();
    expect(given.duties('2026-04-07 09:00', decided).notices).toEqual(
      expect.arrayContaining(['petition.lead_decided → unit:civil_affairs', 'petition.lead_decided → unit:health']),
    );
    expect(given.refused('2026-04-08 09:00', 'mzj', 'object', objection)).toBe('lead_already_decided');
    expect(given.refused('2026-04-08 09:00', 'mzj', 'accept', filled.accept)).toBe('ok');
  });

  it('whoever still holds the letter keeps the day on which it came', () => {
    const given = passedRound();
    given.do('2026-04-07 09:00', 'gov', 'decide_lead', { lead: 'health', co: [] });
    expect(given.clock('T03')?.from).toBe('2026-04-03');
    expect(given.clock('T04')).toBeUndefined();
  });
});
