import { asked, handedOn, Review, upheld } from './review.fixture';

const at = '2026-10-12 09:00';
const complete = { participants: ['…'], digest: '…', conclusion: '…' };

describe('Art. 35: what a review refuses, and why', () => {
  it('is declined on a ground of the law with its article, or not at all', () => {
    const decline = (facts: object) =>
      new Review().applied().code(at, 'reviewer', 'review.decline', 'r1', { whomToAsk: '…', remedy: '…', ...facts });
    expect(decline({ ground: 'DG03', article: '…' })).toBe('ok');
    expect(decline({ ground: 'none', article: '…' })).toBe('decline_ground_missing');
    expect(decline({ ground: 'DG03' })).toBe('decline_ground_missing');
  });

  it('the matter hears that its review was declined', () => {
    const story = new Review().applied();
    story.act(at, 'reviewer', 'review.decline', 'r1', { ground: 'DG03', article: '…' });
    const { events } = story.act(at, 'reviewLeader', 'approval.approve', 'r1', { act: 'review.decline' });
    expect(events[0]).toMatchObject({ name: 'review.declined', data: { ground: 'DG03' } });
  });

  it('only a revoked opinion is given to somebody else; whom, may stay open', () => {
    const redo = (story: Review, facts: object = {}) =>
      story.code('2026-11-04 09:00', 'reviewer', 'review.order_redo', 'r1', { ...facts });
    expect(redo(new Review().decided())).toBe('act_not_allowed_in_status');
    expect(redo(new Review().decided('revoked'))).toBe('ok');
  });

  it('a decision has a basis and one of three outcomes, and only what was heard is published', () => {
    const decide = (facts: object) => {
      const story = new Review().applied();
      story.act('2026-10-10 09:10', 'reviewer', 'review.accept', 'r1');
      return story.code(at, 'reviewer', 'review.decide', 'r1', { ...upheld, ...facts });
    };
    expect(decide({ basis: '' })).toBe('legal_basis_missing');
    expect(decide({ outcome: 'forgotten' })).toBe('validation_failed');
    expect(decide({ publicity: true })).toBe('validation_failed');
    expect(decide({})).toBe('ok');
  });

  it('is delivered on the day of the decision or later, not tomorrow', () => {
    const deliver = (on: string) =>
      new Review().decided().code('2026-11-04 15:00', 'reviewer', 'review.deliver', 'r1', handedOn(on));
    expect(['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'].map(deliver)).toEqual([
      'validation_failed',
      'ok',
      'ok',
      'validation_failed',
    ]);
  });
});

describe('Art. 36: a hearing held and concluded in one', () => {
  const noticed = () => {
    const story = new Review().reviewed();
    story.act('2026-11-10 09:30', 'wang', 'recheck.apply', 'r2', asked);
    story.act('2026-11-12 09:00', 'rechecker', 'recheck.accept', 'r2');
    const notice = { stage: 'notified', heldOn: '2026-11-24', place: '…', chair: '…' };
    story.act('2026-11-17 09:00', 'rechecker', 'recheck.hold_hearing', 'r2', notice);
    return story;
  };
  const close = (facts: object) =>
    noticed().code('2026-11-24 17:00', 'rechecker', 'recheck.hold_hearing', 'r2', { stage: 'closed', ...facts });

  it('brings its record with it', () => {
    expect(close(complete)).toBe('ok');
    expect(close({ ...complete, participants: [] })).toBe('validation_failed');
    expect(close({ ...complete, digest: '' })).toBe('validation_failed');
    expect(close({ ...complete, conclusion: '' })).toBe('validation_failed');
  });

  it('has a stage, and a day that is one', () => {
    const story = new Review().reviewed();
    story.act('2026-11-10 09:30', 'wang', 'recheck.apply', 'r2', asked);
    story.act('2026-11-12 09:00', 'rechecker', 'recheck.accept', 'r2');
    const hold = (facts: object) =>
      story.code('2026-11-17 09:00', 'rechecker', 'recheck.hold_hearing', 'r2', { place: '…', chair: '…', ...facts });
    expect(hold({ stage: 'adjourned' })).toBe('validation_failed');
    expect(hold({ stage: 'notified', heldOn: 'soon' })).toBe('validation_failed');
    expect(hold({ stage: 'notified', heldOn: '2026-11-24' })).toBe('ok');
  });
});
