import { join } from 'node:path';
import { root, script, type Child } from './native';
import { until } from './wait';

export const callbackPath = '/api/v1/auth/oidc/callback';

/** Settings of an installation whose provider listens on that port. */
export function oidcEnv(port: number): Record<string, string> {
  return {
    YIMEN_OIDC_ISSUER: `http://127.0.0.1:${port}`,
    YIMEN_OIDC_CLIENT_ID: 'yimen',
    YIMEN_OIDC_CLIENT_SECRET: 'house-secret',
  };
}

/** A real OIDC provider on this host; in: its port, the address of the house, a file for what it says. */
export async function startProvider(port: number, house: string, logFile: string): Promise<Child> {
  const args = [join(root, 'test/support/oidc-provider.mjs'), String(port), `${house}${callbackPath}`];
  const child = script('processes').launch('oidc', process.execPath, args, { logFile });
  const there = () => fetch(`http://127.0.0.1:${port}/.well-known/openid-configuration`).then(({ ok }) => ok);
  await until(() => there().catch(() => false), { withinMs: 20_000, everyMs: 100 });
  return child;
}

export interface Step {
  status: number;
  /** Where to go next; '' when nowhere. */
  location: string;
  body: Record<string, unknown>;
}

/** As much of a browser as a login needs: cookies by host and port, and no redirect followed by itself. */
export class Wanderer {
  readonly cookies = new Map<string, Map<string, string>>();

  constructor(readonly home: string) {}

  async go(
    address: string,
    init: { json?: unknown; form?: Record<string, string>; csrf?: string } = {},
  ): Promise<Step> {
    const url = new URL(address, this.home);
    const jar = this.cookies.get(url.host) ?? new Map<string, string>();
    this.cookies.set(url.host, jar);
    const headers: Record<string, string> = { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') };
    if (init.json !== undefined) headers['content-type'] = 'application/json';
    if (init.csrf) headers['x-csrf-token'] = init.csrf;
    const body = init.form
      ? new URLSearchParams(init.form)
      : init.json === undefined
        ? null
        : JSON.stringify(init.json);
    const answer = await fetch(url, { method: body === null ? 'GET' : 'POST', headers, body, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) keep(jar, line);
    const text = await answer.text();
    const location = answer.headers.get('location');
    return {
      status: answer.status,
      location: location ? new URL(location, url).href : '',
      body: (text.startsWith('{') ? JSON.parse(text) : { text }) as Step['body'],
    };
  }

  /** Signs in at the provider. In: the way there, who one is, more fields of its page. Out: the callback's address, not yet opened. */
  async signInThere(address: string, subject: string, more: Record<string, string> = {}): Promise<string> {
    let step = await this.go(address);
    if (!step.location.includes('/interaction/')) return step.location;
    step = await this.go(step.location, { form: { subject, act: 'in', ...more } });
    while (step.location && !step.location.startsWith(this.home)) step = await this.go(step.location);
    return step.location;
  }
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...options] = line.split('; ');
  const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
  const gone = value === '' || options.some((one) => /^expires=Thu, 01 Jan 1970/i.test(one));
  if (gone) jar.delete(name);
  else jar.set(name, value);
}
