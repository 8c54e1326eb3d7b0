import type { Fields, Value } from './story';

export interface Reply {
  status: number;
  body: Fields;
  /** Real time of the call in milliseconds. */
  ms: number;
}

export interface Call {
  method: 'GET' | 'POST';
  /** Below /api/v1, with a leading slash. */
  path: string;
  query?: Fields;
  body?: Fields;
  headers?: Record<string, string>;
}

/** One centre's HTTP door; keeps a bearer token per login and signs in again when a session has run out. */
export class Door {
  private readonly tokens = new Map<string, string>();

  constructor(
    private readonly baseUrl: string,
    private readonly password: string,
  ) {}

  /** Sends a call as an account of a centre, or as nobody (the public door). Throws when the login itself fails. */
  async send(who: { login: string; center: string } | null, call: Call): Promise<Reply> {
    if (!who) return this.fetch(call, {});
    const reply = await this.fetch(call, { authorization: `Bearer ${await this.token(who)}` });
    if (reply.status !== 401) return reply;
    this.tokens.delete(key(who));
    return this.fetch(call, { authorization: `Bearer ${await this.token(who)}` });
  }

  private async token(who: { login: string; center: string }): Promise<string> {
    const known = this.tokens.get(key(who));
    if (known) return known;
    const body = { ...who, password: this.password };
    const reply = await this.fetch({ method: 'POST', path: '/auth/login', body }, {});
    const token = reply.body['token'];
    if (typeof token !== 'string')
      throw new Error(`${who.login} 登录失败：${reply.status} ${JSON.stringify(reply.body)}`);
    this.tokens.set(key(who), token);
    return token;
  }

  private async fetch({ method, path, query, body, headers }: Call, more: Record<string, string>): Promise<Reply> {
    const url = new URL(`${this.baseUrl}/api/v1${path}`);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, String(value));
    const began = performance.now();
    const response = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...headers,
        ...more,
      },
      body: body ? JSON.stringify(body) : null,
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    return { status: response.status, body: parse(text), ms: performance.now() - began };
  }
}

function key(who: { login: string; center: string }): string {
  return `${who.center}/${who.login}`;
}

function parse(text: string): Fields {
  if (!text) return {};
  try {
    const value = JSON.parse(text) as Value;
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : { value };
  } catch {
    return { text };
  }
}
