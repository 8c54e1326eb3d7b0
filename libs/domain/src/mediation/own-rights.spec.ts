import type { Played } from '../kernel/testing';
import { Mediation, paper } from './mediation.fixture';
import { agreementStanding, rightsUnder } from './own-rights';
import type { MediationState } from './state';

const signedOn = '2026-04-28 10:00';

/** An agreement signed on 28 April, in force; the thirty days for 司法确认 end on 28 May. */
function signed(): Mediation {
  const story = new Mediation().entrusted().begun();
  story.do(signedOn, 'civil', 'sign_agreement', { ...paper, date: '2026-04-28' });
  return story;
}
function told({ stage }: Mediation, today: string): [standing: string, rights: string[]] {
  const state = stage.caseOf('m1') as MediationState;
  const rights = rightsUnder(state, stage.contextAt(`${today} 09:00`));
  return [agreementStanding(state), rights.map(({ title, until }) => (until ? `${title} ${until}` : title))];
}
const pay = (story: Mediation, instalment: number, on: string): Played =>
  story.do(`${on} 10:00`, 'civil', 'record_performance', { instalment, date: on, proof: '…' });

describe('调解法 31–33: what a party may still do about its agreement', () => {
  it('asks the court together within thirty days, or sues when the other does not perform', () => {
    const story = signed();
    expect(told(story, '2026-04-29')).toEqual(['履行中', ['申请司法确认 2026-05-28', '请调委会督促，或者起诉']]);
    expect(told(story, '2026-05-29')).toEqual(['履行中', ['请调委会督促，或者起诉']]);
  });

  it('waits for the court once both have asked, and has it enforced once it is confirmed', () => {
    const story = signed();
    story.do('2026-05-06 09:00', 'civil', 'apply_confirmation', { court: 'court', applicants: ['p1', 'p2'] });
    expect(told(story, '2026-05-07')).toEqual(['履行中，已申请司法确认，等候法院裁定', ['请调委会督促，或者起诉']]);
    story.do('2026-05-20 09:00', 'court', 'record_confirmation', { valid: true, date: '2026-05-20', number: '…' });
    expect(told(story, '2026-05-21')).toEqual(['履行中，已司法确认', ['申请强制执行']]);
  });

  it('mediates anew or sues when the court does not confirm', () => {
    const story = signed();
    story.do('2026-05-06 09:00', 'civil', 'apply_confirmation', { court: 'court', applicants: ['p1', 'p2'] });
    story.do('2026-05-20 09:00', 'court', 'record_confirmation', { valid: false, date: '2026-05-20', number: '…' });
    expect(told(story, '2026-05-21')).toEqual(['履行中，法院没有确认', ['法院没有确认的']]);
  });

  it('is told of no quarrel when all is paid', () => {
    const story = signed();
    pay(story, 1, '2026-06-18');
    pay(story, 2, '2026-06-30');
    expect(told(story, '2026-06-30')).toEqual(['已履行', []]);
  });

  it('has the court’s own paper enforced, and asks no second confirmation', () => {
    const story = signed();
    story.do('2026-05-06 09:00', 'court', 'record_court_paper', {
      kind: '民事调解书',
      papers: ['…'],
      date: '2026-05-06',
    });
    expect(told(story, '2026-05-07')).toEqual(['履行中，法院已出具调解书', ['申请强制执行']]);
  });

  it('is nothing before there is an agreement', () => {
    const { stage } = new Mediation().entrusted().begun();
    expect(rightsUnder(stage.caseOf('m1') as MediationState, stage.contextAt(signedOn))).toEqual([]);
  });
});
