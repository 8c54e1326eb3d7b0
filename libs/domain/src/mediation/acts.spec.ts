import type { Facts } from '../kernel/types';
import { Mediation, parties } from './mediation.fixture';

const routes = [{ route: 'judicial', body: '…', limit: '…' }];
const at = '2026-04-24 09:00';
const session = { date: '2026-04-24', present: ['…'], digest: '…', result: '…' };
const move = { toCommittee: 'family', toSource: 'application', reason: '…', consents: 'all', materials: ['…'] };
const begun = (facts: Facts = {}) => new Mediation().applied(facts).begun();
const view = (story: Mediation) => story.stage.view('m1', '2026-04-24 10:00');

describe('how a file comes into the house', () => {
  const apply = (facts: Facts) =>
    new Mediation().refused('2026-04-20 09:00', 'triage', 'apply', {
      ...{ source: 'visit', committee: 'civil', disputeType: 'damage', parties, claim: { amount: 1 } },
      ...facts,
    });

  it('from a source and to a committee of the pack, with two sides (调解法 17)', () => {
    expect(apply({})).toBe('ok');
    expect(apply({ source: 'none' })).toBe('validation_failed');
    expect(apply({ committee: 'none' })).toBe('validation_failed');
    expect(apply({ parties: parties.slice(0, 1) })).toBe('validation_failed');
    expect(apply({ parties: parties.slice(1) })).toBe('validation_failed');
  });

  it('what it begins with is shown; an organisation is no person', () => {
    const story = new Mediation().applied({
      children: 3,
      death: true,
      requestedBy: 'court',
      courtProcedure: 'ordinary',
    });
    expect(view(story)).toMatchObject({
      ...{ source: 'visit', originSource: 'visit', committee: 'civil', committeeTitle: '民商事调委会' },
      ...{ handedOverTo: null, ownerLevel: 'county', disputeType: 'damage', petition: null, written: 'required' },
      ...{ children: 3, claimTotal: 86000, sessions: 0, handOvers: 0, guided: 0, mediators: [], team: 0, issues: 0 },
      ...{ openIssues: 0, refusedBy: [], papers: 0, agreements: 0, total: null, instalments: 0 },
      ...{ firstInstalmentTotal: null, provisionalInstalments: 0, performedTotal: 0 },
    });
    expect(story.stage.caseOf('m1')).toMatchObject({
      ...{ requestedBy: ['court'], entrustedBy: null, courtProcedure: 'ordinary', caseNumber: false },
      parties: [
        { id: 'p1', side: 'applicant', person: 'pei' },
        { id: 'p2', side: 'respondent' },
      ],
    });
    expect(view(new Mediation().applied())).toMatchObject({ written: null, children: 0 });
  });

  it('whoever entrusts a court’s file must agree to its hand-over, whoever brings a visit’s need not (宁波 19)', () => {
    expect(new Mediation().entrusted().stage.caseOf('m1')).toMatchObject({ entrustedBy: 'court', caseNumber: true });
    expect(begun().refused(at, 'civil', 'hand_over', move)).toBe('ok');
    expect(new Mediation().entrusted().begun().refused(at, 'civil', 'hand_over', move)).toBe(
      'entrusting_consent_missing',
    );
  });

  it('is signed for after a look at the materials, or goes back where it came from', () => {
    const sent = () => {
      const story = new Mediation();
      const facts = { source: 'court_before', committee: 'civil', disputeType: 'damage', parties, materials: ['…'] };
      story.do('2026-04-20 09:10', 'court', 'entrust', facts);
      return story;
    };
    expect(sent().refused('2026-04-21 09:30', 'civil', 'receive')).toBe('validation_failed');
    expect(sent().do('2026-04-21 09:30', 'civil', 'return').state.status).toBe('terminated');
  });
});

describe('what is done with a file', () => {
  it('a session is written down on its day or later', () => {
    expect(begun().refused(at, 'civil', 'hold_session', { ...session, date: '2026-04-25' })).toBe('validation_failed');
    expect(view(withSession()).sessions).toBe(1);
  });

  const withSession = () => {
    const story = begun();
    story.do(at, 'civil', 'hold_session', session);
    return story;
  };

  it('the issues are counted, and those that are still open', () => {
    const story = begun();
    const record = (issues: object[]) => story.do(at, 'civil', 'record_issues', { issues } as Facts);
    record([
      { num: 1, state: 'open' },
      { num: 2, state: 'open' },
    ]);
    record([{ num: 2, state: 'settled' }]);
    expect(view(story)).toMatchObject({ issues: 2, openIssues: 1 });
  });

  it('mediators are named, with their team', () => {
    const choose = (facts: Facts) => {
      const story = begun();
      story.do(at, 'civil', 'choose_mediator', { mediators: [{ login: 'civil1', disclosed: 'none' }], ...facts });
      return view(story);
    };
    expect(choose({})).toMatchObject({ mediators: ['civil1'], team: 1 });
    expect(choose({ team: ['…', '…', '…'] })).toMatchObject({ team: 3 });
  });

  it('advice of the level above has words, and is counted', () => {
    const story = begun();
    expect(story.refused(at, 'manager', 'guide', {})).toBe('validation_failed');
    story.do(at, 'manager', 'guide', { date: '2026-04-24', person: 'x', advice: '…' });
    expect(view(story).guided).toBe(1);
  });

  it('a longer limit has days, and only while one runs (特邀 27)', () => {
    const extend = (story: Mediation, days: number) => story.refused(at, 'civil', 'extend', { days, agreedBy: 'all' });
    expect(extend(begun(), 0)).toBe('validation_failed');
    expect(extend(begun(), 1)).toBe('ok');
    expect(extend(new Mediation().applied(), 1)).toBe('act_not_allowed_in_status');
  });

  it('goes to another committee and to a source of the pack', () => {
    const hand = (facts: Facts) => begun().refused(at, 'civil', 'hand_over', { ...move, ...facts });
    expect(hand({ toCommittee: 'civil' })).toBe('validation_failed');
    expect(hand({ toCommittee: 'none' })).toBe('validation_failed');
    expect(hand({ toSource: 'none' })).toBe('validation_failed');
    const entrusted = new Mediation().entrusted().begun();
    expect(entrusted.refused(at, 'court', 'agree_hand_over', { toCommittee: 'family' })).toBe('validation_failed');
  });

  it('consents are those of its own parties', () => {
    const say = (consents: object[]) => begun().refused(at, 'civil', 'record_consent', { consents } as Facts);
    expect(say([])).toBe('validation_failed');
    expect(say([{ party: 'p9', agreed: true }])).toBe('validation_failed');
    const again = begun().do(at, 'civil', 'record_consent', { consents: [{ party: 'all', agreed: true }] });
    expect(again.events.map(({ name }) => name)).toEqual(['mediation.consent_recorded']); // everybody had said so before
  });

  it('ends with a reason and with the other routes (调解法 26)', () => {
    const end = (facts: Facts) => begun().refused(at, 'civil', 'terminate', facts);
    expect([end({ otherRoutes: routes }), end({ reason: '…' }), end({ reason: '…', otherRoutes: routes })]).toEqual([
      'validation_failed',
      'validation_failed',
      'ok',
    ]);
  });
});
