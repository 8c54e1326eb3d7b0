import type { EventDraft } from '../kernel/case-state';
import { blankHead } from '../kernel/fold';
import { petition } from './petition';
import type { PetitionState } from './state';

const at = '2026-05-22T01:00:00.000Z';
const blank = petition.blank(blankHead('p1', 'petition', 'x', at, 'guide1'));

/** What an event leaves in a petition that stood so. */
function after(before: object, name: string, data: EventDraft['data'] = {}, papers?: string[]): PetitionState {
  const event = { name, data, at, by: 'wjj1', ...(papers ? { papers } : {}) };
  return petition.evolve({ ...blank, ...before }, event);
}

describe('Art. 26, 47: a report of conduct grows and loses nothing', () => {
  const report = (before: object, data: EventDraft['data']) =>
    after({ conducts: before }, 'petition.conduct_reported', { conduct: 'k1', ...data }).conducts.k1;

  it('what is said first stays until something else is said; evidence adds up', () => {
    const first = report({}, { item: 'C1', at: '2026-06-03', placed: true, evidence: 1 });
    expect(first).toEqual({
      ...{ item: 'C1', at: '2026-06-03', placed: true, described: false, evidence: 1, dissuadedAt: undefined },
    });
    const second = report({ k1: first }, { described: true, evidence: 2, dissuadedAt: '2026-06-04' });
    expect(second).toEqual({ ...first, described: true, evidence: 3, dissuadedAt: '2026-06-04' });
    expect(report({ k1: second }, { item: 'C2', at: '2026-06-05' })).toMatchObject({
      item: 'C2',
      at: '2026-06-05',
      placed: true,
    });
  });
});

describe('What was handed over, asked for and granted', () => {
  it('a delivery for all or for some, sent or failed, of a part', () => {
    const [plain] = after({}, 'petition.notified', {
      document: 'D06',
      method: 'direct',
      effectiveOn: '2026-05-20',
    }).deliveries;
    expect(plain).toEqual({ document: 'D06', method: 'direct', on: '2026-05-20', to: [] });
    const more = {
      document: 'D06',
      method: 'mail',
      on: '2026-05-21',
      to: ['wang'],
      sent: true,
      reason: '…',
      part: 'b',
    };
    const [other] = after({}, 'document.delivery_failed', more).deliveries;
    expect(other).toEqual({
      ...{ document: 'D06', method: 'mail', on: '2026-05-21', to: ['wang'], sent: true, failed: '…', part: 'b' },
    });
    expect(after({ deliveries: [plain] }, 'document.sent', more).deliveries).toHaveLength(2);
  });

  it('a hearing keeps its day, and is held when it is closed', () => {
    const noticed = after({}, 'petition.hearing_notified', { stage: 'notified', heldOn: '2026-05-20' }).hearing;
    expect(noticed).toEqual({ stage: 'notified', heldOn: '2026-05-20', held: 0 });
    const closed = after({ hearing: noticed }, 'petition.hearing_closed', { stage: 'closed' }).hearing;
    expect(closed).toEqual({ stage: 'closed', heldOn: '2026-05-20', held: 1 });
    expect(after({}, 'petition.hearing_opened', { stage: 'opened' }).hearing).toEqual({
      stage: 'opened',
      heldOn: '',
      held: 0,
    });
  });

  it('an instruction with who wrote it, and its tag where it has one', () => {
    const sign = (more: object) =>
      after({}, 'petition.instruction_signed', { instruction: 'i1', limitOn: '2026-06-01', ...more });
    expect(sign({}).instructions).toEqual([{ instruction: 'i1', by: 'wjj1', limitOn: '2026-06-01' }]);
    expect(sign({ tag: 'concentrated' }).instructions[0]).toMatchObject({ tag: 'concentrated' });
  });

  it('materials are received when they are whole', () => {
    const asked = after({}, 'petition.materials_requested', { request: 'r1', until: '2026-06-01' });
    expect(asked.materials).toEqual({ r1: { until: '2026-06-01' } });
    const receive = (data: object) => after(asked, 'petition.materials_received', { ...data }).materials.r1;
    expect(receive({ request: 'r1' })).toEqual({ until: '2026-06-01', receivedOn: at });
    expect(receive({ request: 'r1', complete: false })).toEqual({ until: '2026-06-01' });
    expect(receive({ request: 'r2' })).toEqual({ until: '2026-06-01' });
  });

  it('aid answers the request to that body that is still open, or stands alone', () => {
    const asked = after({}, 'petition.aid_requested', { kind: 'living', to: 'civil_affairs' });
    const record = (before: object, data: object) => after(before, 'petition.aid_recorded', { ...data }).aids;
    expect(record(asked, { to: 'civil_affairs', granted: true, amount: 500 })).toEqual([
      { kind: 'living', to: 'civil_affairs', granted: true, amount: 500 },
    ]);
    expect(record(asked, { to: 'civil_affairs', granted: false, kind: 'medical' })).toEqual([
      { kind: 'medical', to: 'civil_affairs', granted: false },
    ]);
    expect(record(asked, { to: 'health', kind: 'medical', granted: true })).toEqual([
      { kind: 'living', to: 'civil_affairs' },
      { kind: 'medical', to: 'health', granted: true },
    ]);
    const done = { aids: [{ kind: 'living', to: 'civil_affairs', granted: true }] };
    expect(record(done, { to: 'civil_affairs', granted: false })).toHaveLength(2);
  });

  it('a result that did not pass is to be reported again; that of a part is not that of the whole', () => {
    expect(after({}, 'petition.result_reported').resultReported).toBe(true);
    expect(after({}, 'petition.result_reported', { lanes: ['b'] }).resultReported).toBe(false);
    const audited = (passed: boolean) =>
      after({ resultReported: true }, 'petition.result_audited', { passed }).resultReported;
    expect([audited(true), audited(false)]).toEqual([true, false]);
  });
});

describe('Art. 32: an answer part by part', () => {
  const parts = [{ part: 'a', route: 'petition' }, { part: 'b' }];
  const issue = (before: object, answers: object[], more: object = {}) =>
    after(before, 'petition.opinion_issued', { parts: answers as never, ...more });

  it('those that are named are answered, others stay; a matter without parts gets them', () => {
    const answered = issue({ parts }, [{ part: 'a', outcome: 'supported', extent: 'partly', executeBy: '2026-08-01' }]);
    expect(answered.parts).toEqual([
      { part: 'a', route: 'petition', outcome: 'supported', extent: 'partly', executeBy: '2026-08-01' },
      { part: 'b' },
    ]);
    expect(issue({}, [{ part: 'a', outcome: 'explained' }]).parts).toEqual([{ part: 'a', outcome: 'explained' }]);
    expect([issue({}, []).opinionBy, issue({}, [], { author: 'wjj9' }).opinionBy]).toEqual(['wjj1', 'wjj9']);
  });

  it('done again, answers and executions are gone, and only a false result may be reopened twice', () => {
    const before = {
      ...{ parts: [{ part: 'a', outcome: 'supported', extent: 'partly', executed: true }], closingKind: 'answered' },
      ...{
        cause: 'inaction',
        callback: 'false_result',
        extensionDays: 30,
        opinionDelivered: true,
        resultReported: true,
      },
    };
    expect(after(before, 'petition.reopened')).toMatchObject({
      ...{ parts: [{ part: 'a' }], closingKind: null, cause: null, callback: null, extensionDays: null },
      ...{ opinionDelivered: false, resultReported: false, reopenedOnRating: false },
    });
    expect(after(before, 'petition.reopened').parts).toEqual([{ part: 'a' }]);
    expect(after({ ...before, callback: null }, 'petition.reopened').reopenedOnRating).toBe(true);
    expect(after({ ...before, reopenedOnRating: true }, 'petition.reopened').reopenedOnRating).toBe(true);
  });
});

describe('Art. 35, 36: what a petition remembers of its review', () => {
  const review = { level: 'review', review: 'r1', from: 'opinion_delivered', outcome: null };

  it('asked for, delivered, asked for above', () => {
    const asked = after({}, 'petition.review_applied', { review: 'r1', from: 'opinion_delivered' }).review;
    expect(asked).toMatchObject(review);
    const reviewed = after({ review: asked }, 'petition.review_delivered', { outcome: 'upheld' }).review;
    expect(reviewed).toMatchObject({ outcome: 'upheld', reviewed: 'upheld' });
    const above = after({ review: reviewed }, 'petition.recheck_applied', { review: 'r2', from: 'reviewed' }).review;
    expect(above).toMatchObject({ level: 'recheck', recheck: 'r2', review: 'r1', outcome: null, reviewed: 'upheld' });
    const final = after({ review: above }, 'petition.recheck_delivered', { outcome: 'changed' }).review;
    expect(final?.outcome).toBe('changed');
    expect(after({ review: above }, 'petition.recheck_delivered').review?.outcome).toBeNull();
    expect(after({}, 'petition.recheck_delivered', { outcome: 'changed' }).review).toBeNull();
  });

  it('not taken on: the one before stands, if there was one', () => {
    expect(after({ review }, 'petition.review_declined').review).toBeNull();
    const above = { ...review, level: 'recheck', recheck: 'r2', reviewed: 'upheld' };
    expect(after({ review: above }, 'petition.recheck_declined').review).toMatchObject({
      ...{ level: 'review', recheck: null, outcome: 'upheld' },
    });
  });

  it('to be handled anew: by somebody else, heard anew, answered anew', () => {
    const before = {
      ...{ handler: 'wjj1', heard: true, opinionDelivered: true, extensionDays: 30, review },
      parts: [{ part: 'a', outcome: 'explained', extent: 'partly', executed: true }],
    };
    expect(after(before, 'petition.redo_ordered', { handler: 'wjj3', former: ['wjj1'] })).toMatchObject({
      ...{
        handler: 'wjj3',
        heard: false,
        opinionDelivered: false,
        extensionDays: null,
        review: null,
        parts: [{ part: 'a' }],
      },
    });
    expect(after(before, 'petition.redo_ordered').handler).toBeNull();
    expect(after(before, 'petition.redo_ordered').parts).toEqual([{ part: 'a' }]);
  });
});

describe('Art. 20, 25, 28: those who come together', () => {
  it('a link and its end', () => {
    const like = { category: 'claim', route: 'petition', topic: '050000', handlingMode: 'ordinary', parts: ['a'] };
    const linked = after({}, 'petition.linked', { as: 'same_cause', to: 'p2', from: 'registered', like });
    expect(linked).toMatchObject({
      ...{ category: 'claim', route: 'petition', topic: '050000', handlingMode: 'ordinary', parts: [{ part: 'a' }] },
      ...{ links: { same_cause: 'p2' }, beforeLink: 'registered', repeatOf: null, territory: null },
    });
    const own = { parts: [{ part: 'z' }], territory: 'shipai' };
    expect(after(own, 'petition.linked', { as: 'same_cause', to: 'p2', like })).toMatchObject(own);
    expect(after(linked, 'petition.unlinked', { as: 'same_cause' })).toMatchObject({ links: {}, beforeLink: null });
    const repeated = after({ category: 'claim' }, 'petition.linked', { as: 'repeat_visit', to: 'p2' });
    expect(repeated).toMatchObject({ category: 'claim', repeatOf: 'p2' });
    expect(after(repeated, 'petition.unlinked', { as: 'repeat_visit' }).repeatOf).toBeNull();
    expect(after(repeated, 'petition.unlinked', { as: 'same_cause' }).repeatOf).toBe('p2');
    expect(after({}, 'petition.linked', { as: 'campaign_item', number: 7 })).toMatchObject({
      campaignCase: 7,
      links: {},
    });
  });

  it('the master of a link knows who comes and who goes', () => {
    const heard = after({}, 'petition.link_heard', { from: 'p2', as: 'same_theme', persons: 4 });
    expect(heard).toMatchObject({ followers: { p2: { as: 'same_theme', persons: 4 } }, themed: true });
    expect(after({}, 'petition.link_heard', { from: 'p2', as: 'same_cause' })).toMatchObject({
      ...{ followers: { p2: { as: 'same_cause', persons: 1 } }, themed: false },
    });
    expect(after(heard, 'petition.link_heard', { from: 'p2', gone: true }).followers).toEqual({});
    expect(after(heard, 'petition.link_heard', { from: 'p3', as: 'same_cause' }).themed).toBe(true);
  });

  it('urgent once, called once, kept away once', () => {
    const urgent = after({ flags: ['group'] }, 'petition.urgent_reported');
    expect([urgent.flags, urgent.urgentAt]).toEqual([['group', 'urgent'], at]);
    expect(after(urgent, 'petition.urgent_reported').flags).toEqual(['group', 'urgent']);
    const called = after({}, 'petition.alert_raised', { kind: 'group', invited: ['police'] });
    expect(called).toMatchObject({ alert: 'group', called: ['police'] });
    expect(after(called, 'petition.alert_raised', { invited: ['police', 'health'] })).toMatchObject({
      ...{ alert: 'group', called: ['police', 'health'] },
    });
    const away = after({ handler: 'wjj1' }, 'petition.recused', { who: 'wjj1' });
    expect(away).toMatchObject({ recused: ['wjj1'], handler: null });
    expect(after({ handler: 'wjj2', recused: ['wjj1'] }, 'petition.recused', { who: 'wjj1' })).toMatchObject({
      ...{ recused: ['wjj1'], handler: 'wjj2' },
    });
  });

  it('who has died is followed by his successor, and speaks for nobody', () => {
    const before = { people: ['wang', 'zhao'], representatives: ['wang', 'zhao'] };
    expect(after(before, 'petition.successor_substituted', { deceased: 'wang', successor: 'li' })).toMatchObject({
      ...{ people: ['zhao', 'li'], representatives: ['zhao'], succeeded: { wang: 'li' } },
    });
  });
});

describe('Papers leave their day, and what they guard', () => {
  it('the day of issue, for each part its own', () => {
    expect(after({}, 'petition.noted', {}, ['D18', 'D06']).issuedOn).toEqual({ D18: '2026-05-22', D06: '2026-05-22' });
    expect(after({}, 'petition.noted', { lanes: ['b'] }, ['D18']).issuedOn).toEqual({ 'D18/b': '2026-05-22' });
    expect(after({ issuedOn: { D01: 'x' } }, 'petition.noted').issuedOn).toEqual({ D01: 'x' });
  });

  it('papers that tell what was marked sensitive, each once; a slip does not', () => {
    const guard = (before: string[], ...papers: string[]) =>
      after({ sensitivePapers: before }, 'petition.noted', { sensitive: true }, papers).sensitivePapers;
    expect([guard([], 'D16', 'D05'), guard(['D16'], 'D16', 'D01'), guard(['D16'], 'D05')]).toEqual([
      ...[['D16'], ['D16', 'D01'], ['D16']],
    ]);
    expect(after({}, 'petition.noted', {}, ['D16']).sensitivePapers).toEqual([]);
  });
});
