import { noticesOf } from '../duties/notices';
import { person } from '../kernel/testing';
import type { Facts } from '../kernel/types';
import { filled, handed } from '../petition/petition.fixture';
import { asked, handedOn, Review, upheld } from './review.fixture';
import type { ReviewState } from './state';

const sun = person('public', { unit: '', door: 'public', person: 'sun' });

/** 汪 was handed the opinion on 1 September, 赵 on the 7th; 汪 has asked for a 复查 on the 10th. */
class Two extends Review {
  constructor() {
    super();
    this.do('2026-06-29 10:05', 'guide', 'register', { ...filled.register, people: ['wang', 'zhao'], persons: 2 });
    this.do('2026-06-30 09:00', 'triage', 'triage', filled.claim);
    this.do('2026-07-01 09:00', 'triage', 'forward', { to: 'health' });
    this.do('2026-07-06 09:00', 'wjj', 'accept', filled.accept);
    this.do('2026-08-12 09:30', 'wjj', 'record_interview');
    const parts = [{ part: 'a', outcome: 'not_supported', basis: '…' }];
    this.do('2026-08-26 09:20', 'wjj', 'issue_opinion', { ...filled.opinion, parts });
    this.do('2026-09-01 10:30', 'wjj', 'deliver', { ...handed('D18', '2026-09-01'), for: ['wang'] });
  }

  both(): this {
    this.do('2026-09-07 10:30', 'wjj', 'deliver', { ...handed('D18', '2026-09-07'), for: ['zhao'] });
    this.act('2026-09-10 09:00', 'wang', 'review.apply', 'r1', asked);
    return this;
  }

  joined(): this {
    this.both().act('2026-09-20 09:00', 'zhao', 'review.join', 'r1', { person: 'zhao' });
    return this;
  }

  override decided(outcome = 'upheld'): this {
    this.joined().act('2026-09-21 09:00', 'reviewer', 'review.accept', 'r1');
    this.act('2026-09-28 09:00', 'reviewer', 'review.decide', 'r1', { ...upheld, outcome });
    return this;
  }

  hand(on: string, to: string): void {
    this.act(`${on} 15:00`, 'reviewer', 'review.deliver', 'r1', { ...handedOn(on), for: [to] });
  }

  get r1(): ReviewState {
    return this.stage.caseOf('r1') as ReviewState;
  }

  join(at: string, by: 'zhao' | 'wang' | 'triage' | 'wjj', who: string): string {
    return this.code(at, by, 'review.join', 'r1', { person: who });
  }
}

describe('Art. 35: one 复查 for a matter, and each petitioner’s right to it', () => {
  it('who comes second is told to join, joins, and his own thirty days end', () => {
    const story = new Two().both();
    expect(story.code('2026-09-20 08:00', 'zhao', 'review.apply', 'r9', asked)).toBe('act_not_allowed_in_status');
    expect(() => story.act('2026-09-20 08:00', 'zhao', 'review.apply', 'r9', asked)).toThrow('加入复查');
    expect(story.clock('T07/zhao')?.stoppedOn).toBeUndefined();
    const played = story.act('2026-09-20 09:00', 'zhao', 'review.join', 'r1', { person: 'zhao' });
    expect(story.r1).toMatchObject({ status: 'applied', applicants: ['wang', 'zhao'] });
    expect(story.clock('T07/zhao')?.stoppedOn).toBe('2026-09-20');
    expect(story.clock('T07/wang')?.stoppedOn).toBe('2026-09-10');
    expect(story.r1.clocks.T08).toMatchObject({ from: '2026-09-10' }); // the limit of the one 复查 stays
    expect(noticesAt(story, '2026-09-20 09:00', played.events)).toEqual(['review.joined_by → unit:government']);
    const [told] = story.stage.journalOf('p1').slice(-1);
    expect(told).toMatchObject({ name: 'petition.review_joined', data: { lanes: ['zhao'] } });
    expect(noticesAt(story, '2026-09-20 09:00', told ? [told] : [], 'p1')).toEqual(['review.joined → person:zhao']);
    expect(story.join('2026-09-20 10:00', 'zhao', 'zhao')).toBe('act_not_allowed_in_status'); // once
  });

  it('himself, or at a desk with his paper; nobody for somebody else, no stranger, and not through the body below', () => {
    const story = new Two().both();
    expect(story.join('2026-09-20 09:00', 'wang', 'zhao')).toBe('review_not_party');
    expect(story.join('2026-09-20 09:00', 'triage', 'sun')).toBe('review_not_party');
    expect(story.join('2026-09-20 09:00', 'wjj', 'zhao')).toBe('forbidden');
    const line = { at: '2026-09-20 09:00', by: sun, act: 'review.join', on: 'r1', facts: { person: 'sun' } };
    expect(story.stage.refused(line)).toBe('not_found');
    expect(story.join('2026-09-20 09:00', 'triage', 'zhao')).toBe('ok');
  });

  it('not before he has the opinion, and not after his own thirty days', () => {
    const early = new Two();
    early.act('2026-09-05 09:00', 'wang', 'review.apply', 'r1', asked);
    expect(early.join('2026-09-06 09:00', 'zhao', 'zhao')).toBe('review_needs_delivered_opinion');
    const late = new Two().both(); // 赵: 7 September + 30 = 7 October, rolled to the 8th
    expect(late.join('2026-10-09 00:00', 'zhao', 'zhao')).toBe('review_window_expired');
    expect(late.join('2026-10-08 23:00', 'zhao', 'zhao')).toBe('ok');
  });

  it('once the opinion is written nobody joins, and is told what is left', () => {
    const story = new Two().both();
    story.act('2026-09-21 09:00', 'reviewer', 'review.accept', 'r1');
    story.act('2026-09-28 09:00', 'reviewer', 'review.decide', 'r1', upheld);
    const join = () => story.act('2026-09-29 09:00', 'zhao', 'review.join', 'r1', { person: 'zhao' });
    expect(join).toThrow('三十日内申请复核');
    story.act('2026-09-30 15:00', 'reviewer', 'review.deliver', 'r1', handedOn('2026-09-30'));
    expect(join).toThrow('三十日内申请复核');
    expect(story.code('2026-10-10 09:00', 'zhao', 'recheck.apply', 'r2', asked)).toBe('ok'); // and that is his right
  });

  it('a 复查 that is declined gives back the window of everybody who had asked', () => {
    const story = new Two().joined();
    const decline = { ground: 'DG03', article: '…', whomToAsk: '…', remedy: '…' };
    story.act('2026-09-21 09:00', 'reviewer', 'review.decline', 'r1', decline);
    story.act('2026-09-21 10:00', 'reviewLeader', 'approval.approve', 'r1', { act: 'review.decline' });
    expect([story.clock('T07/wang')?.stoppedAt, story.clock('T07/zhao')?.stoppedAt]).toEqual([undefined, undefined]);
    expect(story.code('2026-09-25 09:00', 'zhao', 'review.apply', 'r2', asked)).toBe('ok');
  });
});

describe('Art. 36: the decision is delivered to every applicant, and each has his own thirty days', () => {
  it('delivered when the last of them has it; T09 of each from his own day, of the matter from the last', () => {
    const story = new Two().decided();
    story.hand('2026-09-29', 'wang');
    expect(story.r1).toMatchObject({ status: 'decided', handed: { wang: '2026-09-29' } });
    expect(story.r1.clocks.T08?.stoppedOn).toBeUndefined();
    expect(story.state.status).toBe('in_review');
    expect(story.clock('T09/wang')).toMatchObject({ from: '2026-09-29', dueRaw: '2026-10-29' });
    const again = { ...handedOn('2026-09-30'), for: ['wang'] };
    expect(story.code('2026-09-30 15:00', 'reviewer', 'review.deliver', 'r1', again)).toBe('validation_failed');
    story.hand('2026-10-09', 'zhao');
    expect(story.r1).toMatchObject({ status: 'delivered', clocks: { T08: { stoppedOn: '2026-10-09' } } });
    expect(story.clock('T09/zhao')).toMatchObject({
      from: '2026-10-09',
      dueRaw: '2026-11-08',
      dueRolled: '2026-11-09',
    });
    expect(story.clock('T09/wang')).toMatchObject({ from: '2026-09-29' });
    expect(story.clock('T09')).toMatchObject({ from: '2026-10-09' });
    expect(story.state).toMatchObject({ status: 'reviewed', review: { reviewed: 'upheld' } });
  });

  it('after his own days one may not ask, the other may; nothing is final before the last of them', () => {
    const story = new Two().decided();
    story.hand('2026-09-29', 'wang');
    story.hand('2026-10-09', 'zhao');
    expect(story.code('2026-10-30 09:00', 'wang', 'recheck.apply', 'r2', asked)).toBe('review_window_expired');
    expect(story.code('2026-10-30 09:00', 'director', 'petition.finalise', 'p1')).toBe('review_window_open');
    expect(story.code('2026-11-09 09:00', 'zhao', 'recheck.apply', 'r2', asked)).toBe('ok');
  });

  it('he need not wait until the other has it; the other gets it all the same, and may join above', () => {
    const story = new Two().decided();
    expect(story.code('2026-09-30 09:00', 'wang', 'recheck.apply', 'r2', asked)).toBe('recheck_needs_review');
    story.hand('2026-09-29', 'wang');
    expect(story.code('2026-09-30 09:00', 'zhao', 'recheck.apply', 'r2', asked)).toBe('recheck_needs_review');
    story.act('2026-09-30 09:00', 'wang', 'recheck.apply', 'r2', asked);
    expect(story.state.status).toBe('in_recheck');
    story.hand('2026-10-09', 'zhao');
    expect(story.state).toMatchObject({ status: 'in_recheck', review: { level: 'recheck', outcome: null } });
    expect(story.code('2026-10-12 09:00', 'zhao', 'recheck.join', 'r2', { person: 'zhao' })).toBe('ok');
    expect(story.clock('T09/zhao')?.stoppedOn).toBe('2026-10-12');
  });

  it('the 复核 too is handed to each, and the matter is final with the last', () => {
    const story = new Two().decided();
    story.act('2026-09-30 15:00', 'reviewer', 'review.deliver', 'r1', handedOn('2026-09-30'));
    story.act('2026-10-12 09:00', 'wang', 'recheck.apply', 'r2', asked);
    story.act('2026-10-13 09:00', 'zhao', 'recheck.join', 'r2', { person: 'zhao' });
    story.act('2026-10-14 09:00', 'rechecker', 'recheck.accept', 'r2');
    story.act('2026-10-20 09:00', 'rechecker', 'recheck.decide', 'r2', upheld);
    const hand = (on: string, more: Facts) =>
      story.act(`${on} 15:00`, 'rechecker', 'recheck.deliver', 'r2', { ...handedOn(on), ...more });
    hand('2026-10-21', { for: ['zhao'] });
    expect(story.state.status).toBe('in_recheck');
    hand('2026-10-23', {});
    expect(story.state.status).toBe('finalised');
  });

  it('a recheck that is declined after the last hand-over of the 复查 leaves the matter reviewed', () => {
    const story = new Two().decided();
    story.hand('2026-09-29', 'wang');
    story.act('2026-09-30 09:00', 'wang', 'recheck.apply', 'r2', asked);
    story.hand('2026-10-09', 'zhao');
    const decline = { ground: 'DG03', article: '…', whomToAsk: '…', remedy: '…' };
    story.act('2026-10-10 09:00', 'rechecker', 'recheck.decline', 'r2', decline);
    const leader = person('upper9', { unit: 'upper_government', roles: ['leader'] });
    const sign = { by: leader, act: 'approval.approve', on: 'r2', facts: { act: 'recheck.decline' } };
    story.stage.play({ at: '2026-10-10 10:00', ...sign });
    expect(story.state).toMatchObject({ status: 'reviewed', review: { level: 'review', outcome: 'upheld' } });
  });

  it('a revoked opinion is handled anew from the first hand-over; the second changes nothing any more', () => {
    const story = new Two().decided('revoked');
    story.act('2026-09-28 10:00', 'reviewer', 'review.order_redo', 'r1', { handler: 'wjj3' });
    story.hand('2026-09-29', 'wang');
    expect(story.state).toMatchObject({ status: 'accepted', handler: 'wjj3' });
    story.hand('2026-10-09', 'zhao');
    expect(story.r1.status).toBe('delivered');
    expect(story.due('T05')).toEqual(['2026-11-28', '2026-11-30']);
    expect(story.clock('T09/zhao')).toBeUndefined();
  });
});

function noticesAt(story: Review, at: string, events: Parameters<typeof noticesOf>[2][], on = 'r1'): string[] {
  const state = story.stage.caseOf(on);
  const context = story.stage.contextAt(at);
  return events.flatMap((event) =>
    noticesOf(state, state, event, context, () => undefined).map(({ about, to }) => `${about} → ${to}`),
  );
}
