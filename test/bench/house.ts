import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Stack } from '../support/stack';
import type { Act, Line, Person } from './lines';
import type { Timed } from './measure';

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

interface Case {
  id: string;
  seq: number;
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

  private async register(center: string, { by, input }: Act): Promise<Case> {
    return caseOf('/visits', await this.post('/visits', input, this.headers(center, by)));
  }

  /** A reminder may be written between two acts; then the desk looks again and repeats its act, as a page does. */
  private async act(center: string, id: string, seq: number, act: Act): Promise<Case> {
    const path = `/petitions/${id}/${act.name}`;
    const send = (known: number) =>
      this.post(path, act.input, { ...this.headers(center, act.by), 'if-match': `"${known}"` });
    const first = await send(seq);
    if (first.status !== 412) return caseOf(path, first);
    return caseOf(path, await send(Number((first.body['state'] as { seq?: number } | undefined)?.seq)));
  }

  private headers(center: string, by: Person): Record<string, string> {
    return { authorization: `Bearer ${this.tokens.get(`${center}/${by}`) ?? ''}`, 'idempotency-key': randomUUID() };
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

function caseOf(path: string, { status, body }: Answer): Case {
  if (status >= 300) throw new Error(`POST ${path}: ${status} ${JSON.stringify(body)}`);
  return { id: String(body['id']), seq: Number(body['seq']) };
}
