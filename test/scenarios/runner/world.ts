import { readCatalogue, type Catalogue } from './catalogue';
import type { Directory } from './directory';
import type { Call, Door, Reply } from './http';
import { StoryError } from './load';
import type { Names } from './references';
import type { Fields, Story, StoryActor, Value } from './story';

/** A saved object: which procedure's, and its id. */
export interface Thing {
  noun: string;
  id: string;
}

/** A slip handed out at registration: the key of the public door. */
export interface Slip {
  petition: string;
  code: string;
  /** The persons registered, as the story defines them. */
  people: Fields[];
}

/** Time as a story moves it; in a live run nothing moves. */
export interface StoryTime {
  virtual: boolean;
  now(): string;
  moveTo(instant: string): Promise<void>;
  restartWorker(): Promise<void>;
}

/** Everything that grows while a story is played. */
export class World {
  readonly catalogue: Catalogue = readCatalogue();
  readonly things = new Map<string, Thing>();
  readonly slips: Slip[] = [];
  /** Open approvals by case and act, as the answers told them. */
  readonly approvals = new Map<string, string>();
  /** In a live run: names of objects whose state waits for a date of the story. What touches them is not judged. */
  readonly clouded = new Set<string>();
  private readonly seqs = new Map<string, number>();
  private readonly lastActor = new Map<string, string>();

  constructor(
    readonly story: Story,
    readonly folder: string,
    readonly names: Names,
    readonly directory: Directory,
    readonly door: Door,
    readonly time: StoryTime,
    /** The centre's code; a story with several centres names its own. */
    readonly center: string,
  ) {}

  actor(key: string): StoryActor {
    const actor = this.story.actors[key];
    if (!actor) throw new StoryError(`没有人物 ${key}`);
    return actor;
  }

  /** The name a reader knows this person by. */
  nameOf(key: string): string {
    const { login, person } = this.actor(key);
    const petitioner = person === undefined ? undefined : this.names.get(person);
    return isFields(petitioner) ? String(petitioner['name']) : this.directory.name(login);
  }

  isPublic(key: string | undefined): boolean {
    return key !== undefined && this.story.actors[key]?.login === 'public';
  }

  /** Sends as one of the story's people or, with a plain login (`guide1`, `guide1@xihua`), as that account. */
  send(who: string, call: Call): Promise<Reply> {
    const actor = this.story.actors[who];
    const [login = who, center] = who.split('@');
    return this.door.send({ login: actor?.login ?? login, center: actor?.center ?? center ?? this.center }, call);
  }

  thing(name: string): Thing {
    const thing = this.things.get(name);
    if (!thing) throw new StoryError(`对象“${name}”还没有保存`);
    return thing;
  }

  baseOf(noun: string): string {
    const base = this.catalogue.nouns[noun]?.base;
    if (!base) throw new StoryError(`${noun} 没有地址`);
    return base;
  }

  /** Reads an object as somebody who may: the one asked, else who last acted on it, else any of the cast. */
  async read(thing: Thing, first?: string): Promise<Reply> {
    const cast = Object.keys(this.story.actors).filter((key) => !this.isPublic(key));
    const order = [first, this.lastActor.get(thing.id), 'triage1', 'bureau1', 'supervisor1', ...cast];
    const call: Call = { method: 'GET', path: `${this.baseOf(thing.noun)}/${thing.id}` };
    let reply: Reply | undefined;
    for (const who of new Set(order)) {
      if (who === undefined || this.isPublic(who)) continue;
      reply = await this.send(who, call);
      if (reply.status === 200) return reply;
    }
    return reply ?? { status: 0, body: {}, ms: 0 };
  }

  /** The version to send for an object: what this actor sees now, else the last one known. */
  async seqFor(thing: Thing, who: string): Promise<number | undefined> {
    const reply = await this.send(who, { method: 'GET', path: `${this.baseOf(thing.noun)}/${thing.id}` });
    const seq = reply.status === 200 ? reply.body['seq'] : undefined;
    return typeof seq === 'number' ? seq : this.seqs.get(thing.id);
  }

  /** Remembers what an accepted answer tells: versions, slips, waiting approvals, who may read. */
  learn(who: string, answer: Fields, people: Fields[] = []): void {
    const { id, seq, slipCode, petition, pending } = answer;
    if (typeof id === 'string') {
      if (typeof seq === 'number') this.seqs.set(id, seq);
      if (!this.isPublic(who)) this.lastActor.set(id, who);
      if (isFields(pending)) this.approvals.set(`${id} ${String(pending['act'])}`, String(pending['id']));
    }
    if (typeof slipCode === 'string') {
      this.slips.push({ petition: String(petition ?? id), code: slipCode, people });
    }
  }

  /** Puts parts of an answer under the names that a step saves them by. */
  save(wanted: Record<string, string> | undefined, answer: Fields, valueAt: (path: string) => Value): void {
    for (const [name, path] of Object.entries(wanted ?? {})) {
      const value = valueAt(path);
      if (value === undefined) throw new StoryError(`回答里没有 ${path}，“${name}”无法保存`);
      this.names.set(name, value);
      const noun = path === 'order' ? 'supervision' : path;
      if (noun in this.catalogue.nouns) this.things.set(name, { noun, id: String(value) });
      else if (path === 'id') this.things.set(name, { noun: String(answer['procedure']), id: String(value) });
    }
  }
}

/** True for a plain object. */
export function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
