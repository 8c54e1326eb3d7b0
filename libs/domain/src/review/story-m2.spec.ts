import { noticesOf } from '../duties/notices';
import type { Played } from '../kernel/testing';
import { above, asked, handedOn, Review, upheld } from './review.fixture';
import { reviewReaders } from './rights';
import type { ReviewState } from './state';

const heard = { stage: 'notified', heldOn: '2026-11-24', place: '…', chair: '…', investigatorIsChair: false };

describe('M2: an opinion that is not accepted, up to the end', () => {
  const story = new Review().opined();
  const r = (id: string) => story.stage.caseOf(id) as ReviewState;

  it('nothing to ask about before proven delivery, and no 复核 before a 复查', () => {
    expect(story.code('2026-08-27 09:00', 'wang', 'review.apply', 'r1', asked)).toBe('review_needs_delivered_opinion');
    story.do('2026-09-01 10:30', 'wjj', 'deliver', {
      ...handedOn('2026-09-01'),
      document: 'D18',
    });
    expect(story.due('T07')).toEqual(['2026-10-01', '2026-10-08']);
    expect(story.state.reviewers).toEqual(['government', 'upper_government']);
    expect(story.code('2026-09-03 09:00', 'wang', 'recheck.apply', 'r2', asked)).toBe('recheck_needs_review');
  });

  it('only who is a party may ask; the handling body may not ask for him', () => {
    expect(story.code('2026-09-08 09:00', 'zhao', 'review.apply', 'r1', asked)).toBe('review_not_party');
    expect(story.code('2026-09-08 09:00', 'wjj', 'review.apply', 'r1', asked)).toBe('review_not_party');
  });

  it('8 October is the rolled last day; the window ends, thirty days of the body above begin, and the petition knows at once', () => {
    const { state, events } = story.act('2026-10-08 15:40', 'wang', 'review.apply', 'r1', asked);
    expect(state).toMatchObject({ status: 'applied', papers: { D20: 1 }, lead: 'government', respondent: 'health' });
    expect(state.clocks.T08).toMatchObject({ from: '2026-10-08', dueRaw: '2026-11-07', dueRolled: '2026-11-09' });
    expect(story.state.status).toBe('in_review');
    expect(story.clock('T07')?.stoppedOn).toBe('2026-10-08');
    expect(story.clock('T08')).toBeUndefined();
    expect(noticesAt(story, '2026-10-08 15:40', { state, events, answers: {} })).toEqual([
      'review.applied → unit:government',
      'review.challenged → unit:health',
    ]);
  });

  it('a second application is too many, and nothing is final meanwhile', () => {
    expect(story.code('2026-10-08 16:00', 'wang', 'review.apply', 'r9', asked)).toBe('act_not_allowed_in_status');
    expect(story.code('2026-10-09 08:00', 'director', 'petition.finalise', 'p1')).toBe('final_needs_recheck');
  });

  it('the body that gave the opinion sees the review and does not take it on; the one above does', () => {
    expect(reviewReaders(r('r1'))).toContain('unit:health');
    expect(story.code('2026-10-09 08:50', 'wjj', 'review.accept', 'r1')).toBe('forbidden');
    story.act('2026-10-10 09:10', 'reviewer', 'review.accept', 'r1');
    expect(r('r1')).toMatchObject({ status: 'accepted', handler: 'review1' });
  });

  it('decided with a basis and one of three outcomes, delivered with proof: T09 begins', () => {
    const decide = (facts: object) =>
      story.code('2026-11-03 09:00', 'reviewer', 'review.decide', 'r1', { ...upheld, ...facts });
    expect(decide({ basis: '' })).toBe('legal_basis_missing');
    expect(decide({ outcome: 'explained' })).toBe('validation_failed');
    expect(decide({})).toBe('ok');
    expect(r('r1').clocks.T08?.stoppedOn).toBeUndefined();
    const deliver = (facts: object) =>
      story.code('2026-11-04 15:00', 'reviewer', 'review.deliver', 'r1', { ...handedOn('2026-11-04'), ...facts });
    expect(deliver({ proof: '' })).toBe('delivery_proof_missing');
    expect(deliver({ deliveredOn: '2026-11-02' })).toBe('validation_failed');
    expect(deliver({})).toBe('ok');
    expect(r('r1')).toMatchObject({ status: 'delivered', outcome: 'upheld', papers: { D20: 2, D22: 1 } });
    expect(r('r1').clocks.T08?.stoppedOn).toBe('2026-11-04');
    for (const clock of [r('r1').clocks.T09, story.clock('T09')])
      expect(clock).toMatchObject({ from: '2026-11-04', dueRaw: '2026-12-04', dueRolled: '2026-12-04' });
    expect(story.state).toMatchObject({ status: 'reviewed', review: { outcome: 'upheld', review: 'r1' } });
    expect(story.code('2026-11-05 09:00', 'director', 'petition.finalise', 'p1')).toBe('review_window_open');
  });

  it('复核 with the body above that one', () => {
    story.act('2026-11-10 09:30', 'wang', 'recheck.apply', 'r2', asked);
    expect(r('r2')).toMatchObject({ lead: 'upper_government', respondent: 'government', papers: { D21: 1 } });
    expect(r('r2').clocks.T10).toMatchObject({ from: '2026-11-10', dueRaw: '2026-12-10', dueRolled: '2026-12-10' });
    expect(story.state.status).toBe('in_recheck');
    expect(story.clock('T09')?.stoppedOn).toBe('2026-11-10');
    expect(story.code('2026-11-12 08:00', 'reviewer', 'recheck.accept', 'r2')).toBe('forbidden');
    story.act('2026-11-12 09:00', 'rechecker', 'recheck.accept', 'r2');
  });

  it('its hearing, chaired by somebody who did not investigate, stops its limit and no other', () => {
    const hold = (at: string, facts: object) => story.code(at, 'rechecker', 'recheck.hold_hearing', 'r2', { ...facts });
    expect(hold('2026-11-17 08:00', { stage: 'opened', participants: ['…'], digest: '…' })).toBe(
      'act_not_allowed_in_status',
    );
    expect(hold('2026-11-17 08:00', { ...heard, investigatorIsChair: true })).toBe('conflict_of_interest');
    expect(hold('2026-11-17 08:00', { ...heard, place: '' })).toBe('validation_failed');
    expect(hold('2026-11-17 09:00', heard)).toBe('ok');
    expect(r('r2').clocks.T10?.pausedOn).toBe('2026-11-17');
    expect(story.code('2026-11-18 09:00', 'rechecker', 'recheck.decide', 'r2', upheld)).toBe(
      'act_not_allowed_in_status',
    );
    expect(hold('2026-11-24 14:30', { stage: 'opened', participants: ['…'], digest: '…' })).toBe('ok');
    expect(hold('2026-11-26 17:00', { stage: 'closed' })).toBe('validation_failed');
    expect(hold('2026-11-26 17:00', { stage: 'closed', conclusion: '…' })).toBe('ok');
    expect(r('r2').status).toBe('accepted');
    expect(r('r2').clocks.T10).toMatchObject({ excluded: 10, dueRaw: '2026-12-20', dueRolled: '2026-12-21' });
    expect(hold('2026-11-27 09:00', heard)).toBe('act_not_allowed_in_status');
  });

  it('decided within the longer limit, public because it was heard; its delivery makes the matter final', () => {
    story.act('2026-12-11 09:00', 'rechecker', 'recheck.decide', 'r2', { ...upheld, publicity: true });
    story.act('2026-12-14 10:00', 'rechecker', 'recheck.deliver', 'r2', handedOn('2026-12-14'));
    expect(r('r2')).toMatchObject({ status: 'delivered', publicity: true, papers: { D21: 2, D22: 1 } });
    expect(r('r2').clocks.T10).toMatchObject({ stoppedOn: '2026-12-14', late: false });
    expect(story.state.status).toBe('finalised');
    const final = story.stage.journalOf('p1').filter(({ name }) => name === 'petition.finalised');
    expect(final).toHaveLength(1);
    const told = { state: story.state, events: final, answers: {} };
    expect(story.duties('2026-12-14 10:00', told).tasks).toEqual(['aftercare → unit:health, 2027-01-13']);
    expect(story.code('2026-12-15 09:00', 'wjj', 'petition.issue_opinion', 'p1')).toBe('matter_final');
    expect(story.code('2026-12-15 09:00', 'wang', 'review.apply', 'r9', asked)).toBe('matter_final');
  });
});

describe('Art. 35: 撤销重作', () => {
  it('goes out with the order to handle anew, to somebody who did not give the opinion', () => {
    const story = new Review().decided('revoked');
    const deliver = (at: string) => story.code(at, 'reviewer', 'review.deliver', 'r1', handedOn('2026-11-04'));
    expect(deliver('2026-11-04 09:00')).toBe('act_not_allowed_in_status');
    const redo = (handler: string) =>
      story.code('2026-11-04 09:00', 'reviewer', 'review.order_redo', 'r1', { handler });
    expect(redo('wjj1')).toBe('redo_same_handler');
    expect(redo('wjj3')).toBe('ok');
    expect(deliver('2026-11-04 15:00')).toBe('ok');
    expect(story.state).toMatchObject({ status: 'accepted', handler: 'wjj3', heard: false, opinionDelivered: false });
    expect(story.state.redo).toEqual({ former: ['wjj1'], outcomes: { a: 'not_supported' } });
    expect(story.due('T05')).toEqual(['2027-01-03', '2027-01-04']);
    expect(story.clock('T05')?.stoppedOn).toBeUndefined();
    expect(story.clock('T09')).toBeUndefined();
  });

  it('by nobody who had it, and not to the same end on the same facts', () => {
    const story = new Review().decided('revoked');
    story.act('2026-11-04 09:00', 'reviewer', 'review.order_redo', 'r1', { handler: 'wjj3' });
    story.act('2026-11-04 15:00', 'reviewer', 'review.deliver', 'r1', handedOn('2026-11-04'));
    const opine = (by: 'wjj' | 'wjjDeputy', part: object) =>
      story.code('2026-11-20 09:00', by, 'petition.issue_opinion', 'p1', {
        seal: true,
        remedy: { days: 30, body: '…' },
        parts: [{ part: 'a', basis: '…', outcome: 'not_supported', ...part }],
      });
    expect(story.refused('2026-11-05 09:00', 'wjjHead', 'assign_handler', { handler: 'wjj1', relation: 'none' })).toBe(
      'redo_same_handler',
    );
    expect(opine('wjj', { outcome: 'supported' })).toBe('redo_same_handler');
    expect(opine('wjjDeputy', { outcome: 'supported' })).toBe('petitioner_not_heard');
    story.do('2026-11-10 09:00', 'wjjDeputy', 'record_interview');
    expect(opine('wjjDeputy', {})).toBe('redo_same_opinion');
    expect(opine('wjjDeputy', { reason: '…' })).toBe('ok');
    story.do('2026-11-21 09:00', 'wjjDeputy', 'deliver', { ...handedOn('2026-11-21'), document: 'D18' });
    expect(story.due('T07')).toEqual(['2026-12-21', '2026-12-21']);
    expect(story.code('2026-12-01 09:00', 'wang', 'review.apply', 'r3', asked)).toBe('ok');
  });
});

describe('Art. 35, 36: windows', () => {
  it('a day too late is too late; a window that lapsed lets the matter end', () => {
    const story = new Review().delivered();
    expect(story.code('2026-10-09 09:00', 'wang', 'review.apply', 'r1', asked)).toBe('review_window_expired');
    story.do('2026-10-09 10:00', 'wjj', 'settle', { closingKind: 'answered', cause: 'inaction' });
    expect(story.code('2026-10-10 10:00', 'director', 'petition.finalise', 'p1')).toBe('ok');
  });

  it('the same for the 复核', () => {
    const story = new Review().reviewed();
    expect(story.code('2026-12-05 09:00', 'wang', 'recheck.apply', 'r2', asked)).toBe('review_window_expired');
    expect(story.code('2026-12-05 09:10', 'director', 'petition.finalise', 'p1')).toBe('ok');
  });

  it('closing by the unit takes no right away', () => {
    const story = new Review().delivered();
    story.do('2026-09-05 10:00', 'wjj', 'settle', { closingKind: 'answered', cause: 'inaction' });
    expect(story.code('2026-09-20 09:00', 'wang', 'review.apply', 'r1', asked)).toBe('ok');
    expect(story.state.status).toBe('in_review');
  });

  it('a review that is declined, with a second signature, leaves the matter and its window as they were', () => {
    const story = new Review().delivered();
    story.act('2026-09-10 09:00', 'wang', 'review.apply', 'r1', asked);
    const decline = { ground: 'DG03', article: '…', whomToAsk: '…', remedy: '…' };
    story.act('2026-09-11 09:00', 'reviewer', 'review.decline', 'r1', decline);
    expect(story.state.status).toBe('in_review');
    story.act('2026-09-11 10:00', 'reviewLeader', 'approval.approve', 'r1', { act: 'review.decline' });
    expect(story.stage.caseOf('r1')).toMatchObject({ status: 'declined', papers: { D20: 1, D07: 1 } });
    expect(story.state).toMatchObject({ status: 'opinion_delivered', review: null });
    expect(story.clock('T07')?.stoppedAt).toBeUndefined();
    expect(story.code('2026-09-20 09:00', 'wang', 'review.apply', 'r2', asked)).toBe('ok');
  });

  it('whoever handled the matter does not review it, even if he works there now (Art. 28)', () => {
    const story = new Review().applied();
    const moved = { ...above.reviewer, login: 'wjj1' };
    const line = { at: '2026-10-10 09:00', by: moved, act: 'review.accept', on: 'r1' };
    expect(story.stage.refused(line)).toBe('conflict_of_interest');
  });
});

function noticesAt(story: Review, at: string, { state, events }: Played): string[] {
  const context = story.stage.contextAt(at);
  return events.flatMap((event) =>
    noticesOf(state, state, event, context, () => undefined).map((notice) => `${notice.about} → ${notice.to}`),
  );
}
