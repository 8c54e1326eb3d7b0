import { blankHead } from '../kernel/fold';
import type { Context } from '../kernel/procedure';
import { person } from '../kernel/testing';
import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import { reviewFact } from './clocks';
import { reviewNext } from './next';
import { recheck, review } from './review';
import { reviewHats, reviewReaders } from './rights';
import type { ReviewState } from './state';

const now = '2026-09-10T01:00:00.000Z';
const state = (more: Partial<ReviewState> = {}): ReviewState => ({
  ...review.blank(blankHead('r1', 'review', 'x', now, 'wang')),
  ...{ seq: 2, lead: 'government', respondent: 'health', handledBy: 'health', people: ['wang'], applicants: ['wang'] },
  ...more,
});
const context = (): Context => ({
  ...{ now, today: '2026-09-10', calendar, policy: law(), related: {}, newId: () => 'x' },
});

describe('What a 复查 or a 复核 waits for', () => {
  const owed = (status: string, more: Partial<ReviewState> = {}) => reviewNext[status]?.(state(more));
  const step = (act: string, title?: string) => ({
    ...{ act: `review.${act}`, who: 'unit:government', ends: ['review.delivered'], ...(title ? { title } : {}) },
  });
  const ofRecheck = { level: 'recheck' as const };

  it('whether it is accepted, then the decision, then its delivery', () => {
    expect(owed('applied')).toEqual(step('accept', '决定是否受理'));
    expect(owed('accepted')).toEqual(step('decide'));
    expect(owed('decided', { outcome: 'upheld' })).toEqual(step('deliver', '送达复查意见书'));
    expect(owed('decided', { ...ofRecheck, outcome: 'revoked' })).toEqual({
      ...{ act: 'recheck.deliver', title: '送达复核意见书', who: 'unit:government', ends: ['recheck.delivered'] },
    });
  });

  it('a revoked opinion is first given to somebody else, then delivered (Art. 35)', () => {
    expect(owed('decided', { outcome: 'revoked' })).toEqual(step('order_redo'));
    expect(owed('decided', { outcome: 'revoked', redoBy: 'wjj3' })?.act).toBe('review.deliver');
  });

  it('a hearing is held, then concluded (Art. 36)', () => {
    expect(owed('hearing', { ...ofRecheck, hearing: 'notified' })).toMatchObject({
      ...{ act: 'recheck.hold_hearing', title: '举行听证' },
    });
    expect(owed('hearing', { ...ofRecheck, hearing: 'opened' })?.title).toBe('作出听证结论');
  });
});

describe('What rules may ask of a review', () => {
  const fact = (name: string, more: Partial<ReviewState> = {}) => reviewFact(state(more), name);

  it('a revoked opinion that was delivered leaves nothing to recheck', () => {
    expect(fact('delivery_proven', { delivered: true, outcome: 'upheld' })).toBe(true);
    expect(fact('delivery_proven', { delivered: true, outcome: 'revoked' })).toBe(false);
    expect(fact('delivery_proven', { outcome: 'upheld' })).toBe(false);
  });

  it('its matter, its level, its hearing, whether it changed anything', () => {
    const of = { category: 'claim', route: 'petition', topic: '050000' };
    expect(['category', 'claim_route', 'topic', 'review_status'].map((name) => fact(name, of))).toEqual([
      'claim',
      'petition',
      '050000',
      'review',
    ]);
    expect([fact('hearing_held', { hearing: 'closed' }), fact('hearing_held', { hearing: 'opened' })]).toEqual([
      true,
      false,
    ]);
    const reversed = ['changed', 'revoked', 'upheld', null].map((outcome) => fact('reversed_on_review', { outcome }));
    expect(reversed).toEqual([true, true, false, false]);
    expect(fact('weather')).toBeUndefined();
  });

  it('whether the one who shall handle it anew handled it before (packs redo_gate)', () => {
    const same = (redoBy: string | null) => fact('handler_same_as_before', { redoBy, former: ['wjj1'] });
    expect([same('wjj1'), same('wjj3'), same(null)]).toEqual([true, false, false]);
  });

  it('T09 waits for the delivery of an opinion that leaves something to ask about', () => {
    const awaits = (status: string, outcome: string | null) => review.awaits?.(state({ status, outcome }));
    expect([awaits('decided', 'upheld'), awaits('decided', 'revoked'), awaits('accepted', 'upheld')]).toEqual([
      ['T09'],
      [],
      [],
    ]);
  });
});

describe('Who stands how to a review', () => {
  const hats = (actor: Parameters<typeof person>[1], more: Partial<ReviewState> = {}) =>
    reviewHats(state(more), person('x', actor), context());

  it('those who work for the body above; its heads sign', () => {
    expect(hats({ unit: 'government', roles: ['handler'] })).toEqual(['reviewer']);
    expect(hats({ unit: 'government', roles: ['leader'] })).toEqual(['reviewer', 'unit_head']);
    expect(hats({ unit: 'government', roles: ['guide'] })).toEqual([]);
    expect(hats({ unit: 'health', roles: ['unit_head'] })).toEqual([]);
  });

  it('a petitioner of the matter, and before anything was asked whoever is proven', () => {
    const door = { door: 'public' as const };
    expect(hats({ ...door, person: 'wang' })).toEqual(['petitioner']);
    expect([hats({ ...door, person: 'zhao' }), hats(door)]).toEqual([[], []]);
    expect(hats({ ...door, person: 'zhao' }, { seq: 0, people: [] })).toEqual(['petitioner']);
  });

  it('before it is asked for, and without a matter, nobody decides', () => {
    expect(hats({ unit: '', roles: ['handler'] }, { lead: 'government' })).toEqual([]);
    expect(hats({ unit: 'government', roles: ['handler'] }, { lead: '' })).toEqual([]);
  });

  it('the desks, the bodies of both opinions and the petitioners may know of it', () => {
    const readers = reviewReaders(state({ handledBy: 'civil_affairs' }));
    expect(readers.filter((key) => !key.startsWith('role:'))).toEqual([
      'unit:government',
      'unit:health',
      'unit:civil_affairs',
      'person:wang',
    ]);
    expect(reviewReaders(state({ lead: '' })).filter((key) => key.startsWith('unit:'))).toEqual(['unit:health']);
  });
});

describe('What is shown of a review', () => {
  it('who decides, what was decided in the words of the law', () => {
    const decided = state({
      petition: 'p1',
      handler: 'gov1',
      outcome: 'upheld',
      decidedOn: '2026-09-20',
      redoBy: null,
    });
    const title = law().dictionaries['review_outcomes']?.find(({ code }) => code === 'upheld')?.title;
    expect(review.view(decided, context())).toMatchObject({
      ...{ petition: 'p1', lead: 'government', respondent: 'health', handler: 'gov1', outcome: 'upheld' },
      ...{ hearing: null, publicity: false, decidedOn: '2026-09-20', redoBy: null },
      outcomeTitle: title ?? 'upheld',
    });
    expect(recheck.view(state(), context())).toMatchObject({ outcome: null, outcomeTitle: null });
  });
});
