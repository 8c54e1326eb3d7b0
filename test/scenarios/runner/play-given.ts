import { givenActs, type GivenAct } from './given-cases';
import type { Reply } from './http';
import { refusalOf } from './judge';
import { remember } from './remember';
import { requestOf, send } from './request';
import type { Step } from './story';
import { isFields, type World } from './world';

/** A story whose past could not be built. */
export class GivenFailed extends Error {}

/** Builds `given.cases` through the same acts, in time order. Throws GivenFailed with the act that was refused. */
export async function playGiven(world: World): Promise<void> {
  for (const act of givenActs(world.story, world.directory)) {
    await world.time.moveTo(act.at);
    const reply = await playGivenAct(world, act);
    if (reply.status < 200 || reply.status > 299)
      throw new GivenFailed(
        `${act.at} ${act.actor} ${act.act}（${act.target ?? Object.keys(act.save ?? {}).join()}）：${refusalOf(reply)}`,
      );
  }
  await world.time.moveTo(world.story.calendar_from);
}

/** One act; where the pack has it signed one level up, the government's leader signs at once. */
async function playGivenAct(world: World, act: GivenAct): Promise<Reply> {
  const reply = await sendGiven(world, act);
  const { pending } = reply.body;
  if (!act.target || !isFields(pending) || pending['act'] !== act.act) return reply;
  return sendGiven(world, { ...act, actor: 'government1', act: 'approval.approve', input: { act: act.act } });
}

async function sendGiven(world: World, act: GivenAct): Promise<Reply> {
  const step: Step = { say: '', expect: { ok: true }, ...act };
  const sent = await requestOf(world, step);
  const reply = await send(world, sent);
  if (reply.status < 300) remember(world, step, sent, reply);
  return reply;
}
