import type { Reply } from './http';
import { at } from './references';
import type { Sent } from './request';
import type { Step } from './story';
import { isFields, type World } from './world';

/** Keeps what an accepted answer tells, and saves what the step wants saved. */
export function remember(world: World, step: Step, sent: Sent, reply: Reply): void {
  const people = sent.call.body?.['people'];
  world.learn(sent.who, reply.body, Array.isArray(people) ? people.filter(isFields) : []);
  world.save(step.save, reply.body, (path) => at(reply.body, path));
}
