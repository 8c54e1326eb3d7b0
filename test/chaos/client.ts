import { pause } from '../support/wait';

/** What a desk gets back: the case as it stands. */
export interface Answer {
  id: string;
  seq: number;
  status: string;
  [field: string]: unknown;
}

interface Reply {
  status: number;
  body: Record<string, unknown>;
}

/** How long one act may take, whatever dies meanwhile. */
const patienceMs = 300_000;

/** The status of a connection that broke before an answer came. */
const silence = 0;

/** Answers after which the same request is sent again under the same key. */
const passing = [silence, 429, 503];

/**
 * A desk's program: keeps the Idempotency-Key of an act and sends it until somebody answers, whether a process died, a
 * connection broke or the house asked it to come again.
 */
export class PatientClient {
  private readonly tokens = new Map<string, string>();
  /** Acts answered so far; crashes are planned by it. */
  answered = 0;
  /** Requests that had to be sent again. */
  repeated = 0;

  constructor(
    private readonly baseUrl: string,
    private readonly center: string,
    private readonly password: string,
  ) {}

  /** Signs the accounts in before anything dies. */
  async signIn(logins: readonly string[]): Promise<void> {
    for (const login of logins) {
      const reply = await this.once('POST', '/auth/login', { center: this.center, login, password: this.password }, {});
      if (reply.status !== 200) throw new Error(`${login}: ${reply.status} ${JSON.stringify(reply.body)}`);
      this.tokens.set(login, String(reply.body['token']));
    }
  }

  /**
   * One act, until it is answered. In: the path below /api/v1, the version known (null opens a case). A version that is
   * old by a reminder is read again from the answer. Throws a refusal, or what was heard last after five minutes.
   */
  async act(by: string, path: string, key: string, seq: number | null, body: object): Promise<Answer> {
    let known = seq;
    let last = '';
    for (const end = performance.now() + patienceMs; performance.now() < end; this.repeated += 1) {
      const headers = { ...this.badge(by, known), 'idempotency-key': key };
      const reply = await this.once('POST', path, body, headers).catch(nobodyAnswered);
      if (reply.status > 0 && reply.status < 300) {
        this.answered += 1;
        return reply.body as Answer;
      }
      last = `${reply.status} ${JSON.stringify(reply.body)}`;
      if (reply.status === 412) known = versionIn(reply);
      else if (!passing.includes(reply.status)) break;
      await pause(250);
    }
    throw new Error(`${by} ${path}: ${last}`);
  }

  private badge(login: string, seq: number | null): Record<string, string> {
    const badge = { authorization: `Bearer ${this.tokens.get(login) ?? ''}` };
    return seq === null ? badge : { ...badge, 'if-match': `"${seq}"` };
  }

  private async once(method: string, path: string, body: object, headers: Record<string, string>): Promise<Reply> {
    const response = await fetch(`${this.baseUrl}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    return { status: response.status, body: (await response.json()) as Reply['body'] };
  }
}

function nobodyAnswered(error: unknown): Reply {
  return { status: silence, body: { error: String((error as Error).cause ?? error) } };
}

function versionIn({ body }: Reply): number {
  return Number((body['state'] as { seq?: number } | undefined)?.seq);
}
