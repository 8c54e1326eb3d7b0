import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Stack } from '../support/stack';
import type { Act, Line, Person } from './lines';
import type { Timed } from './measure';

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** The house as its desks see it: over HTTP, with connections that stay open. */
export class House {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 200 });
  private readonly tokens = new Map<string, string>();

  constructor(
    private readonly stack: Stack,
    private readonly centers: string[],
  ) {}

  /** Signs everybody in before anything is measured. */
  async signIn(people: readonly Person[]): Promise<void> {
    for (const center of this.centers) {
      for (const login of people) {
        const { body } = await this.post('/auth/login', { center, login, password: this.stack.password }, {});
        this.tokens.set(`${center}/${login}`, String(body['token']));
      }
    }
  }

  /** One matter from its registration to the end of a line of acts. Throws what an act was refused with. */
  async lifecycle(line: Line, index: number, timed: Timed): Promise<void> {
    const center = this.centers[index % this.centers.length] ?? '';
    const opened = await timed(() => this.register(center, line.register));
    let { seq } = opened;
    for (const act of line.acts) seq = (await timed(() => this.act(center, opened.id, seq, act))).seq;
  }

  /** Registrations alone, spread over the centres. */
  async registration(line: Line, index: number, timed: Timed): Promise<void> {
    await timed(() => this.register(this.centers[index % this.centers.length] ?? '', line.register));
  }

  close(): void {
    this.agent.destroy();
  }

  private register(center: string, { by, input }: Act): Promise<{ id: string; seq: number }> {
    return this.done('/visits', input, { ...this.headers(center, by) });
  }

  private act(center: string, id: string, seq: number, { name, by, input }: Act): Promise<{ id: string; seq: number }> {
    return this.done(`/petitions/${id}/${name}`, input, { ...this.headers(center, by), 'if-match': `"${seq}"` });
  }

  private headers(center: string, by: Person): Record<string, string> {
    return { authorization: `Bearer ${this.tokens.get(`${center}/${by}`) ?? ''}`, 'idempotency-key': randomUUID() };
  }

  private async done(
    path: string,
    input: object,
    headers: Record<string, string>,
  ): Promise<{ id: string; seq: number }> {
    const { status, body } = await this.post(path, input, headers);
    if (status >= 300) throw new Error(`POST ${path}: ${status} ${JSON.stringify(body)}`);
    return { id: String(body['id']), seq: Number(body['seq']) };
  }

  private post(path: string, input: object, headers: Record<string, string>): Promise<Answer> {
    const body = JSON.stringify(input);
    const whole = { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
      const asked = request(
        `${this.stack.baseUrl}/api/v1${path}`,
        { method: 'POST', agent: this.agent, headers: whole },
        (reply) => {
          const parts: Buffer[] = [];
          reply.on('data', (part: Buffer) => parts.push(part));
          reply.on('error', reject);
          reply.on('end', () => {
            const text = Buffer.concat(parts).toString();
            resolve({ status: reply.statusCode ?? 0, body: text ? (JSON.parse(text) as Answer['body']) : {} });
          });
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
  }
}
