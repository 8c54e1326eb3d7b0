import { cast, claim, Exits } from './escalation.fixture';
import { escalation } from './escalation';
import { escalationNext } from './next';
import { escalationHats } from './rights';
import type { EscalationState } from './state';

const at = '2026-05-27 09:00';
const papers = { reason: '…', evidence: ['…'] };
const raising = (story: Exits, petition: string, exit: string, more: object = {}) =>
  story.refused(at, 'office', 'escalation.raise', 'x', { ...papers, petition, exit, ...more });
const raised = (story: Exits) => story.stage.caseOf('x') as EscalationState;

/** A claim accepted on a day and found reasonable. */
const reasonable = (more: object) => {
  const story = new Exits();
  story.stage.cases.p4 = claim('p4', 'agriculture', '2026-02-24', { findings: ['reasonable'], ...more });
  return story;
};

describe('S0-7: what the inspectors take', () => {
  it('a claim with a supported part that is not carried out, whatever its other parts say', () => {
    const done = { part: 'a', outcome: 'supported', executed: true };
    const open = { part: 'b', outcome: 'supported' };
    const denied = { part: 'b', outcome: 'not_supported' };
    expect(raising(reasonable({ parts: [done, open] }), 'p4', 'inspection')).toBe('ok');
    expect(raising(reasonable({ parts: [done, denied] }), 'p4', 'inspection')).toBe('inspection_gate_open');
    expect(raising(reasonable({ parts: [denied] }), 'p4', 'inspection')).toBe('inspection_gate_open');
  });

  it('no claim that was never accepted: its days are not known', () => {
    expect(raising(reasonable({ clocks: {} }), 'p4', 'inspection')).toBe('inspection_gate_open');
  });

  it('ninety days, not eighty-nine', () => {
    const on = (day: string) =>
      reasonable({}).refused(`${day} 09:00`, 'office', 'escalation.raise', 'x', {
        ...papers,
        petition: 'p4',
        exit: 'inspection',
      });
    expect([on('2026-05-24'), on('2026-05-25')]).toEqual(['inspection_gate_open', 'ok']);
  });
});

describe('S0-7: what an escalation rests on', () => {
  it('only a petition: another case is none, and its conducts are none', () => {
    const story = new Exits();
    raising(story, 'p3', 'leading_group');
    const again = (exit: string) =>
      story.refused(at, 'office', 'escalation.raise', 'y', { ...papers, petition: 'x', exit, conduct: 'k1' });
    expect([again('inspection'), again('enforcement')]).toEqual(['inspection_gate_open', 'conduct_item_missing']);
  });

  it('a conduct is named where somebody is handed to the police, and nowhere else (Art. 26)', () => {
    const story = new Exits();
    expect(raising(story, 'p2', 'enforcement', { conduct: 'none' })).toBe('conduct_item_missing');
    expect(raising(story, 'p3', 'leading_group', { conduct: 'k1' })).toBe('ok');
    expect(raised(story).conduct).toBeNull();
  });
});

describe('What an escalation waits for, and what is shown of it', () => {
  it('from the body that takes it, and at its end from the office', () => {
    const story = new Exits();
    raising(story, 'p3', 'leading_group');
    expect(escalationNext.raised?.(raised(story))).toEqual({ act: 'escalation.accept', who: 'unit:leading_group' });
    expect(story.stage.view('x', at)).toEqual({
      exit: 'leading_group',
      target: 'leading_group',
      petition: 'p3',
      conduct: null,
      orders: [],
      resolutions: 0,
      keys: [],
    });
    const refused = story.do(at, 'leader', 'escalation.refuse', 'x', { reason: '…' });
    expect(refused.events.map(({ name }) => name)).toEqual(['escalation.refused']);
    expect(escalationNext.refused?.(raised(story))).toEqual({
      act: 'escalation.close',
      who: 'role:leading_group_office',
    });
  });

  it('an enforcement waits for the supervisor’s signature first, then for the brigade', () => {
    const state = {
      ...escalation.blank(new Exits().stage.caseOf('p2')),
      exit: 'enforcement',
      target: 'brigade',
    } as const;
    expect(escalationNext.raised?.(state)).toEqual({ act: 'escalation.hand_over', who: 'role:supervisor' });
    expect(escalationNext.handed_over?.(state)).toEqual({ act: 'escalation.accept', who: 'unit:brigade' });
    expect(escalationNext.accepted?.(state)).toEqual({ act: 'escalation.record_result', who: 'unit:brigade' });
  });

  it('has three stages', () => {
    const of = ['raised', 'handed_over', 'accepted', 'resolved', 'closed'].map((status) => escalation.stageOf(status));
    expect(of).toEqual(['raised', 'raised', 'working', 'working', 'closed']);
  });

  it('knows nothing before its first event', () => {
    const blank = escalation.blank(new Exits().stage.caseOf('p2'));
    expect(blank).toMatchObject({ petition: '', target: '', conduct: null, orders: [], resolutions: 0, result: null });
    const event = { name: 'escalation.raised', data: { petition: 'p1', exit: '?', to: 'x' }, at, by: 'office1' };
    expect(escalation.evolve(blank, event)).toMatchObject({ petition: 'p1', exit: 'leading_group', target: 'x' });
  });
});

describe('Who acts for the body that takes it', () => {
  it('its staff, at the staff’s door, and nobody else’s', () => {
    const story = new Exits();
    raising(story, 'p3', 'leading_group');
    const hats = [cast.leader, { ...cast.leader, door: 'public' as const }, cast.nyj].map((actor) =>
      escalationHats(raised(story), actor),
    );
    expect(hats).toEqual([['target_staff'], [], []]);
  });
});
