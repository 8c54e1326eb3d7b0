import type { Progress } from './progress';

/** What opens one matter: the slip's code and the tail of the ID number or phone. Kept in memory only. */
export interface Proof {
  slipCode: string;
  proof: string;
}

export interface Rating {
  object: string;
  grade: 'satisfied' | 'basically_satisfied' | 'dissatisfied';
  reason?: string;
}

/** Why a request was not answered. `code` is the server's; 'offline' and 'slow' are the phone's own. */
export class Failure extends Error {
  constructor(
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly extra: { traceId?: string; retryAfter?: number; triesLeft?: number } = {},
  ) {
    super(detail);
  }
}

const base = '/api/v1/public';
const giveUpAfter = 30_000;

/** The state of the matter. Throws Failure. */
export function askProgress(proof: Proof): Promise<Progress> {
  return post('progress', proof) as Promise<Progress>;
}

/** Rates one body. In: a key that stays the same when the same rating is sent again. Throws Failure. */
export async function sendRating(proof: Proof, rating: Rating, key: string): Promise<void> {
  await post('rate', { ...proof, ...rating }, { 'idempotency-key': key });
}

/** A key for one act of the person. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function post(path: string, body: object, headers: Record<string, string> = {}): Promise<unknown> {
  const cut = new AbortController();
  const timer = setTimeout(() => cut.abort(), giveUpAfter);
  try {
    const response = await fetch(`${base}/${path}`, {
      method: 'POST',
      cache: 'no-store',
      credentials: 'omit',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal: cut.signal,
    });
    if (!response.ok) throw await failureOf(response);
    return await response.json();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('offline', '网络已断开', '没有连上服务器，请检查网络后重试。');
  } finally {
    clearTimeout(timer);
  }
}

interface ProblemBody {
  code?: string;
  title?: string;
  detail?: string;
  traceId?: string;
  triesLeft?: number;
}

async function failureOf(response: Response): Promise<Failure> {
  const body: unknown = await response.json().catch(() => ({}));
  const { code, title, detail, traceId, triesLeft } = body as ProblemBody;
  const retryAfter = Number(response.headers.get('retry-after')) || undefined;
  const words = [code ?? `http_${response.status}`, title ?? '暂时查不到', detail ?? '服务器没有正常答复。'] as const;
  return new Failure(...words, { traceId, retryAfter, triesLeft });
}
