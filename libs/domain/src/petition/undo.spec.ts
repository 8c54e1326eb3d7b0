import { law } from '../../../../test/property/law';
import { procedureOf } from '../procedures';
import { judge } from '../kernel/judge';
import { advance } from '../kernel/advance';
import { fold } from '../kernel/fold';
import type { LastAct } from '../kernel/procedure';
import type { Refusal } from '../kernel/refusal';
import { testCalendar, told } from '../kernel/testing';
import { cast, Petition } from './petition.fixture';

const procedure = procedureOf('petition');

/** 转送 was done; how it stood before is known. */
function forwarded() {
  const life = new Petition(law(), testCalendar);
  life.triaged();
  const before = life.state;
  const { events } = life.do('2026-04-01 09:10', 'triage', 'forward', { to: 'health' });
  const last: LastAct = {
    ...{ act: 'petition.forward', by: 'triage1', first: before.seq + 1 },
    ...{ elapsedMs: 8000, undo: true, before: { ...before, pending: null } },
  };
  return { life, before, events, last };
}

function undo(last: Partial<LastAct> = {}, by = cast.triage, act = 'petition.forward') {
  const { life, before, last: real } = forwarded();
  const context = { ...life.stage.contextAt('2026-04-01 09:10'), last: { ...real, ...last } };
  const command = { name: 'petition.undo', commandId: 'u', actor: by, facts: { act } };
  const verdict = judge(procedure, life.state, command, context);
  return { before, after: advance(procedure, life.state, verdict, command, context) };
}

const code = (work: () => unknown): string => {
  try {
    work();
    return 'ok';
  } catch (error) {
    return told(error as Refusal);
  }
};

describe('撤销: ten seconds to take a dispatch back', () => {
  it('the matter stands as before: status, limits, papers; only the journal is longer', () => {
    const { before, after } = undo();
    expect({ ...after.state, seq: 0 }).toEqual({ ...before, seq: 0 });
    expect(after.state.seq).toBe(before.seq + 3);
    expect(after.state.clocks.T01?.stoppedAt).toBeUndefined();
    expect(after.state.clocks.T03).toBeUndefined();
    const data = { act: 'petition.forward', first: before.seq + 1 };
    expect(after.events[0]).toMatchObject({ name: 'petition.undone', data });
  });

  it('the journal tells it again, also after it was stored', () => {
    const { before, after } = undo();
    const stored = JSON.parse(JSON.stringify(after.events)) as typeof after.events;
    const { life } = forwarded();
    expect(fold(procedure, life.state, stored)).toEqual(after.state);
    expect(before.status).toBe('triaged');
  });

  it('not after fifteen seconds, not by another, not another act, not one that cannot be taken back', () => {
    expect(code(() => undo({ elapsedMs: 15_000 }))).toBe('ok');
    expect(code(() => undo({ elapsedMs: 15_001 }))).toBe('undo_too_late');
    expect(code(() => undo({}, cast.reception))).toBe('forbidden');
    expect(code(() => undo({}, cast.triage, 'petition.triage'))).toBe('undo_not_last');
    expect(code(() => undo({ undo: false }))).toBe('undo_not_last');
  });

  it('what has taken a matter behind the wall is not taken back by this door (Art. 30)', () => {
    const { before } = forwarded();
    expect(code(() => undo({ before: { ...before, sealed: 'accusation' } }))).toBe('undo_not_last');
  });

  it('without a last act there is nothing to take back, and no button for it', () => {
    const { life } = forwarded();
    expect(life.refused('2026-04-01 09:11', 'triage', 'undo', { act: 'petition.forward' })).toBe('forbidden');
  });
});
