import type { Facts } from '../kernel/types';
import { Mediation, paper, parties } from './mediation.fixture';

const routes = [{ route: 'judicial', body: '…', limit: '…' }];
const view = (story: Mediation) => story.stage.view('m1', '2026-04-24 10:00');

describe('after the agreement (调解法 31, 33)', () => {
  const on = '2026-04-28';
  const agreed = (facts: Facts = {}) => {
    const story = new Mediation().entrusted(facts).begun();
    story.do('2026-04-28 10:00', 'civil', 'sign_agreement', { ...paper, date: on });
    return story;
  };
  const pay = (story: Mediation, facts: Facts) =>
    story.refused('2026-06-18 11:00', 'civil', 'record_performance', { date: '2026-06-18', ...facts });

  it('shows what is to be paid, and what was', () => {
    const story = agreed();
    expect(view(story)).toMatchObject({
      ...{ agreements: 1, total: 62000, instalments: 2, firstInstalmentTotal: 32000, performedTotal: 0 },
    });
    expect(pay(story, { instalment: 1 })).toBe('ok');
    expect(view(story)).toMatchObject({ performedTotal: 32000, provisionalInstalments: 0 });
    expect(view(agreed({ children: 74 }))).toMatchObject({ agreements: 74, instalments: 148 });
  });

  it('a payment has its number, its amount and a day that has come', () => {
    const story = agreed();
    expect(pay(story, { instalment: 0 })).toBe('validation_failed');
    expect(pay(story, { instalment: 3 })).toBe('validation_failed');
    expect(pay(story, { instalment: 1, date: '2026-06-19' })).toBe('validation_failed');
    expect(pay(story, { instalment: 1, amount: 31999.99 })).toBe('amount_mismatch');
  });

  it('some children of a batch have paid: the payment of the whole stays open', () => {
    const story = agreed({ children: 2 });
    expect(pay(story, { instalment: 1, children: ['1'] })).toBe('ok');
    expect(view(story).performedTotal).toBe(0);
    expect(pay(story, { instalment: 1 })).toBe('ok');
  });

  it('papers of the court are counted: a range, a list, or one', () => {
    const papers = (facts: Facts) => {
      const story = agreed();
      story.do('2026-05-06 10:00', 'court', 'record_court_paper', { kind: '…', date: '2026-05-06', ...facts });
      return view(story).papers;
    };
    expect([papers({ papers: { from: 1, to: 3 } }), papers({ papers: ['a', 'b'] }), papers({ papers: '…' })]).toEqual([
      3, 2, 1,
    ]);
    expect(papers({ papers: { from: 1 } })).toBe(1);
  });

  it('confirmation is asked once', () => {
    const story = agreed();
    const ask = () =>
      story.refused('2026-05-06 10:00', 'civil', 'apply_confirmation', {
        ...{ applicants: 'all', court: 'court', materials: ['…'] },
      });
    expect([ask(), ask()]).toEqual(['ok', 'act_not_allowed_in_status']);
    expect(story.refused('2026-05-12 10:00', 'court', 'record_confirmation', { valid: true, date: '2026-05-13' })).toBe(
      'validation_failed',
    );
  });

  it('a confirmed file stays confirmed when it is performed', () => {
    const story = agreed();
    story.do('2026-05-06 10:00', 'civil', 'apply_confirmation', {
      applicants: 'all',
      court: 'court',
      materials: ['…'],
    });
    story.do('2026-05-12 10:00', 'court', 'record_confirmation', { rulingNo: '…', valid: true, date: '2026-05-12' });
    expect([pay(story, { instalment: 1 }), pay(story, { instalment: 2 })]).toEqual(['ok', 'ok']);
    expect(story.stage.caseOf('m1').status).toBe('confirmed');
  });

  it('only those may be let go whom the agreement does not bind (调解法 26)', () => {
    const three = [...parties, { id: 'p3', side: 'applicant', organisation: true }];
    const story = () => {
      const given = new Mediation().entrusted({ parties: three }).begun();
      given.do('2026-04-28 10:00', 'civil', 'sign_agreement', { ...paper, date: on, parties: ['p1', 'p2'] });
      return given;
    };
    const release = (whom: string[]) => {
      const given = story();
      const code = given.refused('2026-04-29 09:00', 'civil', 'terminate', {
        ...{ for: whom, reason: '…', otherRoutes: routes },
      });
      return [code, given.stage.caseOf('m1').status];
    };
    expect(release(['p1', 'p2'])).toEqual(['act_not_allowed_in_status', 'effective']);
    expect(release(['p3'])).toEqual(['ok', 'effective']);
    const { events } = story().do('2026-04-29 09:00', 'civil', 'terminate', {
      ...{ for: ['p3'], reason: '…', otherRoutes: routes },
    });
    expect(events[0]).toMatchObject({ name: 'mediation.terminated', data: { for: ['p3'] } });
  });

  it('the court’s paper takes the place of what was to be performed; without it the file stays open', () => {
    const dossier = ['application_or_intake', 'rights_notice', 'identity', 'session_record', 'agreement', 'back_cover'];
    const file = (story: Mediation) => story.refused('2026-05-07 09:00', 'civil', 'archive', { dossier });
    const judged = agreed();
    judged.do('2026-05-06 10:00', 'court', 'record_court_paper', { papers: '…', kind: '…', date: '2026-05-06' });
    expect([file(agreed()), file(judged)]).toEqual(['agreement_not_performed', 'ok']);
  });

  it('a payment of some children is in the journal, and says so', () => {
    const played = agreed({ children: 2 }).do('2026-06-18 11:00', 'civil', 'record_performance', {
      ...{ instalment: 1, children: ['1'], date: '2026-06-18' },
    });
    expect(played.events).toMatchObject([
      {
        name: 'mediation.instalment_performed',
        data: { instalment: 1, date: '2026-06-18', partly: true },
      },
    ]);
  });
});

describe('宁波 24: an oral agreement', () => {
  const at = '2026-04-28 10:00';
  const oral = (story: Mediation, ...days: string[]) => {
    const amount = 62000 / days.length;
    const instalments = days.map((due) => ({ due, amount }));
    return story.refused(at, 'civil', 'record_oral_agreement', { ...paper, instalments });
  };

  it('is performed at once, the whole of it; nobody has died', () => {
    const ready = (facts: Facts = {}) => new Mediation().entrusted(facts).begun();
    expect(oral(ready(), '2026-04-28', '2026-04-28')).toBe('ok');
    expect(oral(ready(), '2026-04-28', '2026-04-29')).toBe('written_agreement_required');
    expect(oral(ready({ death: true }), '2026-04-28')).toBe('written_agreement_required');
  });

  it('its form is told with it', () => {
    const played = new Mediation()
      .entrusted()
      .begun()
      .do(at, 'civil', 'record_oral_agreement', { ...paper, instalments: [{ due: '2026-04-28', amount: 62000 }] });
    expect(played.events[0]?.data).toMatchObject({ oral: true, form: 'oral', parties: ['p1', 'p2'] });
  });
});
