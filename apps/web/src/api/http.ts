import { noteOutage } from './outage';
import { offlineProblem, Problem, problemOf } from './problem';

/** The page token of the signed-in person; it lives in memory only, the cookie is beyond scripts. */
let csrf: string | null = null;
/** Counts signing in and out: an answer belongs to the session in which it was asked for. */
let session = 0;
let onSignedOut: () => void = () => undefined;

/** Remembers the page token that POST requests send back; null after leaving. */
export function setCsrf(token: string | null): void {
  csrf = token;
  session += 1;
}

/** Names what happens when the session has ended (401): the log-in page comes up where the person stands. */
export function whenSignedOut(act: () => void): void {
  onSignedOut = act;
}

export interface CallOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** One per intent of a person, kept over repeats: a second arrival changes nothing. */
  key?: string;
  /** The version of the case that the person was looking at. */
  seq?: number;
  signal?: AbortSignal;
}

/** Sends one request. In: path below /api/v1. Out: the answer's JSON. Throws Problem. */
export async function call<T>(path: string, options: CallOptions = {}): Promise<T> {
  const asked = session;
  const response = await fetch(`/api/v1${path}`, {
    method: options.method ?? 'GET',
    headers: headersOf(options),
    body: options.body === undefined ? undefined : JSON.stringify(options.body),
    credentials: 'same-origin',
    signal: options.signal,
  }).catch((error: unknown) => {
    if (options.signal?.aborted) throw error;
    throw offlineProblem();
  });
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  const problem = await problemOf(response);
  leaveFor(problem, asked);
  throw problem;
}

/** A late answer to a session that is over (the page's last word after the log-out) does not throw out who has signed in since. */
function leaveFor({ body }: Problem, asked: number): void {
  if (body.code === 'unauthenticated' && asked === session) onSignedOut();
}

function headersOf({ method = 'GET', body, key, seq }: CallOptions): Record<string, string> {
  return {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(method !== 'GET' && csrf ? { 'x-csrf-token': csrf } : {}),
    ...(key ? { 'idempotency-key': key } : {}),
    ...(seq === undefined ? {} : { 'if-match': `"${seq}"` }),
  };
}

/** Fetches a file and hands it to the browser under the name that the api gives it. In: path below /api/v1. Throws Problem. */
export async function download(path: string): Promise<void> {
  const asked = session;
  const response = await fetch(`/api/v1${path}`, { credentials: 'same-origin' }).catch(() => {
    throw offlineProblem();
  });
  if (!response.ok) {
    const problem = await problemOf(response);
    leaveFor(problem, asked);
    throw problem;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = fileNameOf(response);
  link.click();
  URL.revokeObjectURL(link.href);
}

function fileNameOf({ headers }: Response): string {
  const [, name] = /filename\*=UTF-8''([^;]+)/.exec(headers.get('content-disposition') ?? '') ?? [];
  return name ? decodeURIComponent(name) : '导出.csv';
}

const mostTries = 5;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Sends an act, and sends it again with the same key while the engine is away (503), after the seconds that the api
 * names. Throws Problem; gives up after five tries.
 */
export async function callUntilHeard<T>(path: string, options: CallOptions): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call<T>(path, options);
    } catch (error) {
      const wait = error instanceof Problem ? error.retryAfter : null;
      if (wait === null || tries === mostTries) throw error;
      noteOutage(Date.now() + wait * 1000);
      await pause(wait * 1000);
    } finally {
      noteOutage(null);
    }
  }
}

/** A fresh key for a new intent. */
export function newKey(): string {
  return crypto.randomUUID ? crypto.randomUUID() : `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}
