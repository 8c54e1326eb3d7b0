import { Connection } from '@temporalio/client';
import { KeyRing } from '@yimen/platform/crypto/key-ring';
import { EncryptingCodec } from '@yimen/platform/crypto/payload-codec';
import { join } from 'node:path';
import type { House } from './house';

type Payload = Parameters<EncryptingCodec['decode']>[0][number];

/** A word that the engine was given: where it stands in which history, and what it says in the clear. */
interface Word {
  place: string;
  text: string;
  sealed: boolean;
}

/** Everything that the engine's histories hold. */
export interface Held {
  runs: number;
  words: Word[];
}

const namespace = 'yimen';
/** Chinese, or the shape of a mobile or identity number; hexadecimal neighbours belong to an id. */
const personal = /\p{Script=Han}|(?<![\da-f])1[3-9]\d{9}(?![\da-f])|(?<![\da-f])\d{17}[\dX](?![\da-f])/u;
/** What the engine must be able to read itself: its own lists, and the SDK's note on a local activity (its number and time). */
const open = /\.(searchAttributes\.indexedFields|details\.data\.payloads)\./;

/** Reads all histories of every run, open and closed, and opens each payload with the house's keys. */
export async function held(house: House): Promise<Held> {
  const connection = await Connection.connect({ address: `127.0.0.1:${house.ports.temporal}` });
  const codec = new EncryptingCodec(KeyRing.open(join(house.home, 'keys.json')));
  try {
    const runs = await executions(connection);
    const words: Word[] = [];
    for (const execution of runs) {
      for (const event of await eventsOf(connection, execution)) words.push(...(await wordsIn(event, '', codec)));
    }
    return { runs: runs.length, words };
  } finally {
    await connection.close();
  }
}

/** Words that look like a person's, by the places at which they stand. */
export function personalIn({ words }: Held): string[] {
  return words.filter(({ text }) => personal.test(text)).map(({ place, text }) => `${place}: ${text.slice(0, 200)}`);
}

/** Places at which something is written in the clear that the engine need not read. */
export function unsealedIn({ words }: Held): string[] {
  return words.filter(({ place, sealed }) => !sealed && !open.test(place)).map(({ place }) => place);
}

type Execution = { workflowId?: string | null; runId?: string | null };

async function executions({ workflowService }: Connection): Promise<Execution[]> {
  const found: Execution[] = [];
  let token = new Uint8Array();
  do {
    const page = await workflowService.listWorkflowExecutions({ namespace, pageSize: 500, nextPageToken: token });
    found.push(...page.executions.map(({ execution }) => execution ?? {}));
    token = Uint8Array.from(page.nextPageToken);
  } while (token.length);
  return found;
}

async function eventsOf({ workflowService }: Connection, execution: Execution): Promise<object[]> {
  const events: object[] = [];
  let token = new Uint8Array();
  do {
    const page = await workflowService.getWorkflowExecutionHistory({ namespace, execution, nextPageToken: token });
    events.push(...(page.history?.events ?? []));
    token = Uint8Array.from(page.nextPageToken);
  } while (token.length);
  return events;
}

async function wordsIn(value: unknown, place: string, codec: EncryptingCodec): Promise<Word[]> {
  if (typeof value === 'string') return [{ place, text: value, sealed: true }]; // an id or a name of the engine's own
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  if (isPayload(value)) return [await wordOf(value, place, codec)];
  const parts = Object.entries(value).map(([key, part]) => wordsIn(part, `${place}.${key}`, codec));
  return (await Promise.all(parts)).flat();
}

async function wordOf(payload: Payload, place: string, codec: EncryptingCodec): Promise<Word> {
  const sealed = text(payload.metadata?.['encoding']) === 'binary/encrypted';
  const [clear] = await codec.decode([payload]);
  return { place: `${place}.`, text: text(clear?.data), sealed };
}

function isPayload(value: object): value is Payload {
  return 'metadata' in value && 'data' in value && value.data instanceof Uint8Array;
}

function text(bytes: Uint8Array | null | undefined): string {
  return Buffer.from(bytes ?? []).toString('utf8');
}
