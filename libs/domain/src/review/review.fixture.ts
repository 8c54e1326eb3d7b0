import { calendar } from '../../../../test/support/law-data';
import { law } from '../../../../test/property/law';
import { person, type Played } from '../kernel/testing';
import type { Actor, Facts } from '../kernel/types';
import { cast, filled, handed, Petition } from '../petition/petition.fixture';

const upper = { id: 'upper_government', title: '荆门市人民政府', kind: 'government', parent: null };

/** Who reviews and rechecks. */
export const above = {
  reviewer: person('review1', { unit: 'government', roles: ['handler'] }),
  reviewLeader: person('government1', { unit: 'government', roles: ['leader'] }),
  rechecker: person('recheck1', { unit: 'upper_government', roles: ['handler'] }),
};
type Someone = keyof typeof above | keyof typeof cast;

export const asked: Facts = { petition: 'p1', request: '…', reasons: '…' };
export const upheld: Facts = { outcome: 'upheld', facts: '…', opinion: '…', basis: '…' };
const { document: _, ...hand } = handed('', '');
export const handedOn = (deliveredOn: string): Facts => ({ ...hand, deliveredOn });

/** A petition with its 复查 r1 and 复核 r2, in the time of M2. */
export class Review extends Petition {
  constructor(policy = law()) {
    super({ ...policy, units: [...policy.units, upper] }, calendar);
  }

  act(at: string, by: Someone, act: string, on: string, facts: Facts = {}): Played {
    return this.stage.play({ at, by: this.who(by), act, on, facts });
  }

  code(at: string, by: Someone, act: string, on: string, facts: Facts = {}): string {
    return this.stage.refused({ at, by: this.who(by), act, on, facts });
  }

  /** An opinion of 26 August, delivered on 1 September: the window of the 复查 ends after National Day, on 8 October. */
  opined(outcome = 'not_supported'): this {
    this.do('2026-06-29 10:05', 'guide', 'register', filled.register);
    this.do('2026-06-30 09:00', 'triage', 'triage', filled.claim);
    this.do('2026-07-01 09:00', 'triage', 'forward', { to: 'health' });
    this.do('2026-07-02 09:00', 'wjj', 'sign');
    this.do('2026-07-02 09:10', 'wjj', 'assign_handler', { handler: 'wjj1', relation: 'none' });
    this.do('2026-07-06 09:00', 'wjj', 'accept', filled.accept);
    this.do('2026-08-12 09:30', 'wjj', 'record_interview');
    this.do('2026-08-26 09:20', 'wjj', 'issue_opinion', {
      ...filled.opinion,
      parts: [{ part: 'a', outcome, basis: '…' }],
    });
    return this;
  }

  override delivered(): this {
    this.opined().do('2026-09-01 10:30', 'wjj', 'deliver', handed('D18', '2026-09-01'));
    return this;
  }

  applied(): this {
    this.delivered().act('2026-10-08 15:40', 'wang', 'review.apply', 'r1', asked);
    return this;
  }

  decided(outcome = 'upheld'): this {
    this.applied().act('2026-10-10 09:10', 'reviewer', 'review.accept', 'r1');
    this.act('2026-11-03 09:00', 'reviewer', 'review.decide', 'r1', { ...upheld, outcome });
    return this;
  }

  reviewed(): this {
    this.decided().act('2026-11-04 15:00', 'reviewer', 'review.deliver', 'r1', handedOn('2026-11-04'));
    return this;
  }

  private who(by: Someone): Actor {
    return { ...above, ...cast }[by];
  }
}
