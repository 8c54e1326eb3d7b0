import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import { mayKnow } from '../kernel/hats';
import type { CaseEvent } from '../kernel/case-state';
import { noticesOf } from '../duties/notices';
import { cast, filled, Petition, type Cast } from './petition.fixture';
import { petitionReaders } from './rights';

const accusation = { category: 'accusation', topic: '160000', flags: ['urgent'] };
const outside: Cast[] = [
  'guide',
  'reception',
  'triage',
  'deputy',
  'director',
  'callback',
  'supervisor',
  'archivist',
  'wjj',
  'wjjHead',
  'mzj',
  'zhao',
];
const story = () => new Petition(law(), calendar);
const suspected = (by: Cast = 'guide') =>
  story().registered(
    { suspectedAccusation: true, accused: { unit: 'health' }, flags: ['urgent'], persons: 9, suggestedRepeatOf: 'p0' },
    by,
  );
const knows = (given: Petition) =>
  (Object.keys(cast) as Cast[]).filter((who) => mayKnow(petitionReaders(given.state), cast[who]));
const sent = (given: Petition) => {
  given.do('2026-03-31 09:00', 'sealed', 'triage', accusation);
  return given.do('2026-03-31 09:30', 'sealed', 'forward', { to: 'discipline' });
};

describe('Art. 30; right 2: an accusation is outside everybody else’s world', () => {
  it('from the registration on, if it is only suspected: the sealed desk knows, and he who brought it', () => {
    const given = suspected();
    expect(knows(given)).toEqual(['sealed', 'jw', 'wang']);
    for (const who of outside) expect(given.refused('2026-03-30 10:00', who, 'triage', accusation)).toBe('not_found');
    expect(given.state.suggestedRepeatOf).toBeNull(); // no hint at other matters either
  });

  it('nor does the outside learn which acts there are', () => {
    expect(suspected().refused('2026-03-30 10:00', 'wjj', 'suspend')).toBe('not_found');
    expect(suspected().refused('2026-03-30 10:00', 'wjjHead', 'approval.approve', { act: 'petition.decline' })).toBe(
      'not_found',
    );
  });

  it('a body that registered it itself does not keep it: it may be the accused one', () => {
    const given = suspected('wjj');
    expect(knows(given)).toEqual(['sealed', 'jw', 'wang']);
    const later = story().registered({}, 'wjj');
    expect(knows(later)).toContain('wjj');
    later.do('2026-03-30 10:00', 'triage', 'triage', accusation);
    expect(knows(later)).toEqual(['sealed', 'jw', 'wang']);
  });

  it('judged to be no accusation, it comes back into the house and to the body that received it', () => {
    const given = suspected('wjj');
    given.do('2026-03-31 09:00', 'sealed', 'triage', filled.claim);
    expect(given.state).toMatchObject({ sealed: null, lead: 'health' });
    expect(knows(given)).toEqual(expect.arrayContaining(['triage', 'deputy', 'wjj']));
  });

  it('goes to competent bodies only, never to the accused one, and not to either beside them', () => {
    const given = suspected();
    given.do('2026-03-31 09:00', 'sealed', 'triage', accusation);
    const forward = (facts: object) => given.refused('2026-03-31 09:30', 'sealed', 'forward', { ...facts });
    expect(forward({ to: 'health' })).toBe('accused_must_not_receive');
    expect(forward({ to: 'civil_affairs' })).toBe('accusation_recipient_not_competent');
    expect(forward({ to: 'discipline', co: ['health'] })).toBe('accused_must_not_receive');
    expect(forward({ to: 'discipline', co: ['civil_affairs'] })).toBe('accusation_recipient_not_competent');
    const assign = { to: 'civil_affairs', deadline: '2026-05-01' };
    expect(given.refused('2026-03-31 09:30', 'sealed', 'assign', assign)).toBe('accusation_recipient_not_competent');
    expect(forward({ to: 'discipline' })).toBe('ok');
    expect(knows(given)).toEqual(['sealed', 'jw', 'wang']);
  });

  it('registered, however urgent and many: the sealed desk hears, and no task arises', () => {
    const given = story();
    const played = given.do('2026-03-30 09:12', 'guide', 'register', {
      ...filled.register,
      ...accusation,
      persons: 30,
    });
    expect(given.duties('2026-03-30 09:12', played)).toEqual({
      notices: ['petition.registered → role:discipline_officer'],
      tasks: [],
    });
    const open = story();
    const plain = open.do('2026-03-30 09:12', 'guide', 'register', { ...filled.register, flags: ['urgent'] });
    expect(open.duties('2026-03-30 09:12', plain).tasks).toHaveLength(1); // the same visit, not sealed
  });

  it('its way through the house tells nobody outside', () => {
    const given = suspected();
    const heard = given.duties('2026-03-31 09:30', sent(given));
    expect(heard).toEqual({ notices: ['petition.arrived → unit:discipline'], tasks: [] });
    given.do('2026-04-01 09:00', 'jw', 'sign');
    const settled = given.do('2026-04-02 09:00', 'jw', 'settle', { closingKind: 'settled_on_spot', cause: 'inaction' });
    expect(given.duties('2026-04-02 09:00', settled)).toEqual({ notices: [], tasks: [] });
    const rating = { object: 'discipline', grade: 'dissatisfied', reason: '…' };
    expect(given.refused('2026-04-03 09:00', 'wang', 'rate', rating)).toBe('act_not_allowed_in_status'); // 2.3: not rated
  });

  it('a limit that passes is urged at those inside alone', () => {
    const given = suspected();
    sent(given);
    const to = ['case:handler', 'case:unit_head', 'role:supervisor', 'case:first_handler', 'post:governance_director'];
    const urged: CaseEvent = {
      name: 'supervision.urged',
      at: '',
      by: 'system',
      data: { clock: 'T01', rung: 'overdue', to },
    };
    const heard = noticesOf(
      given.state,
      given.state,
      urged,
      given.stage.contextAt('2026-04-20 09:00'),
      () => undefined,
    );
    expect(heard.map((notice) => notice.to)).toEqual(['unit:discipline', 'head:discipline']);
    const plain = noticesOf(
      given.state,
      { ...given.state, sealed: null },
      urged,
      given.stage.contextAt('2026-04-20 09:00'),
      () => undefined,
    );
    expect(plain).toHaveLength(5);
  });
});
