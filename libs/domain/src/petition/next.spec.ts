import type { ClockState } from '../clocks/definition';
import { blankHead } from '../kernel/fold';
import type { Owed } from '../kernel/next';
import { petitionNext } from './next';
import { petition } from './petition';
import type { PetitionState } from './state';

const blank = petition.blank(blankHead('p1', 'petition', 'x', '2026-03-30T01:00:00.000Z', 'guide1'));
const sealed = { sealed: 'accusation' };
const running = (id: string, more: object = {}) => ({ [id]: { id, dueRolled: '2026-06-22', ...more } as ClockState });

/** What a claim of 市卫健局 in this status waits for. */
function owed(status: string, more: object = {}): Owed | undefined {
  const state = { ...blank, status, lead: 'health', category: 'claim', ...more } as PetitionState;
  return petitionNext[status]?.(state);
}

describe('What a petition waits for at the desk', () => {
  it('first to be sorted, then to be sent; a sealed one by the sealed desk (Art. 22, 30)', () => {
    const sending = ['petition.forwarded', 'petition.assigned'];
    expect(owed('registered')).toEqual({ act: 'petition.triage', who: 'role:triage_officer', ends: sending });
    expect(owed('registered', sealed)?.who).toBe('role:discipline_officer');
    expect(owed('triaged', { lead: null })).toEqual({
      ...{ act: 'petition.forward', title: '转送、交办', who: 'role:triage_officer', ends: sending },
    });
    expect(owed('triaged')).toMatchObject({ act: 'petition.accept', title: '受理并书面告知', who: 'unit:health' });
    expect(owed('objected')).toEqual({
      ...{ act: 'petition.decide_objection', who: 'role:triage_officer', ends: ['petition.objection_approved'] },
    });
  });
});

describe('What it waits for from the body that holds it', () => {
  it('a signature or an objection while the right lasts, then whether it accepts (Art. 23)', () => {
    expect(owed('arrived')).toEqual({
      ...{ act: 'petition.sign', title: '签收或提出异议', who: 'unit:health', rights: true },
      ends: ['petition.signed', 'petition.objected', 'petition.notified', 'petition.accepted'],
    });
    expect(owed('signed')).toEqual({
      ...{ act: 'petition.accept', title: '决定是否受理并书面告知', who: 'unit:health' },
      ends: ['petition.notified', 'petition.accepted'],
    });
    expect(owed('signed', { lead: null })?.who).toBe('role:triage_officer');
    expect(owed('signed', { lead: null, ...sealed })?.who).toBe('role:discipline_officer');
  });

  it('accepted: the notice while its limit runs, then the opinion (Art. 23, 32)', () => {
    const notice = { act: 'petition.deliver', title: '送达受理告知书' };
    const opinion = { act: 'petition.issue_opinion', ends: ['petition.opinion_delivered'] };
    expect(owed('accepted', { clocks: running('T03') })).toMatchObject(notice);
    expect(owed('accepted', { clocks: running('T02') })).toMatchObject(notice);
    expect(owed('accepted', { clocks: running('T03', { stoppedAt: 'x' }) })).toMatchObject(opinion);
    expect(owed('accepted', { clocks: running('T05') })).toMatchObject(opinion);
    expect(owed('accepted', { clocks: running('T03'), anonymous: true })).toMatchObject(opinion);
  });

  it('a suggestion is answered, not decided (Art. 29)', () => {
    expect(owed('accepted', { category: 'suggestion', clocks: running('T03') })).toEqual({
      ...{ act: 'petition.reply_suggestion', who: 'unit:health', ends: ['petition.suggestion_replied'] },
    });
  });

  it('an opinion is handed over; where nobody is known it lies in the file', () => {
    expect(owed('opinion_issued')).toEqual({
      ...{ act: 'petition.deliver', title: '送达处理意见书', who: 'unit:health' },
      ends: ['petition.opinion_delivered'],
    });
    expect(owed('opinion_issued', { anonymous: true })).toEqual({
      ...{ act: 'petition.settle', title: '存卷并办结', who: 'unit:health', ends: ['petition.settled'] },
    });
  });

  it('answered: what was supported is carried out before the matter is settled', () => {
    const open = { parts: [{ part: 'a', outcome: 'supported' }] };
    for (const status of ['opinion_delivered', 'suggestion_replied', 'guided', 'declined', 'reviewed']) {
      expect(owed(status)).toEqual({
        ...{ act: 'petition.settle', who: 'unit:health', ends: ['petition.result_reported'] },
      });
      expect(owed(status, open)).toEqual({
        ...{ act: 'petition.record_execution', title: '落实支持意见并登记执行', who: 'unit:health' },
        ends: ['petition.result_reported'],
      });
    }
  });
});

describe('What a settled matter waits for', () => {
  const again = { act: 'petition.reopen', title: '决定是否重新办理', who: 'role:bureau_deputy' };

  it('to be called back, unless nobody is known or it is sealed', () => {
    const called = { act: 'petition.record_callback', who: 'role:callback_officer' };
    expect(owed('settled')).toEqual(called);
    expect(owed('settled', { anonymous: true })).toEqual({ act: 'petition.finalise', who: 'role:bureau_deputy' });
    expect(owed('settled', sealed)).toEqual({ act: 'petition.finalise', who: 'role:discipline_officer' });
  });

  it('to be looked at again where the result was false, or the petitioner is dissatisfied and it was not yet (2.3)', () => {
    expect(owed('settled', { callback: 'false_result' })).toEqual(again);
    expect(owed('settled', { ratings: { wang: 'dissatisfied' } })).toEqual(again);
    expect(owed('settled', { ratings: { wang: 'satisfied' } })?.act).toBe('petition.record_callback');
    expect(owed('settled', { ratings: { wang: 'dissatisfied' }, reopenedOnRating: true })?.act).toBe(
      'petition.record_callback',
    );
    expect(owed('settled', { callback: 'false_result', ...sealed })?.who).toBe('role:discipline_officer');
  });

  it('to be final when the window of the review has passed (Art. 35, 36)', () => {
    const called = { callback: 'true_result' };
    expect(owed('settled', called)).toEqual({ act: 'petition.finalise', who: 'role:bureau_deputy' });
    for (const id of ['T07', 'T09'])
      expect(owed('settled', { ...called, clocks: running(id) })).toMatchObject({
        note: '复查、复核申请期到2026年6月22日，期满后办理',
      });
    expect(owed('settled', { ...called, clocks: running('T07', { stoppedAt: 'x' }) })).not.toHaveProperty('note');
  });

  it('then for the archive', () => {
    for (const status of ['finalised', 'withdrawn', 'merged', 'declined_again']) {
      expect(owed(status)).toEqual({ act: 'petition.archive', who: 'role:archivist' });
      expect(owed(status, sealed)?.who).toBe('role:discipline_officer');
    }
  });
});
