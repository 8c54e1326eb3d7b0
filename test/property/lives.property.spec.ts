import fc from 'fast-check';
import type { ClockState } from '@yimen/domain/clocks/definition';
import { laneOf } from '@yimen/domain/clocks/lanes';
import { nextMilestone } from '@yimen/domain/clocks/milestone';
import { milestoneInput } from '@yimen/application/kernel/projection';
import { fold } from '@yimen/domain/kernel/fold';
import type { CaseEvent } from '@yimen/domain/kernel/case-state';
import type { ProcedureName } from '@yimen/domain/kernel/types';
import { procedureOf } from '@yimen/domain/procedures';
import { marks, type Pick } from './desk';
import { walk } from './walker';
import { World, type File } from './world';

/** How many acts were taken back in all lives. */
let undone = 0;

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The journal alone tells the whole state, also after it has been stored as JSON; its numbers have no gap. */
function tellsTheState({ blank, state, journal }: File): void {
  const told = fold(procedureOf(state.procedure), blank, plain(journal));
  expect(plain(told)).toEqual(plain(state));
  expect(state.seq).toBe(journal.length);
}

/** The journal without what was taken back, and without the taking back. */
function standing(journal: CaseEvent[]): CaseEvent[] {
  const kept: { seq: number; event: CaseEvent }[] = [];
  journal.forEach((event, index) => {
    const from = event.undoes;
    if (from === undefined) kept.push({ seq: index + 1, event });
    else while ((kept.at(-1)?.seq ?? 0) >= from) kept.pop();
  });
  return kept.map(({ event }) => event);
}

/** A limit runs or has stopped, never both and never lost; a stopped one will not ring. */
function runsOrHasStopped(world: World, { state, journal }: File): void {
  const begun = standing(journal)
    .flatMap((event) => event.clocks ?? [])
    .map((clock) => clock.id);
  const lost = 'leadDecided' in state && state.leadDecided ? ['T04'] : []; // the right to object is gone (Art. 24)
  const over = (id: string) => laneOf(id) !== '' && !(id in state.clocks); // the part leads now, or its opinion was revoked
  const kept = (ids: string[]) => [...new Set(ids)].filter((id) => !lost.includes(id) && !over(id)).sort();
  expect(kept(Object.keys(state.clocks))).toEqual(kept(begun));
  for (const clock of Object.values(state.clocks)) {
    expect(clock.stoppedOn !== undefined).toBe(clock.stoppedAt !== undefined);
    expect(clock.late !== undefined).toBe(clock.stoppedAt !== undefined && clock.rightOf === undefined);
    const alone = { ...state, clocks: { [clock.id]: clock } };
    if (clock.stoppedAt)
      expect(
        nextMilestone({
          ...milestoneInput(procedureOf(state.procedure), alone, world.contextOf()),
          ...{ owed: [], found: [] }, // what is owed and found is no limit
        }),
      ).toBeNull();
  }
}

/** What has stopped stays as it stopped, unless it goes on (a rejected objection) or begins anew. */
function stopsOnce({ journal }: File): void {
  const last: Record<string, ClockState> = {};
  for (const clock of standing(journal).flatMap((event) => event.clocks ?? [])) {
    const before = last[clock.id];
    const same = before?.stoppedAt !== undefined && before.startedAt === clock.startedAt;
    if (same) expect([clock.id, clock.stoppedAt]).toEqual([clock.id, undefined]);
    last[clock.id] = clock;
  }
}

/** Last days against the other calculator. What is granted to T05 is counted by T06. */
function dueAsWalked({ state }: File): void {
  for (const clock of Object.values(state.clocks)) {
    const granted = clock.rule ? (clock.extended ?? 0) : 0;
    const { dueRaw, dueRolled } = walk(clock.from, clock.budget + granted + (clock.excluded ?? 0), clock.unit);
    expect([clock.id, clock.dueRaw, clock.dueRolled]).toEqual([clock.id, dueRaw, dueRolled]);
  }
}

/** A rung is claimed once in the life of a limit; a limit that begins anew climbs anew. */
function climbedOnce({ journal }: File): void {
  const starts: Record<string, string> = {};
  const claimed = standing(journal).flatMap((event) => {
    const keys = Object.keys(event.rungs ?? {}).map((key) => `${key} of ${starts[key.split('.')[0] ?? '']}`);
    for (const clock of event.clocks ?? []) starts[clock.id] = clock.startedAt;
    return keys;
  });
  expect(new Set(claimed).size).toBe(claimed.length);
}

/** Waiting acts keep their facts, in which the door has put a sign for every text; all else holds codes and ids alone. */
function knowsNobody({ state, journal }: File): void {
  const bare = (event: CaseEvent) => ({ ...event, pending: event.pending ? { ...event.pending, facts: {} } : null });
  const written = JSON.stringify([{ ...state, pending: null }, journal.map(bare)]);
  for (const mark of marks) expect(written).not.toContain(mark);
}

/** Whoever takes an act back leaves the case as it was before, but for the number of its entries. */
function takenBackWhole({ blank, state, journal }: File): void {
  const procedure = procedureOf(state.procedure);
  journal.forEach((event, index) => {
    if (event.undoes === undefined) return;
    const before = fold(procedure, blank, journal.slice(0, event.undoes - 1));
    const after = fold(procedure, blank, journal.slice(0, index + 1));
    expect({ ...after, seq: 0, pending: null }).toEqual({ ...before, seq: 0, pending: null });
    undone += 1;
  });
}

/** Whoever stands somewhere can go on, unless the matter has ended. */
function hasAnExit({ state }: File): void {
  const { commands, closed } = procedureOf(state.procedure);
  const exits = Object.values(commands).filter(({ from }) => from !== 'open' && from.includes(state.status));
  expect(closed.includes(state.status) || exits.length > 0 ? '' : state.status).toBe('');
}

function lives(kinds: readonly ProcedureName[], steps: number, numRuns: number): void {
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      const pick: Pick = (...values) => values[gen(fc.nat, { max: values.length - 1 })] as (typeof values)[number];
      const world = new World(pick);
      for (let step = 0; step < steps; step += 1) {
        const before = new Map([...world.files].map(([id, file]) => [id, [file.state, file.journal.length] as const]));
        const changed = world.step(kinds);
        for (const file of changed) {
          runsOrHasStopped(world, file);
          dueAsWalked(file);
          hasAnExit(file);
        }
        for (const [id, file] of world.files) {
          if (!changed.includes(file)) expect([file.state, file.journal.length]).toEqual([...(before.get(id) ?? [])]);
        }
      }
      for (const file of world.files.values()) {
        tellsTheState(file);
        stopsOnce(file);
        climbedOnce(file);
        knowsNobody(file);
        takenBackWhole(file);
      }
    }),
    { numRuns, endOnFailure: true }, // a life cannot be made shorter in reasonable time; the seed is reported
  );
}

describe('Whatever anybody tries, in any order and with any delay', () => {
  it.each<[string, ProcedureName[]]>([
    ['a petition', ['petition']],
    ['a mediation', ['mediation']],
    [
      'a petition with its mediation, its escalation and its orders',
      ['petition', 'mediation', 'escalation', 'supervision'],
    ],
  ])('%s stays whole: its journal tells its state, its limits are right, nobody is named', (_what, kinds) => {
    lives(kinds, 60, 40);
  });

  it('acts were taken back on the way, so that the rule above was tried', () => {
    process.stdout.write(`acts taken back: ${undone}\n`);
    expect(undone).toBeGreaterThan(0);
  });
});
