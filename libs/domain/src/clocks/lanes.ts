import type { ClockDefinition, ClockState } from './definition';
import { runClocks } from './engine';
import type { ClockRun } from './run';
import { limitNamed } from './engine-definitions';
import { stopLimits } from './stop';

/**
 * Limits that belong to one part of a matter, or to one of its people, stand beside those of the whole under '<limit>/<lane>':
 * 'T03/b', 'T07/<person>'. Milestones, ladders, lights and lists see them like any other limit.
 */
type Clocks = Record<string, ClockState>;

/** 'T03/b' → 'T03': the limit as the packs name it. */
export function limitOf(id: string): string {
  return id.split('/')[0] ?? id;
}

/** 'T03/b' → 'b'; '' for a limit of the whole. */
export function laneOf(id: string): string {
  return id.split('/')[1] ?? '';
}

/** Name of a limit in a lane; of the whole when there is none. */
export function inLane(limit: string, lane: string | undefined): string {
  return lane ? `${limit}/${lane}` : limit;
}

/** The limits of one lane under their plain names; '' = those of the whole. */
export function clocksIn(lane: string, clocks: Clocks): Clocks {
  const own = Object.values(clocks).filter(({ id }) => laneOf(id) === lane);
  return Object.fromEntries(own.map((clock) => [limitOf(clock.id), renamed(clock, limitOf)]));
}

/** The limits without those of one lane. */
export function withoutLane(lane: string, clocks: Clocks): Clocks {
  return Object.fromEntries(Object.entries(clocks).filter(([id]) => laneOf(id) !== lane));
}

/** How the limits of the pack meet one lane: whether the event also begins some there, and which may be there at all. */
export interface Lane {
  lane: string;
  scope: ClockRun['scope'];
  carries: (definition: ClockDefinition) => boolean;
  /** The event is one of the whole: it may end limits here and begins none. */
  endsOnly: boolean;
}

/** What an event does to the limits of one lane; `run.clocks` are all limits of the case. */
export function runLane(run: ClockRun, { lane, scope, carries, endsOnly }: Lane): ClockState[] {
  const own = { ...run, scope, clocks: clocksIn(lane, run.clocks), definitions: run.definitions.filter(carries) };
  const ran = endsOnly ? stopLimits({ ...own, definitions: run.definitions }) : runClocks(own);
  return ran.map((clock) => renamed(clock, (id) => inLane(limitOf(id), lane)));
}

/**
 * The lane becomes the whole: its limits take the places of those that the whole had for the same body; what of these has no
 * successor ends, while limits of the registration (T01) go on.
 */
export function takeLane(run: ClockRun, lane: string): ClockState[] {
  const taken = Object.values(clocksIn(lane, run.clocks));
  const left = Object.values(clocksIn('', run.clocks)).filter(
    ({ id, stoppedAt }) => !stoppedAt && !taken.some((clock) => clock.id === id) && givenUp(id, run),
  );
  const ended = stopLimits({
    ...run,
    clocks: Object.fromEntries(left.map((clock) => [clock.id, clock])),
    definitions: run.definitions.map((one) => ({ ...one, stops_on: [run.event.name] })),
  });
  return [...ended, ...taken];
}

function givenUp(id: string, run: ClockRun): boolean {
  const definition = limitNamed(id, run);
  return definition?.anchor !== 'petition.registered' || definition.applies?.source === 'direct';
}

function renamed(clock: ClockState, name: (id: string) => string): ClockState {
  return { ...clock, id: name(clock.id), ...(clock.countsFrom ? { countsFrom: name(clock.countsFrom) } : {}) };
}
