import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import type { CaseEvent, CaseState } from '../kernel/case-state';
import { blankHead } from '../kernel/fold';
import type { Context } from '../kernel/procedure';
import type { Json } from '../kernel/types';
import type { Policy } from '../policy/policy';
import { petition } from '../petition/petition';
import { noticeText } from './notice-text';
import { noticesOf } from './notices';
import { mayHear, recipientsOf } from './recipients';

type Data = CaseEvent['data'];
const now = '2026-06-26T02:15:00.000Z';
const happened = (name: string, data: Data = {}): CaseEvent => ({ name, data, at: now, by: 'x' });
/** The packs say nothing, so that only what the house itself tells is heard. */
const silent = (): Policy => ({ ...law(), tasks: [], notices: [], callbacks: [] });
const contextOf = (policy: Policy, related: Context['related'] = {}): Context => ({
  ...{ now, today: '2026-06-26', calendar, policy, related, newId: () => 'x' },
});
const head = blankHead('p1', 'petition', 'code-p1', now, 'guide1');
const matter = { ...petition.blank(head), people: ['wang', 'zhao'], lead: 'health', handler: 'wjj1' } as CaseState;

/** Who hears of an event: 'about → inbox'. */
function heard(name: string, data: Data = {}, more: object = {}, policy = silent(), related: Context['related'] = {}) {
  const state = { ...matter, ...more };
  const known: Record<string, Json> = { hardship: true };
  const all = noticesOf(state, state, happened(name, data), contextOf(policy, related), (fact) => known[fact]);
  return all.map(({ about, to }) => `${about} → ${to}`);
}
const sealed = { sealed: 'accusation' };

describe('Of a petition hear', () => {
  it.each<[string, Data, string[]]>([
    [
      'petition.arrived',
      { to: 'health', co: ['police'] },
      ['petition.arrived → unit:health', 'petition.arrived → unit:police'],
    ],
    ['petition.arrived', { to: 'health', co: ['police'], decided: true }, ['petition.arrived → unit:health']],
    ['petition.part_moved', { to: 'police', status: 'arrived' }, ['petition.arrived → unit:police']],
    ['petition.part_moved', { to: 'police', status: 'signed' }, []],
    ['petition.objection_approved', { from: 'health' }, ['petition.objection_approved → unit:health']],
    ['petition.lead_requested', { to: 'government' }, ['petition.lead_requested → unit:government']],
    [
      'petition.lead_decided',
      { lead: 'health', co: ['police'] },
      ['petition.lead_decided → unit:health', 'petition.lead_decided → unit:police'],
    ],
    ['petition.extension_granted', {}, ['petition.extension_granted → login:wjj1']],
    ['petition.rated', { grade: 'satisfied' }, []],
    [
      'petition.rated',
      { grade: 'dissatisfied' },
      ['petition.rated → role:callback_officer', 'evaluation.queued → role:evaluation_organizer'],
    ],
    ['petition.recheck_delivered', {}, ['recheck.delivered → person:wang', 'recheck.delivered → person:zhao']],
    ['petition.review_declined', {}, ['review.declined → person:wang', 'review.declined → person:zhao']],
    ['petition.recheck_declined', {}, ['recheck.declined → person:wang', 'recheck.declined → person:zhao']],
    ['petition.redo_ordered', {}, ['review.redo_ordered → unit:health']],
    ['petition.recused', {}, ['petition.recused → head:health']],
    ['petition.reopened', {}, ['petition.reopened → login:wjj1']],
    ['petition.aid_recorded', {}, ['petition.aid_recorded → login:wjj1']],
    ['petition.aid_requested', { to: 'civil_affairs' }, ['petition.aid_requested → unit:civil_affairs']],
    ['petition.result_audited', { passed: true }, []],
    ['petition.result_audited', { passed: false }, ['petition.result_audited → unit:health']],
    ['petition.instruction_signed', {}, ['petition.instruction_signed → unit:health']],
    ['petition.alert_raised', { invited: ['police'] }, ['petition.call_in → unit:police']],
    ['petition.unheard_of', {}, []],
  ])('%s %j', (name, data, whom) => expect(heard(name, data)).toEqual(whom));

  it('an instruction before there is a body: the desk, and who tracks it', () => {
    expect(heard('petition.instruction_signed', {}, { lead: null })).toEqual([
      'petition.instruction_signed → role:triage_officer',
    ]);
  });

  it('a visit that joined another matter: who handles that one', () => {
    const main = { ...matter, id: 'p2', handler: 'mzj1' } as CaseState;
    expect(heard('petition.linked', { to: 'p2' }, {}, silent(), { p2: main })).toEqual([
      'petition.linked → login:mzj1',
    ]);
    expect(heard('petition.linked', { to: 'p3' }, {}, silent(), { p2: main })).toEqual([]);
  });

  it('of a sealed one nobody outside (Art. 30; right 2)', () => {
    expect(heard('petition.registered', {}, sealed)).toEqual(['petition.registered → role:discipline_officer']);
    for (const name of ['petition.objected', 'petition.instruction_signed'])
      expect([name, heard(name, {}, sealed)]).toEqual([name, []]);
    expect(heard('petition.rated', { grade: 'dissatisfied' }, sealed)).toEqual([]);
    expect(heard('petition.alert_raised', { invited: ['police'] }, sealed)).toEqual([]);
    expect(heard('petition.urgent_reported', { first: true }, sealed, law())).toEqual([]);
  });

  it('urgent only now: those who would have heard at the registration, once (Art. 25)', () => {
    const whom = ['unit:party_committee', 'unit:government', 'unit:joint_meeting_office'];
    expect(heard('petition.urgent_reported', { first: true }, {}, { ...law(), tasks: [] })).toEqual(
      whom.map((to) => `urgent_alert → ${to}`),
    );
    expect(heard('petition.urgent_reported', { first: false }, {}, { ...law(), tasks: [] })).toEqual([]);
    expect(heard('petition.urgent_reported', { first: true })).toEqual([]);
  });
});

describe('Of other procedures hear', () => {
  const mediation = { committee: 'medical', people: undefined, parties: [{ id: 'p1', person: 'pei' }, { id: 'p2' }] };
  const body = { lead: 'government', respondent: 'health' };
  it.each<[string, Data, object, string[]]>([
    ['mediation.entrusted', {}, mediation, ['mediation.entrusted → committee:medical']],
    ['mediation.applied', {}, mediation, ['mediation.applied → committee:medical']],
    ['mediation.applied', {}, { committee: '' }, []],
    ['mediation.handed_over', { toCommittee: 'labour' }, mediation, ['mediation.handed_over → committee:labour']],
    ['mediation.effective', {}, mediation, ['mediation.effective → person:pei']],
    ['mediation.terminated', {}, { parties: [{ personId: 'pei' }], people: [] }, ['mediation.terminated → person:pei']],
    ['review.applied', {}, body, ['review.applied → unit:government', 'review.challenged → unit:health']],
    ['recheck.applied', {}, body, ['recheck.applied → unit:government', 'review.challenged → unit:health']],
    ['escalation.raised', {}, { exit: 'inspection', target: 'brigade' }, ['escalation.raised → unit:brigade']],
    ['escalation.raised', {}, { exit: 'enforcement', target: 'brigade' }, []], // not before the second signature (right 5)
    ['escalation.handed_over', {}, { target: 'brigade' }, ['escalation.handed_over → unit:brigade']],
    ['escalation.ordered', { to: 'health' }, {}, ['escalation.ordered → unit:health']],
    ['escalation.resolved', { resolutions: [{ owner: 'health' }, {}] }, {}, ['escalation.resolved → unit:health']],
    ['supervision.ordered', { to: 'health' }, {}, ['supervision.ordered → unit:health']],
    ['supervision.recommended', { to: 'health' }, {}, ['supervision.recommended → unit:health']],
    ['meeting.closed', { resolutions: [{ owner: 'health' }] }, {}, ['meeting.closed → unit:health']],
  ])('%s %j %j', (name, data, more, whom) => expect(heard(name, data, more)).toEqual(whom));
});

describe('Of a signature hear', () => {
  const pending = {
    pending: { act: 'petition.decline', proposedBy: 'wjj1', by: [], facts: {}, id: 'a', commandId: 'c' },
  };

  it('those who may give it, in the inbox that they work', () => {
    expect(heard('approval.asked', { by: ['unit_head', 'role:leader', 'head_of:government'] })).toEqual([
      'approval.asked → head:health',
      'approval.asked → role:leader',
      'approval.asked → head:government',
    ]);
    expect(heard('approval.asked', {})).toEqual([]);
  });

  it('who proposed, when it was given or refused; who signs hears with the state after the proposal', () => {
    expect(heard('approval.approved', {}, pending)).toEqual(['approval.approved → login:wjj1']);
    expect(heard('approval.returned', {}, pending)).toEqual(['approval.returned → login:wjj1']);
    expect(heard('approval.returned')).toEqual([]);
    const before = { ...matter, lead: 'police' } as CaseState;
    const asked = noticesOf(
      before,
      matter,
      happened('approval.asked', { by: ['unit_head'] }),
      contextOf(silent()),
      () => undefined,
    );
    expect(asked.map(({ to }) => to)).toEqual(['head:health']);
  });
});

describe('A reminder goes to whoever keeps the limit', () => {
  const remind = (clock: string, data: Data = {}, parts: object[] = [{ part: 'b', unit: 'police' }, { part: 'c' }]) => {
    const state = { ...matter, parts } as CaseState;
    const event = happened('supervision.reminded', { clock, rung: 'd5', to: ['case:handler'], ...data });
    return noticesOf(state, state, event, contextOf(silent()), () => undefined);
  };

  it('a part with a body of its own: that body, for its handler is another one', () => {
    expect([remind('T05'), remind('T05/b'), remind('T05/c')].map(([one]) => one?.to)).toEqual([
      'login:wjj1',
      'unit:police',
      'login:wjj1',
    ]);
  });

  it('by the way that the ladder names, else in the house', () => {
    expect(remind('T05')[0]).toMatchObject({ about: 'reminder', channel: 'in_app', rung: 'T05.d5' });
    expect(remind('T05', { channel: 'sms' })[0]).toMatchObject({ channel: 'sms' });
  });

  it('of a part it names the part', () => {
    const clock = { id: 'T05/b', dueRaw: '2026-06-07', dueRolled: '2026-06-08' };
    const state = { ...matter, clocks: { 'T05/b': clock } } as unknown as CaseState;
    const says = (about: string) => noticeText({ about, rung: 'T05/b.d5' }, state, contextOf(law()));
    expect(says('reminder')).toBe('【code-p1】“办结（子事项b）”期限2026年6月7日到期，请抓紧办理。');
    expect(says('overdue')).toBe(
      '【code-p1】“办结（子事项b）”期限已于2026年6月8日届满仍未完成，请立即办理并说明原因。',
    );
  });
});

describe('What the packs tell', () => {
  const rule = (more: object) => ({ id: 'r', title: '…', to: ['role:leader'], ...more }) as never;
  const telling = (notices: object[], tasks: object[] = []) =>
    ({ ...silent(), notices: notices.map(rule), tasks: tasks as never }) as Policy;

  it('of a visit only when the matter came by a visit', () => {
    const policy = telling([{ event: 'visit.registered' }]);
    const of = (channel: string) => heard('petition.registered', { channel }, { people: [] }, policy);
    expect([of('visit'), of('letter')]).toEqual([['r → role:leader'], []]);
  });

  it('of a task that was opened: whom its own rule names, and its owner unless the case names him', () => {
    const task = { id: 't', title: '…', event: 'petition.triaged', owner: 'unit:civil_affairs', due: {} };
    const policy = telling(
      [
        { event: 'task.created', task: 't' },
        { event: 'task.created', task: 'u', id: 'v' },
        { event: 'petition.signed', task: 't', id: 'w' },
      ],
      [task, { ...task, id: 'u2', owner: 'case:handler' }],
    );
    expect(heard('petition.triaged', {}, {}, policy)).toEqual(['t → unit:civil_affairs', 'r → role:leader']);
  });

  it('where its condition holds', () => {
    const when = (value: boolean) =>
      telling([{ event: 'petition.signed', when: { fact: 'hardship', op: 'is', value } }]);
    expect(heard('petition.signed', {}, {}, when(true))).toEqual(['r → role:leader']);
    expect(heard('petition.signed', {}, {}, when(false))).toEqual([]);
    expect(heard('petition.signed', {}, sealed, when(true))).toEqual([]);
  });

  it('an alert has a kind; a mere call is none', () => {
    const policy = telling([{ event: 'petition.alert_raised', kinds: 'alert_kinds' }]);
    expect(heard('petition.alert_raised', { kind: 'group' }, {}, policy)).toEqual(['r → role:leader']);
    expect(heard('petition.alert_raised', {}, {}, policy)).toEqual([]);
  });
});

describe('Whom the words of a pack mean', () => {
  it('the town of the matter, its people, nobody where it has none', () => {
    expect(recipientsOf('case:territory', { ...matter, territory: 'shipai' } as CaseState)).toEqual(['unit:shipai']);
    expect(recipientsOf('case:territory', matter)).toEqual([]);
    expect(recipientsOf('case:petitioner', { ...matter, people: undefined } as never)).toEqual([]);
    expect(recipientsOf('person:wang', matter)).toEqual([]);
  });

  it('of a sealed matter the proposer hears of the decision on his proposal; of other procedures all', () => {
    const closed = { ...matter, ...sealed, pending: { proposedBy: 'jw1' } } as never;
    expect(mayHear(closed, 'login:jw1')).toBe(true);
    expect(mayHear({ ...matter, ...sealed, procedure: 'supervision' }, 'role:leader')).toBe(true);
    expect(mayHear(closed, 'post:head:health')).toBe(false);
  });
});
