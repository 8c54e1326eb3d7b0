import { randomUUID } from 'node:crypto';
import { startStack, type Stack, type StackOptions } from '../support/stack';
import { visitOf, wang } from '../support/visitor';

export { wang };

export interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}
export interface Sent {
  method?: string;
  /** A value is sent as JSON; text and bytes as they are. */
  body?: unknown;
  headers?: Record<string, string | undefined>;
}

/** Wang himself comes. */
export const visit = (more: object = {}) => visitOf([wang], more);
export const claim = { category: 'claim', route: 'petition', topic: '050000', flags: ['first'] };
/** Tables that any call may write: who was refused, who has signed in. */
const aside = ['refusal_log', 'session', 'account'];

/** A running installation with one centre, asked over HTTP as its people would. */
export async function openDoor(options: StackOptions, pack = 'zhongxiang') {
  const stack: Stack = await startStack(options);
  const { centerId } = await stack.openCenter({ code: 'zx', pack });
  const tokens = new Map<string, string>();

  async function send(path: string, { method, body, headers = {} }: Sent = {}): Promise<Answer> {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const type = body === undefined ? undefined : 'application/json';
    const given = Object.entries({ 'content-type': type, ...headers }).filter(([, value]) => value !== undefined);
    const response = await fetch(`${stack.baseUrl}${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: Object.fromEntries(given) as Record<string, string>,
      body: body === undefined ? null : raw ? (body as RequestInit['body'] & {}) : JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text.startsWith('{') ? JSON.parse(text) : { text }) as Answer['body'],
    };
  }

  async function tokenOf(login: string, center = 'zx'): Promise<string> {
    const known = tokens.get(`${center}/${login}`);
    if (known) return known;
    const { status, body } = await send('/api/v1/auth/login', { body: { center, login, password: stack.password } });
    if (status !== 200) throw new Error(`${login}: ${status} ${JSON.stringify(body)}`);
    tokens.set(`${center}/${login}`, String(body['token']));
    return String(body['token']);
  }

  /** A call of a signed-in person; a POST carries a key of its own unless told. */
  async function as(login: string, path: string, sent: Sent = {}, center = 'zx'): Promise<Answer> {
    const key = sent.body === undefined ? {} : { 'idempotency-key': randomUUID() };
    const headers = { authorization: `Bearer ${await tokenOf(login, center)}`, ...key, ...sent.headers };
    return send(`/api/v1${path}`, { ...sent, headers });
  }
  const get = (login: string, path: string) => as(login, path);

  /** An act at the present version; where a reminder was sent in between, it is read anew. */
  async function act(login: string, path: string, body: object = {}, headers: Sent['headers'] = {}): Promise<Answer> {
    for (let tries = 1; ; tries++) {
      const now = await as(login, path.split('/').slice(0, 3).join('/'));
      const answer = await as(login, path, {
        body,
        headers: { 'if-match': now.headers.get('etag') ?? '"0"', ...headers },
      });
      if (answer.status !== 412 || 'if-match' in headers || tries === 3) return answer;
    }
  }

  return {
    stack,
    centerId,
    send,
    as,
    get,
    act,
    tokenOf,
    async register(
      body: object = visit(),
      headers: Sent['headers'] = {},
    ): Promise<Answer['body'] & { petition: string }> {
      const answer = await as('guide1', '/visits', { body, headers });
      if (answer.status > 201) throw new Error(JSON.stringify(answer.body));
      return answer.body as Answer['body'] & { petition: string };
    },
    /** Number of rows of every table except those that any call may write. */
    async rows(): Promise<Record<string, number>> {
      const tables = await stack.sql<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
      );
      const counted = tables.filter(({ name }) => !aside.includes(name));
      const sql = counted
        .map(({ name }) => `select '${name}' as name, count(*)::int as n from "${name}"`)
        .join(' union all ');
      const found = await stack.sql<{ name: string; n: number }>(sql);
      return Object.fromEntries(found.map(({ name, n }) => [name, n]));
    },
  };
}

export type Door = Awaited<ReturnType<typeof openDoor>>;
