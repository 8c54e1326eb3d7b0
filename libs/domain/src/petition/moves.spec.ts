import { testCalendar } from '../kernel/testing';
import type { EventDraft } from '../kernel/case-state';
import { blankHead } from '../kernel/fold';
import { executionOwed } from './execution';
import { petition } from './petition';
import type { PetitionState } from './state';

const at = '2026-05-22T01:00:00.000Z';
const blank = petition.blank(blankHead('p1', 'petition', 'x', at, 'guide1'));

/** What an event leaves in a petition that stood so. */
function after(before: object, name: string, data: EventDraft['data'] = {}, papers?: string[]): PetitionState {
  const event = { name: `petition.${name}`, data, at, by: 'wjj1', ...(papers ? { papers } : {}) };
  return petition.evolve({ ...blank, ...before }, event);
}

describe('Art. 22, 24: a matter reaches a body', () => {
  const sent = { sources: ['transferred'], lead: 'police', co: ['housing'], heard: true, handler: 'x', transfers: 1 };
  const parts = [{ part: 'a' }, { part: 'b', status: 'arrived', unit: 'court' }, { part: 'c', status: 'triaged' }];

  it('sent on: counted, with those beside it, to be heard and handled anew', () => {
    expect(after(sent, 'arrived', { to: 'health', co: ['housing', 'health', 'fire'] })).toMatchObject({
      ...{
        lead: 'health',
        co: ['housing', 'fire'],
        transfers: 2,
        sources: ['transferred'],
        heard: false,
        handler: null,
      },
    });
    expect(after(sent, 'arrived', { to: 'police' })).toMatchObject({ heard: true, handler: 'x' });
    expect(after(sent, 'arrived', { to: 'health', assigned: true }).sources).toEqual(['transferred', 'assigned']);
  });

  it('named by the superior: not counted as sent, its helpers are those named, an assignment stays one', () => {
    const decided = after(sent, 'arrived', { to: 'health', co: ['fire'], decided: true });
    expect(decided).toMatchObject({ co: ['fire'], transfers: 1, sources: ['transferred'] });
    const assigned = { ...sent, sources: ['transferred', 'assigned'] };
    expect(after(assigned, 'arrived', { to: 'health', decided: true }).sources).toEqual(['transferred', 'assigned']);
    expect(after(assigned, 'arrived', { to: 'health' }).sources).toEqual(['transferred']);
  });

  it('its parts go with it; those with a path of their own stay on it, those left behind lie at the desk', () => {
    expect(after({ parts }, 'arrived', { to: 'health' }).parts).toEqual([
      { part: 'a', unit: 'health' },
      { part: 'b', status: 'arrived', unit: 'court' },
      { part: 'c', unit: 'health' },
    ]);
    expect(after({ parts }, 'arrived', { to: 'health', behind: ['a'] }).parts[0]).toEqual({
      part: 'a',
      status: 'triaged',
    });
    expect(after({ parts }, 'arrived', { to: 'court', taken: 'b' }).parts[1]).toEqual({ part: 'b', unit: 'court' });
    expect(after({ parts, transfers: 1 }, 'arrived', { to: 'court', taken: 'b' }).transfers).toBe(1);
  });

  it('named, nobody objects any more; those named beside stay only with the body that leads already', () => {
    const before = { lead: 'health', co: ['x'], leadCandidates: ['health'], objection: { from: 'arrived' } };
    const named = (lead: string) => after(before, 'lead_decided', { lead, co: ['police', lead] });
    expect(named('health')).toMatchObject({ leadDecided: true, leadCandidates: [], objection: null, co: ['police'] });
    expect(named('police').co).toEqual(['x']);
    expect(after({}, 'lead_requested', { candidates: ['health', 'police'] }).leadCandidates).toEqual([
      'health',
      'police',
    ]);
  });

  it('an objection is remembered with where the matter stood, and that it was found wrong once (Art. 23)', () => {
    const objected = after({}, 'objected', { from: 'signed' });
    expect(objected.objection).toEqual({ from: 'signed', rejectedBefore: false });
    const rejected = after(objected, 'objection_rejected');
    expect(rejected.objection).toEqual({ from: 'signed', rejectedBefore: true });
    expect(after(rejected, 'objected', { from: 'arrived' }).objection).toEqual({
      from: 'arrived',
      rejectedBefore: true,
    });
    expect(after({}, 'objection_rejected').objection).toEqual({ from: 'arrived', rejectedBefore: true });
    const approved = after({ ...sent, parts, objections: 1 }, 'objection_approved');
    expect(approved).toMatchObject({ objections: 2, objection: null, lead: null, co: [], handler: null, sources: [] });
  });
});

describe('Art. 31: one part goes its own way', () => {
  const parts = [{ part: 'a' }, { part: 'b', status: 'arrived', unit: 'police' }];
  const move = (data: object) => after({ parts }, 'part_moved', { part: 'b', ...data });

  it('to a body, by another route, assigned or decided; the others stay', () => {
    const sent = move({ to: 'court', status: 'arrived', route: 'judicial', assigned: true });
    expect(sent.parts).toEqual([
      { part: 'a' },
      { part: 'b', unit: 'court', status: 'arrived', route: 'judicial', decided: false, assigned: true },
    ]);
    expect(sent.objections).toBe(0);
    expect(move({ to: 'court', status: 'arrived', decided: true }).parts[1]).toMatchObject({
      decided: true,
      assigned: false,
    });
    expect(move({ status: 'signed' }).parts[1]).toEqual({ part: 'b', unit: 'police', status: 'signed' });
  });

  it('an objection remembers where it stood; returned, it has no body', () => {
    expect(move({ status: 'objected' }).parts[1]).toMatchObject({ status: 'objected', objectedFrom: 'arrived' });
    const back = move({ status: 'triaged', returned: true });
    expect([back.parts[1], back.objections]).toEqual([{ part: 'b', status: 'triaged' }, 1]);
    expect(move({ status: 'arrived', rejected: true }).parts[1]).toMatchObject({ objectionRejected: true });
  });

  it('its route and its extension are its own', () => {
    expect(after({ parts }, 'route_changed', { part: 'a', to: 'judicial' })).toMatchObject({
      ...{ route: 'judicial', parts: [{ part: 'a', route: 'judicial' }, { part: 'b' }] },
    });
    expect(after({ parts }, 'route_changed', { to: 'judicial' }).parts).toEqual(parts);
    const longer = (data: object) => after({ parts }, 'extension_granted', { ...data });
    expect(longer({ days: 30 })).toMatchObject({ extensionDays: 30, parts });
    expect(longer({ days: 30, lanes: ['b'] })).toMatchObject({
      extensionDays: null,
      parts: [{}, { extensionDays: 30 }],
    });
    expect(longer({ lanes: ['b'] }).parts).toEqual(parts);
  });

  it('triaged into parts, one of them perhaps to a mediation', () => {
    const triaged = after({}, 'triaged', {
      ...{ category: 'claim', mediation: 'm1' },
      parts: [
        { part: 'a', route: 'petition' },
        { part: 'b', mediation: 'm1' },
      ],
    });
    expect(triaged.parts).toEqual([
      { part: 'a', route: 'petition' },
      { part: 'b', mediation: 'm1' },
    ]);
    expect(triaged.links).toEqual({ mediation: 'm1' });
    expect(after({ links: { same_cause: 'p2' } }, 'triaged', {}).links).toEqual({ same_cause: 'p2' });
    expect(after({}, 'split').originalSealed).toBe(true);
    expect(after({}, 'settled', { mediation: 'm2', closingKind: 'mediated' }).links).toEqual({ mediation: 'm2' });
    expect(after({}, 'accepted').handlingMode).toBe('ordinary');
  });
});

describe('What else an act leaves', () => {
  it('a report of conduct has what was said, and no more', () => {
    const { k1 } = after({}, 'conduct_reported', { conduct: 'k1' }).conducts;
    expect(k1).toMatchObject({ placed: false, described: false, evidence: 0 });
  });

  it('a correction is owed to those who have the paper, until they have the new one', () => {
    const document = (before: object, name: string, data: object) =>
      petition.evolve({ ...blank, ...before }, { name: `document.${name}`, data: { ...data }, at, by: 'x' });
    const corrected = document({}, 'corrected', { of: 'D18' });
    expect(document(corrected, 'corrected', { of: 'D18' }).corrected).toEqual(['D18']);
    expect(document(corrected, 'corrected', { of: 'D06' }).corrected).toEqual(['D18', 'D06']);
    expect(document({ corrected: ['D18', 'D06'] }, 'delivered', { document: 'D18' }).corrected).toEqual(['D06']);
    expect(document({}, 'delivered', { document: 'D18' }).corrected).toBeUndefined();
  });

  it('answered anew, what is to be carried out is claimed anew; a review that came early finds it answered', () => {
    const rungs = { 'execution/a.overdue': 'sent', 'T05.d5': 'sent' };
    const review = { level: 'review', from: 'opinion_issued' };
    expect(
      after({ rungs, review }, 'opinion_delivered', { document: 'D18', executionDue: '2026-06-22' }),
    ).toMatchObject({
      ...{ opinionDelivered: true, executionDue: '2026-06-22', rungs: { 'T05.d5': 'sent' } },
      review: { level: 'review', from: 'opinion_delivered' },
    });
    expect(after({ rungs }, 'opinion_delivered').rungs).toEqual({ 'T05.d5': 'sent' });
    expect(after({ review: { ...review, from: 'settled' } }, 'opinion_delivered').review?.from).toBe('settled');
  });

  it('every kind of paper that tells what is sensitive is guarded', () => {
    const guarded = after({}, 'noted', { sensitive: true }, ['D01', 'D02', 'D03', 'D04', 'D16']).sensitivePapers;
    expect(guarded).toEqual(['D01', 'D02', 'D04', 'D16']);
  });
});

describe('Art. 32: what was supported is to be carried out', () => {
  const supported = { part: 'a', outcome: 'supported', executeBy: '2026-05-29' };
  const owed = (more: object) =>
    executionOwed(
      { ...blank, opinionDelivered: true, status: 'settled', parts: [supported], ...more },
      {
        calendar: testCalendar,
      },
    );

  it('by its day, or by that of the whole; a day of rest rolls on', () => {
    expect(owed({})).toEqual([{ clock: 'execution/a', by: '2026-05-29' }]);
    expect(owed({ parts: [{ ...supported, executeBy: '2026-05-30' }] })).toMatchObject([{ by: '2026-06-01' }]);
    const undated = [{ part: 'a', outcome: 'supported' }];
    expect(owed({ parts: undated, executionDue: '2026-06-22' })).toMatchObject([{ by: '2026-06-22' }]);
    expect(owed({ parts: undated })).toEqual([]);
  });

  it('not before it was delivered, not when it was carried out, denied, withdrawn or merged', () => {
    expect(owed({ opinionDelivered: false })).toEqual([]);
    expect([owed({ status: 'withdrawn' }), owed({ status: 'merged' })]).toEqual([[], []]);
    expect(owed({ parts: [{ ...supported, executed: true }] })).toEqual([]);
    expect(owed({ parts: [{ ...supported, outcome: 'explained' }] })).toEqual([]);
  });
});
