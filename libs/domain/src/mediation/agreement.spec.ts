import { claim } from '../escalation/escalation.fixture';
import { Mediation, paper } from './mediation.fixture';
import type { Facts } from '../kernel/types';

const ready = (facts: Facts = {}, told: Facts = {}) => new Mediation().entrusted(facts).begun('civil', told);
const signing = (story: Mediation, more: Facts) =>
  story.refused('2026-04-28 10:00', 'civil', 'sign_agreement', { ...paper, ...more });
const on = '2026-04-28';

describe('调解法 29: what a written agreement must hold', () => {
  it.each<[string, Facts]>([
    ['amount_mismatch', { payers: [{ party: 'p2', amount: 60000 }] }],
    ['amount_mismatch', { shares: [{ to: ['p1'], each: 61999 }] }],
    ['mandate_missing', { signatures: ['representatives', 'p2'] }],
    ['agreement_scope_missing', { scope: '' }],
    ['signature_missing', { seal: false }],
    ['signature_missing', { mediator: '' }],
    ['terms_missing', { manner: '' }],
    ['terms_missing', { instalments: [] }],
    ['validation_failed', { date: '2026-04-29' }],
  ])('%s for %j', (code, more) => {
    expect(signing(ready(), { date: on, ...more })).toBe(code);
  });

  it('is good with the mandates of those whom the representatives sign for', () => {
    expect(signing(ready(), { date: on, signatures: ['representatives', 'p2'], mandates: ['…'] })).toBe('ok');
  });

  it('or when the written word to the agent of the matter lets him settle, which a general one does not (S2-4)', () => {
    const withAgent = (powers: string[]) => {
      const story = new Mediation();
      story.stage.cases.pet = claim('pet', 'health', '2026-03-02', { agent: { login: null, powers } });
      return story.entrusted({ petition: 'pet' }).begun('civil', {});
    };
    const signatures = ['representatives', 'p2'];
    expect(signing(withAgent(['submit', 'receive']), { date: on, signatures })).toBe('mandate_missing');
    expect(signing(withAgent(['settle']), { date: on, signatures })).toBe('ok');
  });

  it('may bind some of the parties; the others are let go with their routes told', () => {
    const story = ready({
      parties: [...['p1', 'p3'].map((id) => ({ id, side: 'applicant' })), { id: 'p2', side: 'respondent' }],
    });
    expect(signing(story, { date: on, parties: ['p1', 'p2'] })).toBe('ok');
    const routes = [{ route: 'judicial', body: '…', limit: '…' }];
    const end = (words: Facts) =>
      story.refused('2026-04-29 09:00', 'civil', 'terminate', { reason: '…', otherRoutes: routes, ...words });
    expect(end({})).toBe('act_not_allowed_in_status');
    expect(end({ for: ['p3'] })).toBe('ok');
    expect(story.stage.caseOf('m1').status).toBe('effective');
  });

  it('waits in a labour dispute until work injury and arbitration are told', () => {
    expect(signing(ready({ disputeType: 'labour' }), { date: on })).toBe('legal_route_notice_missing');
    expect(signing(ready({ disputeType: 'labour' }, { otherRoutes: [{ route: 'arbitration' }] }), { date: on })).toBe(
      'ok',
    );
  });
});

describe('宁波 24: an oral agreement', () => {
  const oral = (due: string) => ({ ...paper, instalments: [{ due, amount: 62000 }] });
  const record = (story: Mediation, due: string) =>
    story.refused('2026-04-28 10:00', 'civil', 'record_oral_agreement', oral(due));

  it('is for what is performed at once, and never where somebody died', () => {
    expect(record(ready(), '2026-04-29')).toBe('written_agreement_required');
    expect(record(ready({ death: true }), on)).toBe('written_agreement_required');
    expect(record(ready(), on)).toBe('ok');
  });
});

describe('调解法 31, 33: after the agreement', () => {
  const agreed = () => {
    const story = ready();
    story.do('2026-04-28 10:00', 'civil', 'sign_agreement', { ...paper, date: on });
    return story;
  };
  const apply = { applicants: 'all', court: 'court', materials: ['…'] };

  it('nothing is performed or confirmed before it is in force', () => {
    expect(ready().refused('2026-04-28 10:00', 'civil', 'record_performance', { instalment: 1, date: on })).toBe(
      'agreement_not_effective',
    );
    expect(ready().refused('2026-04-28 10:00', 'civil', 'apply_confirmation', apply)).toBe('agreement_not_effective');
  });

  it('confirmation is asked within thirty days', () => {
    expect(agreed().refused('2026-05-29 09:00', 'civil', 'apply_confirmation', apply)).toBe(
      'confirmation_window_expired',
    );
    expect(agreed().refused('2026-05-28 23:59', 'civil', 'apply_confirmation', apply)).toBe('ok');
  });

  it("the court's own paper takes its place", () => {
    const story = agreed();
    const papers = { prefix: '…', from: 1201, to: 1274, suffix: '…' };
    const issued = story.do('2026-05-06 10:00', 'court', 'record_court_paper', {
      papers,
      kind: '…',
      date: '2026-05-06',
    });
    expect(issued.state.clocks.T13?.stoppedOn).toBe('2026-05-06');
    expect(story.stage.view('m1', '2026-05-06 10:00').papers).toBe(74);
    expect(story.refused('2026-05-06 11:00', 'civil', 'apply_confirmation', apply)).toBe('confirmation_not_applicable');
  });

  it('a refused confirmation leaves the agreement to be performed', () => {
    const story = agreed();
    expect(story.refused('2026-05-06 09:00', 'court', 'record_confirmation', { valid: true, date: '2026-05-06' })).toBe(
      'act_not_allowed_in_status',
    );
    story.do('2026-05-06 10:00', 'civil', 'apply_confirmation', apply);
    const ruled = story.do('2026-05-12 10:00', 'court', 'record_confirmation', {
      rulingNo: '…',
      valid: false,
      date: '2026-05-12',
    });
    expect(ruled.state).toMatchObject({ status: 'effective', confirmation: { valid: false } });
  });

  it('a payment is recorded as written, and once', () => {
    const story = agreed();
    const pay = (amount: number) =>
      story.refused('2026-06-18 11:00', 'civil', 'record_performance', { instalment: 1, amount, date: '2026-06-18' });
    expect(pay(1)).toBe('amount_mismatch');
    expect(pay(32000)).toBe('ok');
    expect(pay(32000)).toBe('validation_failed');
    expect(story.refused('2026-06-18 12:00', 'civil', 'archive', { dossier: [] })).toBe('agreement_not_performed');
  });
});

describe('domain 3.4: the dossier', () => {
  it('names what is missing; a file without sessions needs no record of them', () => {
    const story = new Mediation().applied();
    story.do('2026-04-22 09:30', 'civil', 'terminate', { reason: '…', otherRoutes: [{ route: 'judicial' }] });
    const file = (dossier: string[]) => story.refused('2026-04-23 09:00', 'civil', 'archive', { dossier });
    expect(file(['application_or_intake', 'back_cover'])).toBe('dossier_incomplete');
    expect(file(['application_or_intake', 'identity', 'back_cover'])).toBe('ok');
  });
});
