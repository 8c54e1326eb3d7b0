import type { Session } from '@yimen/application/accounts/session';
import { cursorText, isAfter, type Cursor } from '@yimen/application/stream/cursor';
import { mayHear, type FeedKind, type FeedRow } from '@yimen/application/stream/feed';

/** As much of a raw answer as a stream needs. */
export interface Wire {
  write(chunk: string): boolean;
  end(): unknown;
  destroy(): unknown;
  readonly writableLength: number;
}

/** Who reads so slowly that a megabyte waits is cut off; he comes again and is told what he missed. */
const mostWaiting = 1_048_576;

/** One open stream: whose, what of it, and up to where it has been told. */
export class StreamClient {
  /** Told up to here; what lies before is never told again. */
  cursor: Cursor;
  /** Has it caught up, so that the live feed may be written to it? */
  live = false;

  constructor(
    readonly token: string,
    public session: Session,
    private readonly topics: ReadonlySet<FeedKind>,
    private readonly wire: Wire,
    from: Cursor,
  ) {
    this.cursor = from;
  }

  /** Writes what this person may hear of it and has not heard; moves on to `to`. */
  tell(rows: FeedRow[], to: Cursor): void {
    for (const row of rows) {
      if (!isAfter(row.cursor, this.cursor) || !this.topics.has(row.kind) || !mayHear(row, this.session)) continue;
      this.event(row.kind, row.data, row.cursor);
    }
    if (isAfter(to, this.cursor)) this.cursor = to;
  }

  /** One event; the id is what the browser sends back as Last-Event-ID. */
  event(name: string, data: unknown, at: Cursor = this.cursor): void {
    this.write(`id: ${cursorText(at)}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** A comment keeps proxies from closing the line; the id alone moves the browser's place on without an event. */
  beat(): void {
    this.write(`: beat\nid: ${cursorText(this.cursor)}\n\n`);
  }

  close(): void {
    this.wire.end();
  }

  private write(chunk: string): void {
    if (!this.wire.write(chunk) && this.wire.writableLength > mostWaiting) this.wire.destroy();
  }
}
