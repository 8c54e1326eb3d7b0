import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import { draftsOf, foundIn } from '../supervision/watch';
import { procedureOf } from '../procedures';
import { filled, handed, Petition } from './petition.fixture';
import type { PetitionState } from './state';

const petition = procedureOf('petition');
const story = () => new Petition(law(), calendar);
const at = (given: Petition, now: string) => given.stage.contextAt(now);

/** What the triggers find at that time, by key and body. */
function found(given: Petition, now: string, state = given.state): string[] {
  return (petition.finds?.(state, at(given, now)) ?? []).map(({ key, to, opens }) => `${key} → ${to} (${opens})`);
}
const words = (given: Petition, now: string, key: string) =>
  petition.finds?.(given.state, at(given, now)).find((one) => one.key === key)?.problem;

/** When each will be found if nobody acts. */
function ahead(given: Petition, now: string): Record<string, string> {
  const all = foundIn(petition, given.state, at(given, now));
  return Object.fromEntries(all.map(({ rung = '', at: when }): [string, string] => [rung, when]));
}

describe('Art. 40: supervision triggers are found by rule, not by memory', () => {
  it('overdue: the day after a watched limit has passed, at the body that keeps it; sending it on is the desk’s own duty', () => {
    const given = story().arrived(); // T03 from 1 April ends on the 16th
    expect(found(given, '2026-04-16 23:00')).not.toContain('overdue → health (order)');
    expect(found(given, '2026-04-17 00:00')).toContain('overdue → health (order)');
    expect(words(given, '2026-04-17 00:00', 'overdue')).toContain('“受理告知（转来、交来）”期限已于2026年4月16日届满');
    expect(ahead(given, '2026-04-02 09:00')).toMatchObject({ overdue: '2026-04-16T16:00:00.000Z' });
    expect(found(story().triaged(), '2026-04-15 09:00')).toContain('overdue → center (order)'); // T01
  });

  it('no result: what was assigned is not reported by its day (Art. 22(3))', () => {
    const given = story().triaged();
    const { T11: _none, ...before } = given.state.clocks;
    expect(Object.keys(before)).not.toContain('T11');
    given.do('2026-04-01 09:10', 'triage', 'assign', { to: 'health', deadline: '2026-04-20', reason: '…' });
    given.do('2026-04-08 10:02', 'wjj', 'accept', filled.accept);
    given.do('2026-04-08 16:20', 'wjj', 'deliver', handed('D06', '2026-04-08'));
    expect(found(given, '2026-04-20 20:00')).toEqual([]);
    expect(found(given, '2026-04-21 00:00')).toEqual(['overdue → health (order)', 'no_result → health (order)']);
  });

  it('procedure broken: an answer before anybody was told that the matter was taken on', () => {
    const given = story().answered();
    expect(words(given, '2026-05-20 10:00', 'procedure_broken')).toContain('未见受理告知书送达');
    given.do('2026-05-21 09:00', 'wjj', 'deliver', handed('D06', '2026-05-21'));
    expect(words(given, '2026-05-21 10:00', 'procedure_broken')).toBeUndefined();
  });

  it('procedure broken: prolonged, and the sixty days passed before the petitioner was told', () => {
    const given = story().accepted();
    given.do('2026-04-08 16:20', 'wjj', 'deliver', handed('D06', '2026-04-08'));
    given.do('2026-06-01 09:00', 'wjj', 'request_extension', { days: 30 });
    given.do('2026-06-01 10:00', 'wjjHead', 'approve_extension');
    expect(words(given, '2026-06-08 09:00', 'procedure_broken')).toBeUndefined(); // 7 June is a Sunday: the 8th counts
    expect(words(given, '2026-06-09 09:00', 'procedure_broken')).toContain('延期告知书');
    expect(ahead(given, '2026-06-02 09:00').procedure_broken).toBe('2026-06-08T16:00:00.000Z');
    given.do('2026-06-09 10:00', 'wjj', 'deliver', handed('D15', '2026-06-09'));
    expect(words(given, '2026-06-09 11:00', 'procedure_broken')).toBeUndefined();
  });

  it('procedure broken: the opinion is written and nothing proves that it arrived', () => {
    const given = story().accepted();
    given.do('2026-04-08 16:20', 'wjj', 'deliver', handed('D06', '2026-04-08'));
    given.do('2026-04-10 09:30', 'wjj', 'record_interview');
    given.do('2026-05-20 09:40', 'wjj', 'issue_opinion', filled.opinion);
    expect(words(given, '2026-06-08 09:00', 'procedure_broken')).toBeUndefined();
    expect(words(given, '2026-06-09 09:00', 'procedure_broken')).toContain('仍无送达证明');
  });

  it('shirking: passed round, or nothing done for as many days as the pack says; what comes of itself is no work', () => {
    const given = story().arrived(); // 1 April
    expect(found(given, '2026-04-15 09:00')).toEqual([]);
    expect(found(given, '2026-04-16 00:00')).toEqual(['shirking → health (order)']);
    expect(ahead(given, '2026-04-02 09:00')).toMatchObject({ shirking: '2026-04-15T16:00:00.000Z' });
    const reminded = { name: 'supervision.reminded', data: {}, at: '2026-04-10T01:00:00.000Z', by: 'system' };
    expect(petition.evolve(given.state, reminded)).toMatchObject({ touchedOn: '2026-04-01' });
    given.do('2026-04-08 09:00', 'wjj', 'object', { reasons: '…' });
    expect(given.state.touchedOn).toBe('2026-04-08');
    expect(found(given, '2026-04-16 00:00')).toEqual([]);
    const round = { ...given.state, objections: 2, lead: null };
    expect(found(given, '2026-04-09 00:00', round)).toEqual(['shirking → center (order)']);
  });

  it('a matter that waits for nobody’s work is not idle, and of one older than the rule nothing is known', () => {
    const given = story().delivered();
    expect(found(given, '2026-06-19 09:00').filter((one) => one.startsWith('shirking'))).toEqual([]);
    const old: PetitionState = { ...story().arrived().state };
    delete old.touchedOn;
    expect(found(given, '2026-07-01 09:00', old).filter((one) => one.startsWith('shirking'))).toEqual([]);
  });

  it('not executed: one draft for each body that owes, for all of its parts', () => {
    const given = story().delivered(); // on 22 May; thirty days end on Sunday, 21 June
    expect(found(given, '2026-06-22 09:00').filter((one) => one.startsWith('not_executed'))).toEqual([]);
    expect(found(given, '2026-06-23 09:00')).toContain('not_executed → health (order)');
    expect(words(given, '2026-06-23 09:00', 'not_executed')).toContain('子事项a应于2026年6月22日前执行');
    const parts = [...given.state.parts, { part: 'b', unit: 'civil_affairs', outcome: 'supported' }];
    expect(found(given, '2026-06-23 09:00', { ...given.state, parts })).toContain(
      'not_executed/civil_affairs → civil_affairs (order)',
    );
  });

  it('faked: the callback contradicts the result; or the petitioner is dissatisfied and nothing was carried out', () => {
    const given = story().settled();
    const called = { ...given.state, callback: 'false_result' };
    expect(found(given, '2026-05-26 09:00', called)).toContain('faked → health (order)');
    const rated = { ...given.state, ratings: { unit: 'dissatisfied' } };
    expect(found(given, '2026-05-26 09:00', rated)).toContain('faked → health (order)');
    const done = { ...rated, parts: rated.parts.map((part) => ({ ...part, executed: true })) };
    expect(found(given, '2026-05-26 09:00', done)).not.toContain('faked → health (order)');
  });

  it('plainly wrong: what the body above has changed or revoked is answered with a recommendation', () => {
    const given = story().settled();
    const review = { level: 'review' as const, from: 'settled', outcome: 'changed' };
    expect(found(given, '2026-05-26 09:00', { ...given.state, review })).toContain(
      'plainly_wrong → health (recommendation)',
    );
  });

  it('nothing of a sealed matter, of one that was withdrawn, or without a trigger in the pack', () => {
    const given = story().arrived();
    const late = '2026-05-17 00:00';
    expect(found(given, late)).toHaveLength(2);
    expect(found(given, late, { ...given.state, sealed: 'accusation' })).toEqual([]);
    expect(foundIn(petition, { ...given.state, sealed: 'accusation' }, at(given, late))).toEqual([]);
    expect(found(given, late, { ...given.state, status: 'withdrawn' })).toEqual([]);
    const silent = { ...at(given, late), policy: { ...given.policy, supervision: { triggers: [], measures: [] } } };
    expect(petition.finds?.(given.state, silent)).toEqual([]);
  });
});

describe('What was found opens drafts', () => {
  it('each trigger once for each matter', () => {
    const given = story().arrived();
    const claimed = { ...given.state, rungs: { 'supervision.overdue': 'drafted' } };
    const keys = foundIn(petition, claimed, at(given, '2026-05-01 09:00')).map(({ rung }) => rung);
    expect(keys).toEqual(['shirking']);
  });

  it('one for each body and kind, with all of its reasons and a day for the answer', () => {
    const given = story().arrived();
    const context = at(given, '2026-04-17 09:00');
    const drafts = draftsOf(petition.finds?.(given.state, context) ?? [], 'p1', context);
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.facts).toEqual({
      ...{ measure: 'order', to: 'health', petition: 'p1', deadline: '2026-04-27' },
      triggers: ['overdue', 'shirking'],
    });
    expect(drafts[0]?.words.problem).toMatch(/届满，仍未完成；存在推诿拖延情形：已连续16天没有办理记录/);
  });

  it('a recommendation in the words of its own paper', () => {
    const given = story().settled();
    const context = at(given, '2026-05-26 09:00');
    const review = { level: 'review' as const, from: 'settled', outcome: 'revoked' };
    const reversed: PetitionState = { ...given.state, review };
    const all = petition.finds?.(reversed, context) ?? [];
    const [draft] = draftsOf(
      all.filter(({ trigger }) => trigger === 'plainly_wrong'),
      'p1',
      context,
    );
    expect(draft?.words).toMatchObject({
      ...{ measure: 'recommend', kind: 'improve_work', to: 'health' },
      ...{ facts: expect.stringContaining('撤销'), basis: expect.any(String), advice: expect.any(String) },
    });
  });
});
