import { petition } from '../petition/petition';
import type { PetitionState } from '../petition/state';
import { blankHead } from './fold';
import { advance } from './advance';
import { judge } from './judge';
import type { CommandRow, Context, Procedure } from './procedure';
import { demand, Refusal } from './refusal';
import { person, testCalendar, testPolicy } from './testing';
import type { Actor, Facts } from './types';

const no =
  (code: Parameters<typeof demand>[1]) =>
  ({ facts }: { facts: Facts }) =>
    demand(!facts[code], code, '…');

/** An invented act that can be refused at every rank, and one that needs a second signature. */
const commands: Record<string, CommandRow<PetitionState>> = {
  'petition.try': {
    title: '试',
    article: '—',
    from: ['registered'],
    to: ['triaged'],
    who: ['role:guide'],
    rights: no('rater_is_handler'),
    refers: ({ other }) => (other ? ['elsewhere'] : []),
    gates: no('category_required'),
    content: no('seal_missing'),
    events: () => [
      { name: 'petition.noted', data: {} },
      { name: 'petition.noted', data: {}, status: 'triaged' },
    ],
    papers: ['D01'],
  },
  'petition.propose': {
    title: '拟',
    article: '—',
    from: ['registered'],
    to: ['triaged'],
    who: ['role:guide'],
    approval: { by: () => ['role:leader'], denied: ['higher_approval_required', '…'] },
    gates: no('category_required'),
    events: ({ facts, approval }) => [
      { name: 'petition.noted', data: { days: facts.days, by: approval?.by }, status: 'triaged' },
    ],
  },
  'petition.watch': { title: '看', article: '—', from: 'open', to: [], who: ['role:guide'], events: () => [] },
};
const procedure: Procedure<PetitionState> = {
  ...petition,
  commands,
  readers: () => ['role:guide', 'role:leader'],
  hats: () => [],
};
const guide = person('guide1', { roles: ['guide'] });
const leader = person('leader1', { roles: ['leader'] });
const stranger = person('wjj1', { roles: ['handler'] });

const context: Context = {
  now: '2026-03-30T01:00:00.000Z',
  today: '2026-03-30',
  calendar: testCalendar,
  policy: testPolicy({}),
  related: {},
  newId: () => 'id-1',
};
const at = (status: string, more: Partial<PetitionState> = {}): PetitionState => ({
  ...petition.blank(blankHead('p1', 'petition', 'c', context.now, 'guide1')),
  seq: 3,
  status,
  ...more,
});

function code(actor: Actor, name: string, facts: Facts, state: PetitionState, versionHolds?: () => void): string {
  try {
    judge(procedure, state, { name, commandId: 'c1', actor, facts }, context, versionHolds);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'ok';
}

describe('Stories §2: what is judged first', () => {
  const stale = () => {
    throw new Refusal('stale_state', '…');
  };
  const wrong = { rater_is_handler: true, other: true, category_required: true, seal_missing: true };

  it('who may not know of the case hears nothing else, not even that there is no such act', () => {
    expect(code(stranger, 'petition.try', wrong, at('archived'), stale)).toBe('not_found');
    expect(code(stranger, 'petition.suspend', wrong, at('archived'), stale)).toBe('not_found');
    expect(code(stranger, 'approval.approve', { act: 'petition.propose' }, at('registered'), stale)).toBe('not_found');
    expect(code(guide, 'petition.suspend', wrong, at('archived'), stale)).toBe('act_not_found');
  });

  it('then whether he may, the version, what the act refers to, status, gates, content', () => {
    expect(code(leader, 'petition.try', wrong, at('archived'), stale)).toBe('forbidden');
    expect(code(guide, 'petition.try', wrong, at('archived'), stale)).toBe('rater_is_handler');
    expect(code(guide, 'petition.try', { ...wrong, rater_is_handler: false }, at('archived'), stale)).toBe(
      'stale_state',
    );
    expect(code(guide, 'petition.try', { ...wrong, rater_is_handler: false }, at('archived'))).toBe('not_found');
    const known = { category_required: true, seal_missing: true };
    expect(code(guide, 'petition.try', known, at('archived'))).toBe('act_not_allowed_in_status');
    expect(code(guide, 'petition.try', known, at('registered'))).toBe('category_required');
    expect(code(guide, 'petition.try', { seal_missing: true }, at('registered'))).toBe('seal_missing');
    expect(code(guide, 'petition.try', {}, at('registered'))).toBe('ok');
  });

  it('what may be done at any time may be done from the first event to the last', () => {
    expect(code(guide, 'petition.watch', {}, at(''))).toBe('act_not_allowed_in_status');
    expect(code(guide, 'petition.watch', {}, at('settled'))).toBe('ok');
    expect(code(guide, 'petition.watch', {}, at('archived'))).toBe('act_not_allowed_in_status');
  });

  it('the engine’s own acts need no role', () => {
    expect(code({ ...stranger, door: 'system' }, 'petition.try', {}, at('registered'))).toBe('ok');
  });
});

describe('Design §5: a second person signs', () => {
  const proposed = () => {
    const command = { name: 'petition.propose', commandId: 'c1', actor: guide, facts: { days: 5 } };
    const before = at('registered');
    return advance(procedure, before, judge(procedure, before, command, context), command, context).state;
  };
  const signing = (actor: Actor, name = 'approval.approve') => ({
    name,
    commandId: 'c2',
    actor,
    facts: { act: 'petition.propose' },
  });

  it('asked, the act has not happened; asked twice, it is told to wait', () => {
    const state = proposed();
    expect(state).toMatchObject({
      status: 'registered',
      pending: { act: 'petition.propose', proposedBy: 'guide1', by: ['role:leader'] },
    });
    expect(code(guide, 'petition.propose', {}, state)).toBe('act_not_allowed_in_status');
  });

  it('signed, the act happens with the facts proposed and names who signed', () => {
    const command = signing(leader);
    const verdict = judge(procedure, proposed(), command, context);
    expect(verdict.events[0]).toMatchObject({ data: { days: 5, by: 'leader1' }, status: 'triaged' });
    expect(advance(procedure, proposed(), verdict, command, context).state).toMatchObject({
      status: 'triaged',
      pending: null,
    });
  });

  it('not by the proposer, not by a wrong signer, not another act, and not what is no longer possible', () => {
    const both = person('guide1', { roles: ['guide', 'leader'] });
    expect(code(both, 'approval.approve', { act: 'petition.propose' }, proposed())).toBe('second_person_required');
    const other = person('guide2', { roles: ['guide'] });
    expect(code(other, 'approval.approve', { act: 'petition.propose' }, proposed())).toBe('higher_approval_required');
    expect(code(leader, 'approval.approve', { act: 'petition.try' }, proposed())).toBe('approval_closed');
    const moved = { ...proposed(), status: 'settled' };
    expect(code(leader, 'approval.approve', { act: 'petition.propose' }, moved)).toBe('act_not_allowed_in_status');
    const gated = proposed();
    const pending = { ...gated.pending!, facts: { category_required: true } };
    expect(code(leader, 'approval.approve', { act: 'petition.propose' }, { ...gated, pending })).toBe(
      'category_required',
    );
  });

  it('returned, nothing has happened', () => {
    const command = signing(leader, 'approval.return');
    const { state, events } = advance(
      procedure,
      proposed(),
      judge(procedure, proposed(), command, context),
      command,
      context,
    );
    expect(state).toMatchObject({ status: 'registered', pending: null });
    expect(events.map((event) => event.name)).toEqual(['approval.returned']);
  });
});

describe('A verdict becomes events', () => {
  it('papers go with the first, each event counts, the last status stays', () => {
    const command = { name: 'petition.try', commandId: 'c1', actor: guide, facts: {} };
    const before = at('registered');
    const { events, state } = advance(procedure, before, judge(procedure, before, command, context), command, context);
    expect(events.map((event) => event.papers)).toEqual([['D01'], undefined]);
    expect(state).toMatchObject({ seq: 5, status: 'triaged', papers: { D01: 1 } });
    expect(before).toMatchObject({ seq: 3, status: 'registered', papers: {} });
  });
});
