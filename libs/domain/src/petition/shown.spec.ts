import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import { blankHead } from '../kernel/fold';
import { person } from '../kernel/testing';
import type { Json } from '../kernel/types';
import type { Unit } from '../policy/directory';
import { petition } from './petition';
import type { PetitionState } from './state';

const now = '2026-05-22T01:00:00.000Z';
const blank = petition.blank(blankHead('p1', 'petition', 'x', now, 'guide1'));
const context = () => ({ now, today: '2026-05-22', calendar, policy: law(), related: {}, newId: () => 'x' });
const matter = (more: object): PetitionState => ({ ...blank, ...more });
const view = (more: object = {}): Record<string, Json> => petition.view(matter(more), context());

describe('What an answer shows of a petition', () => {
  it('nothing of what has not happened', () => {
    const plain = view();
    expect(plain).toMatchObject({
      ...{ group: false, persons: 1, members: 1, level: 'county', category: null, flags: [], firstHandler: 'guide1' },
      ...{ lead: null, co: [], transfers: 0, objections: 0, parts: 0, partStatuses: {}, leadDecided: false },
      ...{ outcomes: {}, extents: {}, links: {}, findings: [], review: null, hearing: null, deliveries: [] },
      ...{ instructions: [], conducts: [], aids: [], materials: [], territory: null },
    });
    const seldom = ['anonymous', 'levelGuidance', 'noticeWaived', 'suggestedCommittee', 'softGate', 'proxy', 'called'];
    const rare = ['representatives', 'theme', 'cause', 'campaignCase', 'urgentReportedAt', 'recused'];
    for (const field of [...seldom, ...rare]) expect(plain).not.toHaveProperty(field);
  });

  it('the parts, each with where it stands and what was answered', () => {
    const parts = [
      { part: 'a', outcome: 'supported', extent: 'partly' },
      { part: 'b', status: 'guided' },
    ];
    expect(view({ status: 'accepted', parts })).toMatchObject({
      ...{
        parts: 2,
        partStatuses: { a: 'accepted', b: 'guided' },
        outcomes: { a: 'supported' },
        extents: { a: 'partly' },
      },
    });
  });

  it('at whose level it came in', () => {
    const units = [{ id: 'shipai_center', kind: 'town_center' }] as Unit[];
    const level = (deskUnit: string) =>
      petition.view(matter({ deskUnit }), { ...context(), policy: { ...law(), units } }).level;
    expect([level('shipai_center'), level('center')]).toEqual(['town', 'county']);
  });

  it('that nobody can be told who cannot be known, once it has gone on (Art. 23)', () => {
    expect(view({ transfers: 1 }).noticeWaived).toBe('identity_unclear');
    expect(view({ transfers: 1, identityClear: true })).not.toHaveProperty('noticeWaived');
    expect(view({ anonymous: true }).anonymous).toBe(true);
  });

  it('which committee settles such disputes, of a sealed matter none (调解法 3)', () => {
    const [type, committee] = Object.entries(law().routing.disputes)[0] ?? [];
    expect(view({ disputeType: type }).suggestedCommittee).toBe(committee);
    expect(view({ disputeType: type, sealed: 'accusation' })).not.toHaveProperty('suggestedCommittee');
    expect(view({ disputeType: 'none' })).not.toHaveProperty('suggestedCommittee');
  });

  it('how the bodies above decided, in the words of the law', () => {
    const review = { level: 'review', from: 'opinion_delivered', review: 'r1', outcome: 'upheld' };
    expect(view({ review }).review).toEqual({
      ...{ level: 'review', review: 'r1', recheck: null, outcome: 'upheld', outcomeTitle: '维持' },
    });
    expect(view({ review: { level: 'recheck', recheck: 'r2', outcome: null } }).review).toEqual({
      ...{ level: 'recheck', review: null, recheck: 'r2', outcome: null, outcomeTitle: null },
    });
  });

  it('what handling has left', () => {
    expect(
      view({
        ...{ hearing: { stage: 'closed', heldOn: '2026-05-20', held: 1 }, softGate: 'signed' },
        ...{ deliveries: [{ document: 'D18' }], instructions: [{ instruction: 'i1' }], aids: [{ kind: 'x', to: 'y' }] },
        ...{ conducts: { k1: {} }, materials: { r1: { until: '2026-05-20' } } },
      }),
    ).toMatchObject({
      ...{ hearing: { stage: 'closed', held: 1 }, softGate: 'signed', deliveries: [{ document: 'D18' }] },
      ...{ instructions: [{ instruction: 'i1' }], aids: [{ kind: 'x', to: 'y' }], conducts: ['k1'] },
      materials: [{ request: 'r1', until: '2026-05-20' }],
    });
  });

  it('who comes with it, speaks for it, was called to it or must keep away', () => {
    expect(
      view({
        ...{ territory: 'shipai', proxy: true, representatives: ['a', 'b'], campaignCase: 7, urgentAt: now },
        ...{ called: ['police'], recused: ['wjj1'] },
      }),
    ).toMatchObject({
      ...{ territory: 'shipai', proxy: true, representatives: 2, campaignCase: 7, urgentReportedAt: now },
      ...{ called: ['police'], recused: ['wjj1'] },
    });
    const followers = (as: string) => ({ followers: { p2: { as, persons: 4 } } });
    expect(view(followers('same_theme'))).toHaveProperty('theme');
    expect(view(followers('same_theme'))).not.toHaveProperty('cause');
    expect(view(followers('same_cause'))).toHaveProperty('cause');
    expect(view(followers('same_cause'))).not.toHaveProperty('theme');
    expect(view(followers('repeat_visit'))).not.toHaveProperty('theme');
  });
});

describe('What is hidden of a petition', () => {
  const hidden = (more: object, unit: string, roles: string[] = []) =>
    petition.hides?.(matter({ lead: 'health', sensitivePapers: ['D16'], ...more }), person('x', { unit, roles }));

  it('a body does not read how it was rated (right 9)', () => {
    expect(hidden({}, 'health')).toEqual({ acts: ['petition.rate'], papers: ['D32'], sensitive: false });
  });

  it('what was marked sensitive only those read who work on it', () => {
    expect(hidden({}, 'police')).toEqual({ acts: [], papers: ['D16'], sensitive: true });
    expect(hidden({}, 'center', ['triage_officer'])).toEqual({ acts: [], papers: [], sensitive: false });
  });
});

describe('What the kernel asks of a petition', () => {
  it('the window of the review waits for the delivery of an opinion on a claim (Art. 35)', () => {
    const awaits = (status: string, category: string) => petition.awaits?.(matter({ status, category }));
    expect([
      awaits('opinion_issued', 'claim'),
      awaits('opinion_issued', 'suggestion'),
      awaits('accepted', 'claim'),
    ]).toEqual([...[['T07'], [], []]]);
  });

  it('the limits of a review are the body’s above; the petitioner’s rights stay with the matter', () => {
    const elsewhere = (procedure: string, right_of?: string) =>
      petition.elsewhere?.({ procedure, ...(right_of ? { right_of } : {}) } as never);
    expect([
      elsewhere('review'),
      elsewhere('recheck'),
      elsewhere('petition'),
      elsewhere('review', 'case:petitioner'),
    ]).toEqual([...[true, true, false, false]]);
  });
});
