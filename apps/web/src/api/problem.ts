/** An RFC 9457 problem of the api. `code` is the contract; `title` and `detail` are the words for people. */
export interface ProblemBody {
  code: string;
  status: number;
  title: string;
  detail: string;
  traceId?: string;
  /** 401 login_failed: how often one may still try. */
  triesLeft?: number;
  /** Seconds until the account opens again (account_locked). */
  retryAfter?: number;
  errors?: { pointer: string; code: string; message: string }[];
  /** 409, 412: the case as it stands now. */
  state?: Record<string, unknown>;
}

/** A request that the api refused, or that did not reach it (`code` offline). */
export class Problem extends Error {
  constructor(
    readonly body: ProblemBody,
    /** Seconds after which the same request may be sent again; null when repeating it makes no sense. */
    readonly retryAfter: number | null = null,
    /** Seconds that the server asks to wait, whatever the reason. */
    readonly wait: number | null = retryAfter,
  ) {
    super(body.title);
    this.name = 'Problem';
  }

  /** Did somebody else change the case first? The typed text stays, the person decides. */
  get isConflict(): boolean {
    return this.body.state !== undefined && (this.body.status === 409 || this.body.status === 412);
  }
}

const offline: ProblemBody = {
  code: 'offline',
  status: 0,
  title: '网络已断开',
  detail: '请求没有送到服务器，请检查网络后重试。',
};

/** The problem of a request that never arrived. */
export function offlineProblem(): Problem {
  return new Problem(offline);
}

/** Reads the problem out of a failed answer; an answer of another kind (a proxy's page) becomes a plain one. */
export async function problemOf(response: Response): Promise<Problem> {
  const retryAfter = Number(response.headers.get('retry-after')) || null;
  const body = (await response.json().catch(() => null)) as Partial<ProblemBody> | null;
  const { status } = response;
  const plain = { code: `http_${status}`, status, title: '服务器没有正常应答', detail: `状态 ${status}，请稍后再试。` };
  const wait = body?.retryAfter ?? retryAfter;
  return new Problem({ ...plain, ...body }, status === 503 ? (wait ?? 5) : null, wait);
}
