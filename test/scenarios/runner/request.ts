import { randomUUID } from 'node:crypto';
import type { Call, Reply } from './http';
import { StoryError } from './load';
import { publicCall } from './public-door';
import type { Fields, Step } from './story';
import { isFields, type Thing, type World } from './world';

const nobody = '00000000-0000-0000-0000-000000000000';
const kebab = (command: string) => command.replaceAll('_', '-');

/** A request as it was sent, so that `again` can send it once more. */
export interface Sent {
  who: string;
  call: Call;
  /** Sent without an account. */
  open: boolean;
}

/** What a step asks of the house, as an HTTP request (README §2). Reads the present version where one is needed. */
export async function requestOf(world: World, step: Step): Promise<Sent> {
  const [noun = '', command = ''] = step.act.split('.');
  const who = step.actor;
  if (!who) throw new StoryError(`${step.act} 没有写明谁来做`);
  const input = moved(world, step, world.names.resolveFields(step.input));
  const thing = step.target === undefined ? undefined : world.thing(step.target);
  if (world.isPublic(who)) {
    const name = noun === 'petition' ? kebab(command) : `${noun}-${kebab(command)}`;
    const petition = thing?.id ?? text(input['petition']);
    const call = publicCall(world, who, name, petition, input, step.proof === 'wrong');
    return { who, open: true, call: withKey(call) };
  }
  if (world.catalogue.reads.includes(command))
    return { who, open: false, call: readCall(world, noun, command, thing, input) };
  if (step.pick) return { who, open: false, call: withKey(await pickedCall(world, step, noun, command, input)) };
  const call =
    noun === 'approval'
      ? await approvalCall(world, who, command, thing, input)
      : actCall(world, noun, command, thing, input);
  const headers = thing ? await ifMatch(world, thing, who, step.if_match === 'stale') : {};
  return { who, open: false, call: withKey({ ...call, headers }) };
}

/** Sends a request, the first time or again. */
export function send(world: World, { who, call, open }: Sent): Promise<Reply> {
  return open ? world.door.send(null, call) : world.send(who, call);
}

function withKey(call: Call): Call {
  return { ...call, headers: { ...call.headers, 'idempotency-key': randomUUID() } };
}

async function ifMatch(world: World, thing: Thing, who: string, stale: boolean): Promise<Record<string, string>> {
  const seq = await world.seqFor(thing, who);
  return seq === undefined ? {} : { 'if-match': `"${stale ? seq - 1 : seq}"` };
}

/** A live run stands at today, so the days that a step speaks of move with it; what is reckoned from a day (期限计算器) stays. */
function moved({ time }: World, { act, at }: Step, input: Fields): Fields {
  if (time.virtual || act.startsWith('deadline.')) return input;
  const days = Math.round((midnight(time.now()) - midnight(at)) / dayMs);
  return shifted(input, days) as Fields;
}

const dayMs = 86_400_000;
/** The day of an instant in Shanghai, as the UTC midnight of that date, in ms. */
const midnight = (instant: string) => Math.floor((Date.parse(instant) + 8 * 3_600_000) / dayMs) * dayMs;

function shifted(value: unknown, days: number): unknown {
  if (Array.isArray(value)) return value.map((one) => shifted(one, days));
  if (isFields(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shifted(one, days)]));
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}(?![\d-])/.test(value)) return value;
  return new Date(Date.parse(value.slice(0, 10)) + days * dayMs).toISOString().slice(0, 10) + value.slice(10);
}

function readCall(world: World, noun: string, command: string, thing: Thing | undefined, input: Fields): Call {
  const base = world.baseOf(noun);
  if (command === 'query') return { method: 'POST', path: base, body: input };
  const tail = thing ? `/${thing.id}` : '';
  const sub = ['get', 'list'].includes(command) ? '' : `/${command}`;
  return { method: 'GET', path: `${base}${tail}${sub}`, query: input };
}

function actCall(world: World, noun: string, command: string, thing: Thing | undefined, input: Fields): Call {
  const base = world.baseOf(noun);
  if (noun === 'deadline') return { method: 'POST', path: `${base}/${command}`, body: input };
  if (thing) return { method: 'POST', path: `${base}/${thing.id}/${kebab(command)}`, body: input };
  if (!world.catalogue.nouns[noun]?.create.includes(command))
    return { method: 'POST', path: `${base}/${kebab(command)}`, body: input };
  return { method: 'POST', path: base, body: noun === 'supervision' ? { measure: command, ...input } : input };
}

async function approvalCall(
  world: World,
  who: string,
  command: string,
  thing: Thing | undefined,
  input: Fields,
): Promise<Call> {
  if (!thing) throw new StoryError('approval 要写明是哪一件');
  const act = String(input['act']);
  const reply = await world.send(who, { method: 'GET', path: '/approvals', query: { case: thing.id } });
  const open = rows(reply).find((row) => row['act'] === act);
  const id = text(open?.['id']) ?? world.approvals.get(`${thing.id} ${act}`) ?? nobody;
  return { method: 'POST', path: `/approvals/${id}/${command}`, body: input };
}

/** The one open task or notice in the actor's own inbox that fits `pick`. */
async function pickedCall(world: World, step: Step, noun: string, command: string, input: Fields): Promise<Call> {
  const pick = world.names.resolveFields(step.pick);
  const base = world.baseOf(noun);
  const query: Fields = noun === 'task' ? { open: true } : {};
  const found = rows(await world.send(step.actor ?? '', { method: 'GET', path: base, query }));
  const { what, about, ...cases } = pick;
  const fits = found.filter(
    (row) =>
      (what === undefined || `${text(row['what']) ?? ''}${text(row['text']) ?? ''}`.includes(String(what))) &&
      (about === undefined || row['about'] === about) &&
      Object.values(cases).every((id) => row['case'] === id),
  );
  const id = text(fits[0]?.['id']);
  if (!id) throw new StoryError(`收件箱里没有合适的${noun === 'task' ? '任务' : '通知'}：${JSON.stringify(step.pick)}`);
  return { method: 'POST', path: `${base}/${id}/${kebab(command)}`, body: input };
}

/** The rows of a list answer. */
export function rows(reply: Reply): Fields[] {
  const items = reply.body['items'];
  return Array.isArray(items) ? items.filter(isFields) : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
