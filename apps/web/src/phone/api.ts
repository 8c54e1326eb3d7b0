import type { Paper, Progress } from './progress';

/** What opens one matter: the slip's code, and the tail of the ID number or phone or a code by text message. */
export interface Proof {
  slipCode: string;
  proof: string;
}

/** A session of ten minutes; kept in the page's memory only, never in a cookie or a store. */
export type Token = string;

export interface Rating {
  object: string;
  grade: 'satisfied' | 'basically_satisfied' | 'dissatisfied';
  reasons?: string[];
  reason?: string;
}

export interface Centre {
  title?: string;
  phone?: string;
  /** A code may be asked for by text message. */
  sms?: boolean;
}

/** Why a request was not answered. `code` is the server's; 'offline' is the phone's own. */
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

const base = '/api/v1/public/';
const giveUpAfter = 30_000;
const giveUpSendingAfter = 90_000;

/** Opens a session. Throws Failure. */
export async function openSession({ slipCode, proof }: Proof): Promise<Token> {
  const { token } = (await ask('POST', 'sessions', null, { code: slipCode, proof })) as { token: Token };
  return token;
}

/** Asks for a code by text message. Out: seconds until the next may be asked for. Throws Failure. */
export async function askSmsCode(code: string): Promise<number> {
  const { seconds } = (await ask('POST', 'sessions/code', null, { code })) as { seconds: number };
  return seconds;
}

/** Ends a session; when the page is closed meanwhile, the request goes out all the same. */
export function closeSession(token: Token): void {
  const headers = { authorization: `Bearer ${token}` };
  void fetch(`${base}sessions`, { method: 'DELETE', headers, keepalive: true, credentials: 'omit' }).catch(
    () => undefined,
  );
}

/** The state of the matter. Throws Failure. */
export function askProgress(token: Token): Promise<Progress> {
  return ask('GET', 'progress', token) as Promise<Progress>;
}

/** One paper with its text. Throws Failure. */
export function askPaper(token: Token, id: string): Promise<Paper & { text: string }> {
  return ask('GET', `documents/${id}`, token) as Promise<Paper & { text: string }>;
}

/** Whom to telephone when nothing else works; {} when that is not known either. */
export function askCentre(): Promise<Centre> {
  return (ask('GET', 'centre', null) as Promise<Centre>).catch(() => ({}));
}

/** Rates one body. In: a key that stays the same when the same rating is sent again. Throws Failure. */
export async function sendRating(token: Token, rating: Rating, key: string): Promise<void> {
  await ask('POST', 'ratings', token, rating, { 'idempotency-key': key });
}

/** 追评. Throws Failure. */
export async function addToRating(token: Token, object: string, text: string): Promise<void> {
  await ask('POST', 'ratings/addendum', token, { object, text });
}

/** Sends one photo; sent again, it is kept once. Throws Failure. */
export async function sendPhoto(token: Token, photo: Blob): Promise<void> {
  const form = new FormData();
  form.append('photo', photo, 'photo');
  await ask('POST', 'materials', token, form);
}

/** A key for one act of the person. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function ask(
  method: string,
  path: string,
  token: Token | null,
  body?: object,
  more: Record<string, string> = {},
): Promise<unknown> {
  const form = body instanceof FormData;
  const cut = new AbortController();
  const timer = setTimeout(() => cut.abort(), form ? giveUpSendingAfter : giveUpAfter);
  try {
    const response = await fetch(base + path, {
      method,
      cache: 'no-store',
      credentials: 'omit',
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body && !form ? { 'content-type': 'application/json' } : {}),
        ...more,
      },
      body: form ? body : body && JSON.stringify(body),
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
