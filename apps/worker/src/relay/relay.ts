import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { outboxChannel } from '@yimen/application/kernel/openings';
import { Database, Engine, Failpoints } from '@yimen/application/kernel/ports';
import { YimenConfig } from '@yimen/platform/config/config';
import { listen, type StopListening } from '@yimen/platform/db/listener';
import type { StartOrder } from '@yimen/workflows/contract/gateway';

interface OutboxRow {
  seq: string;
  topic: string;
  payload: StartOrder;
  attempts: number;
}

const batch = 40;
const maxAttempts = 200;
/** Pause after each start: a flood of registrations goes first, its workflows follow at some forty a second. */
const breathMs = 25;

/**
 * Carries the outbox to the engine: every committed registration gets its workflow, once in effect, however often it is tried.
 * Several relays may run: rows are claimed with SKIP LOCKED. Failures back off; a row that fails for days is laid aside for a person.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Relay');
  private running = true;
  private wake: () => void = () => undefined;
  private loop: Promise<void> = Promise.resolve();
  private stopListening: StopListening | null = null;

  constructor(
    private readonly database: Database,
    private readonly engine: Engine,
    private readonly failpoints: Failpoints,
    private readonly config: YimenConfig,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.workerRoles.includes('relay')) return;
    this.stopListening = listen(this.config.databaseUrl, outboxChannel, () => this.wake());
    this.loop = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.running = false;
    this.wake();
    await this.stopListening?.();
    await this.loop;
  }

  private async run(): Promise<void> {
    while (this.running) {
      const carried = await this.carry().catch((error: unknown) => {
        this.log.warn(`outbox waits: ${String(error)}`);
        return 0;
      });
      if (!this.running) return;
      await (carried > 0 ? sleep(carried * breathMs) : this.pause());
    }
  }

  /** Until something new is heard, two seconds at most: a notification may be lost. */
  private async pause(): Promise<void> {
    const woken = new Promise<void>((resolve) => (this.wake = resolve));
    await Promise.race([woken, sleep(2_000)]);
  }

  /** One batch: claimed, started, ticked off, in one transaction; a crash before the commit repeats harmless starts. */
  private carry(): Promise<number> {
    return this.database.asSystem(async (tx) => {
      const rows: OutboxRow[] = await tx.query(
        `select seq, topic, payload, attempts from outbox where sent_at is null and dead_at is null and next_at <= now()
          order by seq limit $1 for update skip locked`,
        [batch],
      );
      const outcomes = await Promise.all(rows.map((row) => this.send(row)));
      this.failpoints.reach('relay.before_ack');
      const sent = rows.filter((_row, index) => outcomes[index] === null).map((row) => row.seq);
      if (sent.length)
        await tx.query('update outbox set sent_at = now(), attempts = attempts + 1 where seq = any ($1::bigint[])', [
          sent,
        ]);
      for (const [index, row] of rows.entries()) {
        const error = outcomes[index];
        if (error) await this.backOff(tx, row, error);
      }
      return sent.length;
    });
  }

  private async send({ topic, payload }: OutboxRow): Promise<string | null> {
    try {
      if (topic === 'start') this.failpoints.reach('relay.before_start');
      const state = await this.engine.start(payload); // a run that begins reads the file by itself
      if (topic === 'rouse' && state === 'running') await this.engine.signal(payload, 'lookAgain', null);
      return null;
    } catch (error) {
      return String(error).slice(0, 500);
    }
  }

  private async backOff(
    tx: { query: (sql: string, params: unknown[]) => Promise<unknown> },
    row: OutboxRow,
    error: string,
  ): Promise<void> {
    const seconds = Math.min(2 ** Math.min(row.attempts, 8), 300);
    const dead = row.attempts + 1 >= maxAttempts;
    await tx.query(
      `update outbox set attempts = attempts + 1, last_error = $1, next_at = now() + make_interval(secs => $2),
          dead_at = case when $3 then now() end where seq = $4`,
      [error, seconds, dead, row.seq],
    );
  }
}
