import { Mediation } from './mediation.fixture';

const no = [
  { party: 'p1', agreed: true, date: '2026-04-22' },
  { party: 'p2', agreed: false, date: '2026-04-22' },
];
const session = { date: '2026-04-24', present: ['…'], digest: '…', result: '…' };
const routes = [{ route: 'judicial', body: '…', limit: '…' }];

describe('调解法 3, 17: nobody is made to mediate', () => {
  it('a clear refusal stops the attempt, and the file ends with the other routes told', () => {
    const story = new Mediation().applied();
    const asked = story.do('2026-04-22 09:00', 'civil', 'record_consent', { consents: no });
    expect(asked.events.map((event) => event.name)).toEqual(['mediation.consent_recorded', 'mediation.refused']);
    expect(story.stage.view('m1', '2026-04-22 09:00').refusedBy).toEqual(['p2']);
    expect(story.refused('2026-04-22 09:10', 'civil', 'accept')).toBe('party_refused');
    expect(story.refused('2026-04-22 09:20', 'civil', 'terminate', { reason: '…' })).toBe('validation_failed');
    const ended = story.do('2026-04-22 09:30', 'civil', 'terminate', { reason: '…', otherRoutes: routes });
    expect(ended.state).toMatchObject({ status: 'terminated', papers: { D41: 1 } });
  });

  it('a party that refuses later ends the sessions too', () => {
    const story = new Mediation().applied().begun();
    story.do('2026-04-24 09:00', 'civil', 'record_consent', { consents: no });
    expect(story.refused('2026-04-24 10:00', 'civil', 'hold_session', session)).toBe('party_refused');
  });

  it('no session before the rights are told', () => {
    const story = new Mediation().applied();
    story.do('2026-04-23 10:00', 'civil', 'record_consent', {
      consents: [{ party: 'all', agreed: true, date: '2026-04-23' }],
    });
    story.do('2026-04-23 10:10', 'civil', 'accept');
    expect(story.refused('2026-04-24 10:00', 'civil', 'hold_session', session)).toBe('rights_not_told');
    expect(story.refused('2026-04-24 10:00', 'civil', 'inform_rights', { signedBy: ['p1'] })).toBe('validation_failed');
  });

  it('its own limit runs from acceptance; no petition waits for it', () => {
    const story = new Mediation().applied().begun();
    expect(story.stage.caseOf('m1').clocks).toMatchObject({ T14: { rule: 'ordinary', from: '2026-04-23' } });
  });

  it('a labour dispute runs from the application', () => {
    const story = new Mediation().applied({ disputeType: 'labour' });
    expect(story.stage.caseOf('m1').clocks.T14).toMatchObject({
      rule: 'labour',
      from: '2026-04-20',
      dueRaw: '2026-05-05',
    });
  });
});

describe('特邀 27；宁波 27: a longer limit', () => {
  it('needs every party, and moves the last day', () => {
    const story = new Mediation().entrusted({ source: 'court_during', courtProcedure: 'ordinary' }).begun();
    const one = { days: 15, agreedBy: ['applicants'] };
    expect(story.refused('2026-04-24 09:00', 'civil', 'extend', one)).toBe('extension_needs_all_parties');
    const longer = story.do('2026-04-24 09:00', 'civil', 'extend', { days: 15, agreedBy: ['applicants', 'p2'] });
    expect(longer.state.clocks.T14).toMatchObject({
      rule: 'court_during_ordinary',
      extended: 15,
      dueRaw: '2026-05-21',
    });
  });
});

describe('S3-10: who works the file', () => {
  it('a town keeps its file; the level above only guides, other towns do not know it', () => {
    const story = new Mediation().applied(
      { source: 'town', level: 'town', committee: 'general_town', death: true },
      'town',
    );
    expect(story.stage.view('m1', '2026-04-20 09:00')).toMatchObject({ ownerLevel: 'town', written: 'required' });
    story.begun('office');
    story.do('2026-04-24 09:00', 'manager', 'guide', { date: '2026-04-24', person: 'mediation1', advice: '…' });
    expect(story.refused('2026-04-24 10:00', 'manager', 'hold_session', session)).toBe('not_file_owner');
    expect(story.refused('2026-04-24 10:00', 'otherTown', 'hold_session', session)).toBe('not_found');
    expect(story.do('2026-04-24 10:00', 'town', 'hold_session', session).state.status).toBe('mediating');
  });

  it('a desk that only reads is told that it may not', () => {
    const story = new Mediation().applied().begun();
    expect(story.refused('2026-04-24 10:00', 'triage', 'hold_session', session)).toBe('forbidden');
  });

  it('a file that is sent back returns to where it stood; an entrustment sent back ends here', () => {
    const story = new Mediation().applied().begun();
    const move = { toCommittee: 'family', toSource: 'application', reason: '…', consents: 'all' };
    expect(story.refused('2026-04-24 09:00', 'civil', 'hand_over', move)).toBe('material_list_missing');
    story.do('2026-04-24 09:00', 'civil', 'hand_over', { ...move, materials: ['…'] });
    expect(story.refused('2026-04-24 10:00', 'civil', 'receive', { materialsChecked: true })).toBe('forbidden');
    expect(story.do('2026-04-24 11:00', 'civil', 'hold_session', session).state.status).toBe('handing_over');
    const back = story.do('2026-04-24 15:00', 'family', 'return');
    expect(back.state).toMatchObject({ status: 'accepted', committee: 'civil', handingOver: null });
    expect(back.state.clocks.handoff_receipt?.stoppedOn).toBe('2026-04-24');
  });
});

describe('特邀 15: who must not mediate', () => {
  it('the handler of the same petition is barred, and a petition that does not exist is not noted', () => {
    const story = new Mediation().applied({ petition: 'v1' }).begun();
    const choose = (login: string) =>
      story.refused('2026-04-24 09:00', 'civil', 'choose_mediator', { mediators: [{ login, disclosed: 'none' }] });
    expect(choose('family1')).toBe('mediator_conflict');
    expect(choose('civil1')).toBe('ok');
    const move = { toCommittee: 'family', toSource: 'visit', reason: '…', consents: 'all', materials: ['…'] };
    expect(story.refused('2026-04-24 10:00', 'civil', 'hand_over', { ...move, petition: 'v9' })).toBe('not_found');
  });
});
