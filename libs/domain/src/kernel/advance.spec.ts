import { petition } from '../petition/petition';
import type { PetitionState } from '../petition/state';
import type { ClockState } from '../clocks/definition';
import { advance } from './advance';
import type { EventDraft } from './case-state';
import { blankHead } from './fold';
import { keysOf } from './hats';
import { judge, type Verdict } from './judge';
import type { CommandRow, Context, Procedure } from './procedure';
import { person, testCalendar, testPolicy } from './testing';

const guide = person('guide1', { roles: ['guide'] });
const command = { name: 'petition.add_note', commandId: 'c1', actor: guide, facts: {} };
const clock = (id: string, more: Partial<ClockState> = {}): ClockState => ({
  ...{ id, kind: 'statutory', from: '2026-03-30', startedAt: '2026-03-30T01:00:00.000Z', budget: 15, unit: 'natural' },
  ...{ dueRaw: '2026-04-14', dueRolled: '2026-04-14' },
  ...more,
});
const context = (ladder: object = {}): Context => ({
  ...{ now: '2026-04-10T01:00:00.000Z', today: '2026-04-10', calendar: testCalendar, related: {}, newId: () => 'id-1' },
  policy: { ...testPolicy({}), ladder: { id: 'x', title: '…', clocks: [], stops_on: [], rungs: [], ...ladder } },
});
const standing = (more: Partial<PetitionState> = {}): PetitionState => ({
  ...petition.blank(blankHead('p1', 'petition', 'c', '2026-03-30T01:00:00.000Z', 'guide1')),
  ...{ seq: 3, status: 'signed', ...more },
});
const after = (state: PetitionState, events: EventDraft[], more: Partial<Verdict> = {}, of = context()) => {
  const verdict = { events, asks: null, settles: null, openings: [], answers: {}, ...more };
  return advance(petition, state, verdict, command, of);
};
const note = { name: 'petition.noted', data: {} };
const pending = { id: 'a', act: 'petition.decline', commandId: 'c0', proposedBy: 'wjj1', by: ['unit_head'], facts: {} };

describe('Design §5: a proposal that waits for its signature', () => {
  it('lapses when the matter moves on, and only then', () => {
    const waiting = standing({ pending });
    expect(after(waiting, [note]).state.pending).toEqual(pending);
    expect(after(waiting, [{ ...note, status: 'signed' }]).state.pending).toEqual(pending);
    expect(after(waiting, [note, { ...note, status: 'accepted' }]).state.pending).toBeNull();
    expect(after(waiting, [note], { settles: 'returned' }).state.pending).toBeNull();
  });

  it('is written with the first event, and with no other; where nothing waits nothing is written', () => {
    const asks = { act: 'petition.decline', by: ['unit_head'], proposedBy: 'guide1' };
    const { events } = after(standing(), [note, note], { asks });
    expect(events.map((event) => event.pending)).toEqual([
      { id: 'id-1', commandId: 'c1', facts: {}, ...asks },
      undefined,
    ]);
    const [plain] = after(standing(), [{ ...note, status: 'accepted' }]).events;
    expect(plain).not.toHaveProperty('pending');
    expect(plain).not.toHaveProperty('clocks');
    expect(plain).not.toHaveProperty('ladderStopped');
  });
});

describe('packs ladders.stops_on: reminders go silent', () => {
  const running = {
    T03: clock('T03'),
    T05: clock('T05', { stoppedAt: '2026-04-01T01:00:00.000Z' }),
    'T03/b': clock('T03/b'),
  };
  const quiet = (stops_on: string[], data: EventDraft['data'] = {}) =>
    after(standing({ clocks: running }), [{ ...note, data }], {}, context({ stops_on })).events[0]?.ladderStopped;

  it('for the limits that run, of the whole or of the part that the event is about', () => {
    expect(quiet(['petition.noted'])).toEqual(['T03']);
    expect(quiet(['petition.noted'], { lanes: ['b'] })).toEqual(['T03/b']);
    expect(quiet(['petition.signed'])).toBeUndefined();
  });
});

describe('a limit that goes on (right 4)', () => {
  const ended = clock('T01', { stoppedAt: '2026-04-01T01:00:00.000Z', stoppedOn: '2026-04-01', late: false });
  const unlinked = (clocks: PetitionState['clocks']) =>
    after(standing({ clocks }), [{ name: 'petition.unlinked', data: {} }]).state.clocks.T01;

  it('as if it had never ended; one that never ended, or never ran, stays as it is', () => {
    expect(unlinked({ T01: ended })).toEqual(clock('T01'));
    expect(unlinked({ T01: clock('T01') })).toEqual(clock('T01'));
    expect(unlinked({})).toBeUndefined();
  });
});

describe('what the kernel does not let pass', () => {
  it('an act that leads where its row does not say', () => {
    const row = { title: '错', article: '—', from: ['signed'], to: [], who: ['role:guide'] };
    const commands = { 'petition.stray': { ...row, events: () => [{ ...note, status: 'archived' }] } };
    const procedure = { ...petition, commands: commands as Record<string, CommandRow<PetitionState>> };
    const stray = () =>
      judge(procedure as Procedure<PetitionState>, standing(), { ...command, name: 'petition.stray' }, context());
    expect(stray).toThrow('“错” leads to archived, which its row does not name');
  });

  it('opens its doors by post and to the engine', () => {
    expect(keysOf(person('x', { post: 'executive_deputy_head' }))).toContain('post:executive_deputy_head');
    expect(keysOf(person('system', { door: 'system' }))).toEqual(['system']);
  });
});
