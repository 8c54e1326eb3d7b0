import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** One person at a browser: the session in a cookie, the page token with every POST, connections that stay open. */
export interface Page {
  get(path: string): Promise<Record<string, unknown>>;
  post(path: string, body: object): Promise<Record<string, unknown>>;
  close(): void;
}

/** Signs in. In: address of the installation, login and password. Throws what the door answers. */
export async function openPage(address: string, login: string, password: string): Promise<Page> {
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  const door = await send(agent, address, 'POST', '/auth/login', {}, { login, password });
  const cookie = door.cookies.map((one) => one.split(';')[0]).join('; ');
  const token = String(door.body['csrf']);
  const key = () => ({ 'x-csrf-token': token, 'idempotency-key': randomUUID() });
  return {
    get: async (path) => (await send(agent, address, 'GET', path, { cookie })).body,
    post: async (path, body) => (await send(agent, address, 'POST', path, { cookie, ...key() }, body)).body,
    close: () => agent.destroy(),
  };
}

interface Answer {
  body: Record<string, unknown>;
  cookies: string[];
}

function send(
  agent: Agent,
  address: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  content?: object,
): Promise<Answer> {
  const text = content === undefined ? undefined : JSON.stringify(content);
  const more =
    text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  return new Promise((resolve, reject) => {
    const asked = request(
      `${address}/api/v1${path}`,
      { method, agent, headers: { ...headers, ...more, accept: 'application/json' } },
      (reply) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('error', reject);
        reply.on('end', () => {
          const said = Buffer.concat(parts).toString();
          if ((reply.statusCode ?? 500) >= 300) reject(new Error(`${method} ${path}: ${reply.statusCode} ${said}`));
          else resolve({ body: JSON.parse(said) as Answer['body'], cookies: reply.headers['set-cookie'] ?? [] });
        });
      },
    );
    asked.on('error', reject);
    asked.end(text);
  });
}
