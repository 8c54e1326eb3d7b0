import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import type { Facts } from '../kernel/types';
import { filled, handed, Petition } from './petition.fixture';

const letter: Facts = {
  channel: 'letter',
  senderClarity: 'anonymous',
  people: [],
  identityClear: false,
  nameless: true,
};
const anonymous = (facts: Facts = {}) => {
  const given = new Petition(law(), calendar).registered({ ...letter, ...facts });
  given.do('2026-03-30 09:40', 'triage', 'triage', filled.claim);
  return given;
};
function accepted(): Petition {
  const given = anonymous();
  given.do('2026-04-01 09:10', 'triage', 'forward', { to: 'health' });
  given.do('2026-04-08 10:02', 'wjj', 'accept', filled.accept);
  return given;
}

describe('A letter without name and address (Art. 22, 23 ¶3; A18 no. 8): handled like any other, only nobody is told', () => {
  it('registered, sorted and sent within fifteen days; no notice is owed', () => {
    const given = accepted();
    expect(given.clock('T01')?.stoppedOn).toBe('2026-04-01');
    expect(given.clock('T03')).toBeUndefined();
    expect(given.state.papers).not.toHaveProperty('D06');
    const view = given.stage.view('p1', '2026-04-08 11:00');
    expect(view).toMatchObject({ anonymous: true, noticeWaived: 'identity_unclear' });
    expect(given.clock('T05')?.dueRaw).toBe('2026-06-07'); // but it is handled in sixty days
  });

  it('nobody can be heard or handed anything: the opinion is kept on file and the matter closed', () => {
    const given = accepted();
    given.do('2026-05-20 09:40', 'wjj', 'issue_opinion', filled.opinion);
    expect(given.refused('2026-05-21 09:00', 'wjj', 'deliver', handed('D18', '2026-05-21'))).toBe(
      'act_not_allowed_in_status',
    );
    const played = given.do('2026-05-25 09:05', 'wjj', 'settle', { closingKind: 'answered', cause: 'inaction' });
    expect(given.clock('T05')?.stoppedOn).toBe('2026-05-25');
    expect(given.clock('T07')).toBeUndefined();
    expect(given.duties('2026-05-25 09:05', played).tasks).toEqual([]); // no callback
    expect(given.refused('2026-05-26 09:00', 'callback', 'record_callback', { result: 'true' })).toBe(
      'act_not_allowed_in_status',
    );
    expect(given.refused('2026-05-26 09:00', 'deputy', 'finalise')).toBe('ok');
  });

  it('with a name an opinion is not closed before it was delivered, and its petitioner is heard first', () => {
    const given = new Petition(law(), calendar).accepted();
    expect(given.refused('2026-04-20 09:00', 'wjj', 'issue_opinion', filled.opinion)).toBe('petitioner_not_heard');
    const answered = new Petition(law(), calendar).answered();
    expect(answered.refused('2026-05-25 09:05', 'wjj', 'settle', { closingKind: 'answered', cause: 'inaction' })).toBe(
      'act_not_allowed_in_status',
    );
  });

  it('a suggestion is studied and answered on file, an accusation goes behind the wall', () => {
    const suggestion = new Petition(law(), calendar).registered(letter);
    suggestion.do('2026-03-30 09:40', 'triage', 'triage', { ...filled.claim, category: 'suggestion', route: '' });
    suggestion.do('2026-04-01 09:10', 'triage', 'forward', { to: 'health' });
    expect(suggestion.refused('2026-04-08 10:02', 'wjj', 'reply_suggestion', { result: 'adopted', reason: '…' })).toBe(
      'ok',
    );
    const accusation = new Petition(law(), calendar);
    accusation.registered({ ...letter, category: 'accusation', accused: { unit: 'health' } });
    expect(accusation.state).toMatchObject({ sealed: 'accusation', anonymous: true });
  });

  it('who gives a name and a way to reach him is not anonymous, whatever was ticked', () => {
    const given = new Petition(law(), calendar).registered({ senderClarity: 'anonymous', identityClear: true });
    expect(given.state.anonymous).toBe(false);
  });
});
