import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Sessions } from '@yimen/application/accounts/sessions';
import { isScreenToken, Screens } from '@yimen/application/desk/screens';
import { isAfter, type Cursor } from '@yimen/application/stream/cursor';
import { Feed, feedChannel } from '@yimen/application/stream/feed';
import { YimenConfig } from '@yimen/platform/config/config';
import { listen, type StopListening } from '@yimen/platform/db/listener';
import type { StreamClient } from './stream-client';

const beatMs = 15_000;
/** Between two looks at the feed when nobody has called: reminders of the worker call nobody. */
const pollMs = 1_000;
const sweepMs = 3_600_000;
const mostPerAccount = 6;

/**
 * All open streams of this process: one listening connection and one read of the feed for all of them, judged per person
 * before anything is written. Begins with the first stream.
 */
@Injectable()
export class StreamHub implements BeforeApplicationShutdown {
  private readonly log = new Logger('StreamHub');
  private readonly clients = new Set<StreamClient>();
  private readonly stopped = new AbortController();
  private cursor: Cursor | null = null;
  private wake: () => void = () => undefined;
  private stopListening: StopListening | null = null;
  private loop: Promise<void> | null = null;
  private swept = 0;

  constructor(
    private readonly feed: Feed,
    private readonly sessions: Sessions,
    private readonly config: YimenConfig,
    private readonly screens: Screens,
  ) {
    sessions.onRevoke((token) => this.close((client) => client.token === token));
  }

  /** Takes a stream in: tells first what it missed after `client.cursor`, then all that comes. `resume`: it has been here before. */
  async join(client: StreamClient, resume: boolean): Promise<void> {
    this.begin();
    this.makeRoom(client);
    this.clients.add(client);
    if (resume && !(await this.feed.reaches(client.cursor))) {
      client.cursor = await this.feed.head();
      client.event('reset', {}); // its place is unknown here: the page reads everything anew
    }
    client.event('ready', {});
    await this.catchUp(client);
  }

  leave(client: StreamClient): void {
    this.clients.delete(client);
  }

  get size(): number {
    return this.clients.size;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped.abort();
    this.wake();
    this.close(() => true);
    await this.stopListening?.();
    await this.loop;
  }

  /** Until no row lies between the client's place and the live one: only then, in the same breath, it goes live. */
  private async catchUp(client: StreamClient): Promise<void> {
    while (this.clients.has(client)) {
      const { rows, to, full } = await this.feed.missed(client.session, client.cursor);
      client.tell(rows, to);
      if (full || (this.cursor && isAfter(this.cursor, client.cursor))) continue;
      client.live = true;
      return;
    }
  }

  private begin(): void {
    if (this.loop || this.stopped.signal.aborted) return;
    this.stopListening = listen(this.config.databaseUrl, feedChannel, () => this.wake());
    this.loop = this.run();
  }

  private async run(): Promise<void> {
    let beaten = performance.now();
    while (!this.stopped.signal.aborted) {
      const more = await this.turn().catch((error: unknown) => {
        this.log.warn(`the feed waits: ${String(error)}`);
        return false;
      });
      if (performance.now() - beaten >= beatMs) {
        beaten = performance.now();
        await this.beat().catch((error: unknown) => this.log.warn(`no beat: ${String(error)}`));
      }
      if (!more) await this.pause();
    }
  }

  /** One look at the feed; true when there is more at once. */
  private async turn(): Promise<boolean> {
    if (this.clients.size === 0 && this.cursor) this.cursor = await this.feed.head();
    await this.feed.release();
    const from = this.cursor ?? (await this.feed.head());
    const { rows, to, full } = await this.feed.read(from);
    this.cursor = to;
    for (const client of this.clients) if (client.live) client.tell(rows, to);
    return full;
  }

  /** Shuts the streams of those who have signed out elsewhere, and takes over changed rights. */
  private async beat(): Promise<void> {
    for (const client of [...this.clients]) {
      const { token } = client;
      const session = await (isScreenToken(token) ? this.screens.read(token) : this.sessions.peek(token));
      if (!session) this.close((one) => one === client);
      else {
        client.session = session;
        client.beat();
      }
    }
    if (performance.now() - this.swept > sweepMs) {
      this.swept = performance.now();
      await this.feed.sweep();
    }
  }

  private close(which: (client: StreamClient) => boolean): void {
    for (const client of [...this.clients].filter(which)) {
      this.clients.delete(client);
      client.close();
    }
  }

  /** A page that forgets to close its streams loses the oldest. */
  private makeRoom({ session }: StreamClient): void {
    const own = [...this.clients].filter((client) => client.session.accountId === session.accountId);
    for (const old of own.slice(0, Math.max(0, own.length - mostPerAccount + 1))) this.close((one) => one === old);
  }

  private async pause(): Promise<void> {
    const woken = new AbortController();
    this.wake = () => woken.abort();
    await sleep(pollMs, undefined, { signal: woken.signal }).catch(() => undefined);
  }
}
