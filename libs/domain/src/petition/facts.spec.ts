import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import type { ClockState } from '../clocks/definition';
import { blankHead } from '../kernel/fold';
import type { Json } from '../kernel/types';
import { executed, expired, petitionFact, petitionLanes, petitionScope, windowOf } from './clocks';
import { petition } from './petition';
import { refusalDenied, refusalSigners, stepsUp } from './signers';
import { levelBodies, levelLine, levelText, levelView } from './skip-level';
import type { PetitionState } from './state';

const blank = petition.blank(blankHead('p1', 'petition', 'x', '2026-03-30T01:00:00.000Z', 'guide1'));
const matter = (more: object = {}): PetitionState => ({ ...blank, ...more });
const context = (now = '2026-04-10T01:00:00.000Z') => ({
  ...{ now, today: now.slice(0, 10), calendar, policy: law(), related: {}, newId: () => 'x' },
});
const clock = (id: string, more: object = {}) => ({ [id]: { id, dueRolled: '2026-04-10', ...more } as ClockState });

describe('What limits, ladders and gates ask of a petition', () => {
  it.each<[string, object, Json]>([
    ['category', { category: 'claim' }, 'claim'],
    ['claim_route', { route: 'petition' }, 'petition'],
    ['topic', { topic: '050000' }, '050000'],
    ['channel', { channel: 'visit' }, 'visit'],
    ['handling_mode', { handlingMode: 'simplified' }, 'simplified'],
    ['lead_decided', { leadDecided: true }, true],
    ['identity_clear', { identityClear: true }, true],
    ['persons', { persons: 6 }, 6],
    ['urgent', { flags: ['urgent'] }, true],
    ['urgent', {}, false],
    ['death_involved', { flags: ['death'] }, true],
    ['death_involved', {}, false],
    ['from_above', { flags: ['assigned_from_above'] }, true],
    ['from_above', {}, false],
    ['first_time', { flags: ['first'] }, true],
    ['first_time', {}, false],
    ['transfers', { transfers: 2 }, 2],
    ['objections', { objections: 2 }, 2],
    ['result_reported', { resultReported: true }, true],
    ['extension_count', {}, 0],
    ['extension_count', { extensionDays: 30 }, 1],
    ['petitioner_heard', { heard: true }, true],
    ['closing_kind', { closingKind: 'answered' }, 'answered'],
    ['outcome', {}, null],
    ['outcome', { parts: [{ part: 'a', outcome: 'supported' }] }, 'supported'],
    ['executed', { parts: [{ part: 'a', outcome: 'supported' }] }, false],
    ['executed', { parts: [{ part: 'a', outcome: 'supported', executed: true }] }, true],
    ['executed', { parts: [{ part: 'a', outcome: 'explained' }] }, true],
    ['delivery_proven', { opinionDelivered: true }, true],
    ['callback_done', {}, false],
    ['callback_done', { callback: 'true_result' }, true],
    ['callback_result', { callback: 'false_result' }, 'false_result'],
    ['claim_reasonable', { findings: ['reasonable'] }, true],
    ['claim_reasonable', {}, false],
    ['claim_unreasonable', { findings: ['unreasonable'] }, true],
    ['claim_unreasonable', {}, false],
    ['hardship', { findings: ['hardship'] }, true],
    ['hardship', {}, false],
    ['cross_department', {}, false],
    ['cross_department', { co: ['police'] }, true],
    ['cross_department', { objections: 1 }, true],
    ['sudden_event', { told: ['sudden_event'] }, true],
    ['sudden_event', {}, false],
    ['policy_risk', { told: ['policy_risk'] }, true],
    ['policy_risk', {}, false],
    ['bureau_submitted', { told: ['bureau_submitted'] }, true],
    ['bureau_submitted', {}, false],
    ['complex', { told: ['complex'] }, true],
    ['complex', {}, false],
    ['representatives', { representatives: ['a', 'b'] }, 2],
    ['same_topic_batches', {}, 1],
    ['same_topic_batches', { followers: { p2: { as: 'same_theme' }, p3: { as: 'same_cause' } } }, 2],
    ['territory_level', {}, 'county'],
    ['territory_level', { territory: 'shipai' }, 'town'],
    ['hearing_held', {}, false],
    ['hearing_held', { hearing: { stage: 'notified', heldOn: '', held: 0 } }, false],
    ['hearing_held', { hearing: { stage: 'closed', heldOn: '', held: 1 } }, true],
    ['rating', {}, 'not_rated'],
    ['rating', { ratings: { a: 'satisfied' } }, 'satisfied'],
    ['rating', { ratings: { a: 'satisfied', b: 'basically_satisfied' } }, 'basically_satisfied'],
    ['rating', { ratings: { a: 'dissatisfied', b: 'satisfied' } }, 'dissatisfied'],
    ['review_status', {}, 'none'],
    ['review_status', { review: { level: 'review' } }, 'review'],
    ['review_status', { status: 'finalised', review: { level: 'recheck', recheck: 'r2' } }, 'finished'],
    ['review_status', { status: 'finalised', review: { level: 'review' } }, 'review'],
    ['review_status', { status: 'settled', review: { level: 'recheck', recheck: 'r2' } }, 'recheck'],
    ['review_status', { status: 'finalised', clocks: clock('T07') }, 'expired'],
    ['review_status', { status: 'finalised' }, 'none'],
    ['review_status', { status: 'settled', clocks: clock('T07') }, 'none'],
    ['reversed_on_review', {}, false],
    ['reversed_on_review', { review: { outcome: 'changed' } }, true],
    ['reversed_on_review', { review: { outcome: 'revoked' } }, true],
    ['reversed_on_review', { review: { outcome: 'upheld' } }, false],
    ['reversed_on_review', { redo: { former: [] } }, true],
  ])('%s of %j is %j', (name, more, value) => expect(petitionFact(matter(more), name)).toEqual(value));

  it('nothing that it does not know', () => {
    expect(petitionFact(matter(), 'weather')).toBeUndefined();
  });

  it('several parts are carried out when each that was supported is (S4-4)', () => {
    const [done, open] = [
      { part: 'a', outcome: 'supported', executed: true },
      { part: 'b', outcome: 'supported' },
    ];
    expect([
      executed(matter({ parts: [done, open] })),
      executed(matter({ parts: [done] })),
      executed(matter()),
    ]).toEqual([...[false, true, true]]);
  });
});

describe('Which limits apply to the whole and to a part (README §7.6)', () => {
  const parts = [
    { part: 'a', route: 'petition' },
    { part: 'b', route: 'judicial', unit: 'court', status: 'arrived', decided: true, assigned: true },
    { part: 'c' },
  ];
  const more = { category: 'claim', route: 'arbitration', handlingMode: 'ordinary', sources: ['direct'], parts };
  const scope = (lane?: string, over: object = {}) => petitionScope(matter({ ...more, ...over }), context(), lane);

  it('the whole goes by its lead part', () => {
    expect(scope()).toMatchObject({ procedure: 'petition', category: 'claim', route: 'petition', mode: 'ordinary' });
    expect(scope().sources).toEqual(['direct']);
    expect(scope('', { parts: [] }).route).toBe('arbitration');
    expect(scope('', { category: null, route: null, handlingMode: null, parts: [] })).not.toHaveProperty('category');
    expect(Object.keys(scope('', { category: null, route: null, handlingMode: null, parts: [] })).sort()).toEqual([
      ...['facts', 'procedure', 'sources'],
    ]);
  });

  it('a part by its own route and by how it was sent', () => {
    expect([scope('b').route, scope('c').route]).toEqual(['judicial', 'arbitration']);
    expect([scope('b').sources, scope('a').sources]).toEqual([['transferred', 'assigned'], ['transferred']]);
    expect([scope('b').facts('lead_decided'), scope('a').facts('lead_decided')]).toEqual([true, false]);
    expect(scope('b').facts('delivery_proven')).toBe(false);
  });

  it('whoever was handed the opinion has it, also while others wait (Art. 35)', () => {
    expect([scope('wang').facts('delivery_proven'), scope().facts('delivery_proven')]).toEqual([true, false]);
    const carries = (lane: string, right_of?: string) =>
      petitionLanes.carries(matter({ parts }), lane, { right_of } as never);
    expect([
      carries('b'),
      carries('wang'),
      carries('wang', 'case:petitioner'),
      carries('wang', 'case:parties'),
    ]).toEqual([...[true, false, true, false]]);
  });

  it('his window is his own, else that of the whole', () => {
    const clocks = { ...clock('T07'), ...clock('T07/wang', { id: 'T07/wang' }) };
    const window = (person: string) => windowOf(matter({ clocks }), person)?.id;
    expect([window('wang'), window('zhao')]).toEqual(['T07/wang', 'T07']);
  });

  it('a limit has run out when its rolled day has ended, not before; one that never ran has not', () => {
    const { T05 } = clock('T05');
    expect(expired(T05, context('2026-04-10T15:59:59.000Z'))).toBe(false);
    expect(expired(T05, context('2026-04-10T16:00:00.000Z'))).toBe(true);
    expect(expired(undefined, context())).toBe(false);
  });
});

describe('S4-16: who signs a no', () => {
  const gate = { command: 'petition.decline', second_signature: 'case:one_level_up' };
  const units = [
    { id: 'health', parent: 'government' },
    { id: 'government', parent: null },
  ];
  const turn = (state: object, gates: object[] = [], roles: string[] = []) =>
    ({
      ...{ state: matter(state), facts: {}, hats: new Set<string>() },
      actor: { login: 'x', unit: 'health', covers: [], roles, compartments: [], door: 'staff' },
      context: { ...context(), policy: { ...law(), gates, units } },
    }) as never;
  const signers = (state: object, gates: object[] = []) => refusalSigners(turn(state, gates), 'petition.decline');

  it('the head of the body; where the pack asks so, of the one above it', () => {
    expect(signers({ lead: 'health' })).toEqual(['unit_head']);
    expect(signers({ lead: 'health' }, [gate])).toEqual(['head_of:government']);
    expect(signers({ lead: 'government' }, [gate])).toEqual(['unit_head']);
    expect(signers({ lead: 'health', sealed: 'accusation' }, [gate])).toEqual(['unit_head']);
  });

  it('before there is a body the heads of the bureau, of a sealed matter its own desk', () => {
    expect(signers({})).toEqual(['role:bureau_deputy', 'role:bureau_head']);
    expect(signers({ sealed: 'accusation' })).toEqual(['role:discipline_officer']);
  });

  it('only for the act that the pack names, with the signature that it names', () => {
    const asks = (more: object) => stepsUp({ ...law(), gates: [{ ...gate, ...more }] as never }, 'petition.decline');
    expect([asks({}), asks({ command: 'petition.guide' }), asks({ second_signature: 'role:leader' })]).toEqual([
      ...[true, false, false],
    ]);
  });

  it('the wrong signer is told why', () => {
    const told = (state: object, gates: object[]) => refusalDenied(turn(state, gates), 'petition.decline');
    expect(told({}, [gate])).toEqual(['higher_approval_required', '说“不”须由上一级负责人签批。']);
    expect(told({}, [])).toEqual(['forbidden', '您不是这个动作的签批人。']);
    expect(told({ sealed: 'accusation' }, [gate])[0]).toBe('forbidden');
  });
});

describe('Art. 20: where whoever went too high is told to go', () => {
  const policy = () => law();
  const bodies = (more: object) => levelBodies(matter(more), policy());

  it('the competent body and the one above it, as far as it is known; of a sealed matter nothing', () => {
    expect(bodies({ lead: 'health' })[0]).toBe('health');
    expect(bodies({ lead: 'health', proposedUnit: 'police' })[0]).toBe('health');
    expect(bodies({ proposedUnit: 'police', territory: 'shipai' })[0]).toBe('police');
    expect(bodies({ territory: 'shipai' })[0]).toBe('shipai');
    expect([bodies({}), bodies({ lead: 'health', sealed: 'accusation' })]).toEqual([[], []]);
    expect(bodies({ lead: 'moon' })).toEqual(['moon']);
  });

  it('in a sentence that promises the handling all the same', () => {
    const above = policy().units.find(({ id }) => id === 'health')?.parent ?? '';
    const title = policy().units.find(({ id }) => id === above)?.title ?? '';
    expect(levelText(matter({ lead: 'health' }), policy())).toBe(
      `您的事项已经登记，照常办理。走访请到有权处理的机关本级或者上一级（本事项为市卫健局或者其上一级${title}）设立、指定的接待场所；也可以通过网络、电话、书信反映，凭查询码查看进度。`,
    );
    expect(levelText(matter(), policy())).not.toContain('（');
  });

  it('on the screen and on the slip, only where it happened; on no slip of a sealed matter', () => {
    const skipped = { flags: ['skip_level'], lead: 'health' };
    expect(levelView(matter(), policy())).toEqual({});
    expect(levelView(matter(skipped), policy()).levelGuidance).toMatchObject({
      article: '条例 20',
      where: [{ unit: 'health', title: '市卫健局' }, {}],
    });
    expect([levelLine(matter(), policy()), levelLine(matter({ ...skipped, sealed: 'accusation' }), policy())]).toEqual([
      {},
      {},
    ]);
    expect(levelLine(matter(skipped), policy()).guidance).toContain('市卫健局');
  });
});
