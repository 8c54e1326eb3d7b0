import type { Call, Reply } from './http';
import { StoryError } from './load';
import type { Fields } from './story';
import { isFields, type Slip, type World } from './world';

/** The second proof: last four of the ID number, or of the phone when there is none. */
export function proofOf(person: Fields): string {
  return String(person['idNumber'] ?? person['phone'] ?? '').slice(-4);
}

/** The slip by which a person asks about a petition; without one of it, any slip that carries this person's name. */
function slipFor(world: World, actor: string, petition?: string): { slip: Slip; person: Fields } {
  const key = world.actor(actor).person;
  const person = key === undefined ? undefined : world.names.get(key);
  if (!isFields(person)) throw new StoryError(`人物 ${actor} 没有写明是谁`);
  const slip =
    world.slips.find((each) => each.petition === petition) ??
    world.slips.find(({ people }) => people.some((each) => each['name'] === person['name']));
  if (!slip) throw new StoryError(`没有发给 ${String(person['name'])} 的查询码`);
  return { slip, person };
}

/** An act at the public door. `wrong` sends a second proof that does not fit. */
export function publicCall(
  world: World,
  actor: string,
  command: string,
  petition: string | undefined,
  input: Fields,
  wrong: boolean,
): Call {
  const { slip, person } = slipFor(world, actor, petition);
  const right = proofOf(person);
  const proof = wrong ? (right === '0000' ? '1111' : '0000') : right;
  return { method: 'POST', path: `/public/${command}`, body: { slipCode: slip.code, proof, ...input } };
}

/** What the public door shows this person now. */
export function progress(world: World, actor: string, petition?: string): Promise<Reply> {
  return world.door.send(null, publicCall(world, actor, 'progress', petition, {}, false));
}
