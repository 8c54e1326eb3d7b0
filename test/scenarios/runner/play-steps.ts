import { setTimeout as wait } from 'node:timers/promises';
import type { Problem } from './compare';
import type { Reply } from './http';
import { lookBefore } from './inbox';
import { judge } from './judge';
import type { Line, Tell } from './line';
import { remember } from './remember';
import { requestOf, send, type Sent } from './request';
import type { Fields, Step } from './story';
import type { Thing, World } from './world';

/** Plays a story step by step. Stops after the first failure when told to. Returns every line. */
export async function playSteps(world: World, tell: Tell, stopAtFirst: boolean): Promise<Line[]> {
  const lines: Line[] = [];
  let previous: Sent | undefined;
  for (const [index, step] of world.story.steps.entries()) {
    const problems: Problem[] = [];
    try {
      const played = await playStep(world, step, previous, index);
      previous = played.sent ?? previous;
      problems.push(...played.problems);
    } catch (error) {
      problems.push({ text: error instanceof Error ? error.message : String(error) });
    }
    const line = lineOf(world, step, index, problems);
    lines.push(line);
    tell(line);
    if (line.verdict === 'failed' && stopAtFirst) break;
  }
  return lines;
}

/** A live run judges nothing that waits for a date: neither the step that moves time nor what builds on it. */
function lineOf(world: World, step: Step, index: number, problems: Problem[]): Line {
  const live = !world.time.virtual;
  const blocked = problems.some((problem) => problem.blocked);
  const unjudged = live && (blocked || step.act === 'time.advance' || touchesCloud(world, step));
  const judged = unjudged ? [] : problems.filter((problem) => !live || !problem.dated);
  if (unjudged) for (const name of [step.target, ...Object.keys(step.save ?? {})]) if (name) world.clouded.add(name);
  return {
    index: index + 1,
    at: step.at,
    who: step.actor ? world.nameOf(step.actor) : '时间',
    say: step.say,
    verdict: judged.length > 0 ? 'failed' : unjudged ? 'unjudged' : 'passed',
    problems: judged.map(({ text }) => text),
  };
}

function touchesCloud({ clouded }: World, { target, input, expect }: Step): boolean {
  const said = JSON.stringify([input, expect]);
  return [...clouded].some((name) => name === target || said.includes(`"$${name}"`) || name in (expect.also ?? {}));
}

async function playStep(world: World, step: Step, previous: Sent | undefined, index: number) {
  const advance = step.act === 'time.advance';
  const virtual = world.time.virtual;
  const last = index === 0 ? world.story.calendar_from : (world.story.steps[index - 1]?.at ?? step.at);
  const since = virtual ? new Date(advance ? Date.parse(last) + 1 : step.at).toISOString() : world.time.now();
  const thing = step.target === undefined ? undefined : world.thing(step.target);
  const before = advance ? await lookBefore(world, step.expect, since, thing?.id) : undefined;
  if (advance && step.input?.['restart'] === 'worker') await world.time.restartWorker();
  await world.time.moveTo(laterOf(world, step.at));
  const seen = before ?? (await lookBefore(world, step.expect, since, thing?.id));
  const { sent, reply } = advance ? await look(world, thing) : await act(world, step, previous);
  const window = { world, actor: step.actor, target: thing?.id, since, before: seen, about: idsOf(thing, reply.body) };
  return { sent, problems: await judge({ ...window, expect: step.expect, reply, thing: thing ?? made(reply.body) }) };
}

/** A step whose notices were held back may have ended some seconds into the next one. */
function laterOf({ time }: World, at: string): string {
  const behind = Date.parse(time.now()) - Date.parse(at);
  return time.virtual && behind > 0 && behind < 60_000 ? time.now() : at;
}

async function look(world: World, thing: Thing | undefined): Promise<{ sent: undefined; reply: Reply }> {
  await wait(world.time.virtual ? 100 : 0);
  const nothing: Reply = { status: 200, body: {}, ms: 0 };
  return { sent: undefined, reply: thing ? await world.read(thing) : nothing };
}

async function act(world: World, step: Step, previous: Sent | undefined): Promise<{ sent: Sent; reply: Reply }> {
  const sent = step.again && previous ? previous : await requestOf(world, step);
  const reply = await send(world, sent);
  if (reply.status < 300) remember(world, step, sent, reply);
  return { sent, reply };
}

const idFields = [
  'id',
  'visit',
  'petition',
  'mediation',
  'escalation',
  'order',
  'review',
  'recheck',
  'evaluation',
  'meeting',
];

/** Ids of the objects that a step's notices may be about. */
function idsOf(thing: Thing | undefined, body: Fields): Set<string> {
  const ids = idFields.map((field) => body[field]).filter((id): id is string => typeof id === 'string');
  const together = Array.isArray(body['together']) ? body['together'].map(String) : []; // matters that the act covered too
  return new Set([...(thing ? [thing.id] : []), ...ids, ...together]);
}

function made(body: Fields): Thing | undefined {
  const { id, procedure } = body;
  return typeof id === 'string' && typeof procedure === 'string' ? { noun: procedure, id } : undefined;
}
